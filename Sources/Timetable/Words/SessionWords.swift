public import Bytes
public import Wording

extension Words<TimetablePhrases> {
  /// Writes days as a list, without their weekdays and years: “30 November and 7 December”.
  public func append(listOf dates: [CivilDate], to buffer: inout ByteBuffer) {
    for (index, date) in dates.enumerated() {
      appendItem(index, of: dates.count, to: &buffer) {
        date.appendWords(self, year: false, to: &$0)
      }
    }
  }

  /// Writes the title of a session: “Monday 23 November, 9:30am to 11am: Stay and play”.
  public func appendSession(
    title: Text, on date: CivilDate, at time: TimeRange, to buffer: inout ByteBuffer
  ) {
    buffer.fill(phrases.sessionTitle) { placeholder, buffer in
      switch placeholder {
      case .date: date.appendWords(self, weekday: true, year: false, to: &buffer)
      case .time: time.appendWords(self, to: &buffer)
      case .title: buffer.append(title)
      default: break
      }
    }
  }

  /// Writes the title of a session that will not take place: “Cancelled: Stay and play”.
  public func appendCancelled(title: Text, to buffer: inout ByteBuffer) {
    buffer.fill(phrases.cancelledTitle, with: title)
  }

  /// Writes from when a session was moved: “from Monday 7 December”; `planned` is the date or the time.
  public func appendMoved(from planned: Text, to buffer: inout ByteBuffer) {
    buffer.fill(phrases.movedFrom, with: planned)
  }
}

extension SessionTime {
  /// Writes it as a line: “Monday 23 November, 9:30am to 11am”, with its year where wished.
  public func appendWords(_ words: TimetableWords, year: Bool, to buffer: inout ByteBuffer) {
    let start = buffer.count
    date.appendWords(words, weekday: true, year: year, to: &buffer)
    words.appendPart(to: &buffer) { time.appendWords(words, to: &$0) }
    buffer.capitalize(at: start)
  }
}
