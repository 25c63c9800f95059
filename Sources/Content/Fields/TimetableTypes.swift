import Bytes
import Diagnostics
import FrontMatter
import Timetable

// The types of value that are about time; Timetable reads their phrases.

extension ValueType {
  /// A phrase that Timetable reads.
  static func phrase(numeral: ValueForm.Numeral = .never) -> ValueType where Value: Phrase {
    let words = Value.form
    let form = ValueForm.text(words: words, pattern: Value.pattern, numeral: numeral)
    return ValueType(form) { node, reader in
      guard let text = reader.scalar(node, words) else { return nil }
      switch Value.parse(text) {
      case .success(let value): return value
      case .failure(let problem):
        reader.report(problem, in: node)
        return nil
      }
    }
  }
}

extension ValueType where Value == CivilDate {
  static var date: ValueType { .phrase() }
}

extension ValueType where Value == DateRange {
  static var dateRange: ValueType { .phrase() }
}

extension ValueType where Value == TimeRange {
  static var timeRange: ValueType { .phrase() }
}

extension ValueType where Value == CivilDuration {
  static var duration: ValueType { .phrase() }
}

extension ValueType where Value == PlacedDate {
  static var placedDate: ValueType {
    let date = ValueType<CivilDate>.date
    return ValueType(date.form) { node, reader in
      date.read(node, &reader).map { PlacedDate(date: $0, range: node.range) }
    }
  }
}
