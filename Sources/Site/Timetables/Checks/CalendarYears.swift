import Bytes
import Diagnostics
import Timetable

extension CalendarChecks {
  /// A warning for each name that says another year than its dates, and whether there is one.
  mutating func checkYears() -> Bool {
    let count = diagnostics.all.count
    for span in Array(calendar.terms) + Array(calendar.holidays) {
      guard let dates = span.dates, let years = span.name.years, let said = years.first,
        !years.contains(dates.first.year), !years.contains(dates.last.year)
      else { continue }
      add(
        .unlikelyYear, .warning, span.range,
        "“\(span.name)” says another year than its dates, \(dates).",
        fixes: ["Write the year \(said) in its dates, or mend its name."])
    }
    return diagnostics.all.count > count
  }
}

extension Text {
  /// The years that a name has, of 2026, 2026/27 or 2026-2027; nil where it has none.
  fileprivate var years: [Int]? {
    var years: [Int] = []
    for word in String(self).split(whereSeparator: { !$0.isASCII || !$0.isNumber }) {
      guard let number = Int(word) else { continue }
      if word.count == 4, (2000...2099).contains(number) { years.append(number) }
      if word.count == 2, let last = years.last { years.append(last - last % 100 + number) }
    }
    return years.isEmpty ? nil : years
  }
}
