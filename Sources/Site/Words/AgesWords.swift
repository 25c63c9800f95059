import Bytes
import Content
import Wording

extension Words<SitePhrases> {
  /// The ages as a person says them: “6 months to 2 years”, “8 years and over”, “All ages”.
  func words(_ ages: Ages, _ arena: Arena) -> Text {
    switch (ages.from, ages.to) {
    case (nil, nil): return phrases.allAges
    case (let from?, nil):
      if from < 0 { return phrases.agesFromPregnancy }
      if from == 0 { return phrases.agesFromBirth }
      return filled(phrases.agesFrom, age: from, arena)
    case (let from, let to?):
      let from = from ?? 0
      // “Under 2” is kept as 0 to 23 months; such bounds are never written as they are.
      if from == 0, to > 0, (to + 1) % 12 == 0 || (to < 24 && (to + 1) % 3 == 0) {
        return filled(phrases.agesUnder, age: to + 1, arena)
      }
      if from < 0 {
        return to == 0 ? phrases.agesPregnancy : filled(phrases.agesPregnancyTo, age: to, arena)
      }
      if from == to { return arena.words { append(from, to: &$0) } }
      // “2 to 4 years” says its unit once.
      let isOfOneUnit = from == 0 || from.isYears == to.isYears
      return arena.words { buffer in
        buffer.fill(isOfOneUnit ? phrases.agesRange : phrases.agesRangeOfUnits) {
          placeholder, buffer in
          switch placeholder {
          case .from where isOfOneUnit: buffer.append(decimal: from.inUnit)
          case .from: append(from, to: &buffer)
          case .to: append(to, to: &buffer)
          default: break
          }
        }
      }
    }
  }

  private func filled(_ phrase: Text, age months: Int16, _ arena: Arena) -> Text {
    arena.words { buffer in
      buffer.fill(phrase) { _, buffer in append(months, to: &buffer) }
    }
  }

  private func append(_ months: Int16, to buffer: inout ByteBuffer) {
    append(months.isYears ? phrases.years : phrases.months, months.inUnit, to: &buffer)
  }
}

extension Int16 {
  /// Whether a number of months is said in years.
  fileprivate var isYears: Bool { self % 12 == 0 && self != 0 }
  /// A number of months in the unit that it is said in.
  fileprivate var inUnit: Int { Int(isYears ? self / 12 : self) }
}
