@testable import Site

/// The terms of a school year with Christmas between two of them, and the holidays that lie between.
let schoolYear = """
  name: Schools
  terms:
    - { name: Autumn, dates: 2026-09-02 to 2026-12-18 }
    - { name: Spring, dates: 2027-01-04 to 2027-07-21 }
  bank-holidays: [2026-12-25, 2026-12-28, 2027-01-01]

  """

/// What is found where the online activity “X” has these rows, in a network with the school year.
func foundWith(
  when rows: [String], _ lines: String = "", where place: String = "online",
  files: [String: String] = [:]
) -> [String] {
  let when = rows.map { "\n  - { \($0) }" }.joined()
  let rest = lines.isEmpty ? "" : "\n\(lines)"
  let mine = [
    "services/a.md": service("A"), "calendars/schools.yaml": schoolYear,
    "activities/x.md": activity("X", "service: a\nwhere: \(place)\nwhen:\(when)\(rest)"),
  ]
  return TestSite(around(mine.merging(files) { $1 })).found
}

extension [String] {
  /// The one thing that was found; where there is none or more, words that no test expects.
  var only: String { count == 1 ? self[0] : "found \(count): \(joined(separator: " | "))" }

  /// Each without its place: “code: summary → fixes”; the code alone where `short`.
  func words(short: Bool = false) -> [String] {
    map { line in
      let isWarning = line.contains(" warning ")
      let start = line.firstRange(of: isWarning ? " warning " : " ")?.upperBound ?? line.startIndex
      let code = line[start...].prefix { $0 != " " && $0 != ":" }
      if short { return String(code) }
      let words = line.firstRange(of: "”: ")?.upperBound ?? line.startIndex
      return "\(code): \(line[words...])"
    }
  }
}
