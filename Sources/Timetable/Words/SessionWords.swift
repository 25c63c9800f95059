public import Bytes

extension TimetableWords {
  /// Writes days as a list, without their weekdays and years: “30 November and 7 December”.
  public func append(listOf dates: [CivilDate], to buffer: inout ByteBuffer) {
    for (index, date) in dates.enumerated() {
      appendItem(index, of: dates.count, to: &buffer) {
        date.appendWords(self, year: false, to: &$0)
      }
    }
  }

  /// Writes what is said of a session that was to be on `date`: “moved from 7 December 2026”.
  public func appendMoved(from date: CivilDate, to buffer: inout ByteBuffer) {
    buffer.fill(movedFrom) { _, buffer in date.appendWords(self, to: &buffer) }
  }

  /// Writes the title of a session that will not take place: “Cancelled: Stay and play”.
  public func appendCancelled(title: Text, to buffer: inout ByteBuffer) {
    buffer.fill(cancelledTitle, with: title)
  }

  /// Writes the title of a session that takes place at another time or place: “Moved: Stay and play”.
  public func appendMoved(title: Text, to buffer: inout ByteBuffer) {
    buffer.fill(movedTitle, with: title)
  }
}
