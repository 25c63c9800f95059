import Bytes
import Content

/// Who something is for, by age in years; half a year is 0.5.
struct Audience {
  /// The ages in hundredths of a year, rounded outwards so that nobody is left out.
  private let minimum: Int?
  private let maximum: Int?

  /// Nil where the ages say nothing of children that are born: all ages, or pregnancy alone.
  init?(_ ages: Ages?) {
    guard let ages, ages.from != nil || ages.to != nil else { return nil }
    let startsBeforeBirth = ages.from.map { $0 < 0 } ?? false
    minimum = startsBeforeBirth ? nil : ages.from.map { Int($0) * 100 / 12 }
    maximum = ages.to.flatMap { to in
      to < 0 || (to == 0 && startsBeforeBirth) ? nil : (Int(to) * 100 + 11) / 12
    }
    if minimum == nil, maximum == nil { return nil }
  }

  func append(_ graph: inout GraphWriter) {
    if let minimum { graph.member("suggestedMinAge", hundredths: minimum) }
    if let maximum { graph.member("suggestedMaxAge", hundredths: maximum) }
  }

  /// The ages in whole years as schema.org writes a range of them: `0-5`, `8-`.
  func range(_ arena: Arena) -> Text {
    let from = arena.decimal((minimum ?? 0) / 100)
    guard let maximum else { return arena.join(from, "-") }
    return arena.join(from, "-", arena.decimal((maximum + 99) / 100))
  }
}
