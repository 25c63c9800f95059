public import Bytes

extension TimeZoneRule {
  /// Appends how far the clocks are from UTC, and from when on, as a page's script reads it:
  /// `0=0 1806195600=3600 1824944400=0`, each in seconds since 1970 and seconds east of UTC.
  ///
  /// The first holds for all that came before. The last change is that of the year after `date`: a site
  /// is built anew long before.
  public func appendOffsets(from date: CivilDate, to buffer: inout ByteBuffer) {
    let start = moment(on: date, at: .midnight).secondsSince1970
    var moments: [(moment: Int, offset: Int)] = []
    if let changes {
      for year in date.year...date.year + 1 {
        for change in [changes.start, changes.end] {
          guard let moment = change.moment(in: year), moment > start
          else { continue }
          moments.append((moment, change.after.offset))
        }
      }
    }
    moments.sort { $0.moment < $1.moment }
    buffer.append(decimal: 0)
    buffer.append("=")
    buffer.append(decimal: offset(on: date, at: .midnight))
    for (moment, offset) in moments {
      buffer.append(" ")
      buffer.append(decimal: moment)
      buffer.append("=")
      buffer.append(decimal: offset)
    }
  }
}
