import Bytes
import Diagnostics
import FrontMatter
import Timetable

// The types of value that are about time; Timetable reads their phrases.

extension ValueType {
  /// A phrase that Timetable reads.
  static func phrase(
    _ form: String, pattern: String? = nil,
    _ parse: @escaping (Text) -> Result<Value, PhraseProblem>
  ) -> ValueType {
    let words = "as " + form
    return ValueType(.text(words: words, pattern: pattern)) { node, reader in
      guard let text = reader.scalar(node, words) else { return nil }
      switch parse(text) {
      case .success(let value): return value
      case .failure(let problem):
        reader.report(problem, in: node)
        return nil
      }
    }
  }
}

extension ValueType where Value == CivilDate {
  static var date: ValueType { .phrase(CivilDate.form, CivilDate.parse) }
}

extension ValueType where Value == DateRange {
  static var dateRange: ValueType { .phrase(DateRange.form, DateRange.parse) }
}

extension ValueType where Value == TimeRange {
  static var timeRange: ValueType { .phrase(TimeRange.form, TimeRange.parse) }
}

extension ValueType where Value == CivilDuration {
  static var duration: ValueType { .phrase(CivilDuration.form, CivilDuration.parse) }
}

extension ValueType where Value == PlacedDate {
  static var placedDate: ValueType {
    let date = ValueType<CivilDate>.date
    return ValueType(date.form) { node, reader in
      date.read(node, &reader).map { PlacedDate(date: $0, range: node.range) }
    }
  }
}
