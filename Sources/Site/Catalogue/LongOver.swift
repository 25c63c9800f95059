import Bytes
import Content
import Diagnostics
import Timetable

/// Finds closures, changes and rows of dates that are over since so long that they are left over, or have
/// the wrong year.
struct LongOver {
  /// An entry of a list, and the days that it is about.
  struct Entry {
    let range: ByteRange
    let dates: DateRange
  }

  let today: CivilDate

  /// What has been over for no more days than this may still stand there.
  private static let keptDays = 60
  /// A day whose anniversary is this near was most likely meant to have the next year.
  private static let nearDays = 120

  /// Warns of those of the `entries` that are long over; the `noun` is what one of them is called.
  ///
  /// A wrong year is told for each, and what is left over once for all, so that a long list of the past is
  /// one thing to do.
  func check(
    _ entries: [Entry], _ noun: String, in file: FileID, _ diagnostics: inout DiagnosticList
  ) {
    var leftOver: [Entry] = []
    for entry in entries where isLongOver(entry.dates) {
      guard let meant = anniversary(of: entry.dates.first) else {
        leftOver.append(entry)
        continue
      }
      report(
        entry, noun, in: file, &diagnostics,
        fix: "Did you mean \(meant)? Then put the year right; if not, take the \(noun) out.")
    }
    guard let first = leftOver.first else { return }
    let fix = leftOver.count == 1 ? "Take it out" : "Take out all \(leftOver.count) that are over"
    report(
      first, noun, in: file, &diagnostics,
      fix: .init("\(fix), or put the year right."))
  }

  /// Whether days are over since so long that nobody needs to know of them.
  func isLongOver(_ dates: DateRange) -> Bool { dates.last < today - Self.keptDays }

  /// The day's next return, where that is near.
  func anniversary(of date: CivilDate) -> CivilDate? {
    let years = today.year - date.year
    let next = [years, years + 1].map { date.adding(months: 12 * $0) }.first { $0 >= today }
    return next.flatMap { $0 - today <= Self.nearDays ? $0 : nil }
  }

  private func report(
    _ entry: Entry, _ noun: String, in file: FileID, _ diagnostics: inout DiagnosticList,
    fix: Diagnostic.Fix
  ) {
    let days = entry.dates
    let ended = days.first == days.last ? "it was on" : "it ended on"
    diagnostics.add(
      Diagnostic(
        SiteCode.longOver, .warning, in: file, entry.range,
        "This \(noun) is long over: \(ended) \(days.last).", fixes: [fix]))
  }
}
