import Bytes
import Testing
import Timetable

/// What `phrase` says, in words of its own, or the problem's code: one column of a test's table.
func reading<Value: Phrase & CustomStringConvertible>(
  _ phrase: String, as type: Value.Type
) -> String {
  let arena = Arena()
  return withExtendedLifetime(arena) {
    switch Value.parse(arena.text(phrase)) {
    case .success(let value): value.description
    case .failure(let problem): "\(problem.code.rawValue): \(problem.summary)"
    }
  }
}

/// The value of a phrase that must be right; it must hold no text of the phrase.
func value<Value: Phrase>(
  _ phrase: String, as type: Value.Type = Value.self,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> Value {
  let arena = Arena()
  return try withExtendedLifetime(arena) {
    try #require(try? Value.parse(arena.text(phrase)).get(), sourceLocation: sourceLocation)
  }
}

/// A problem as a test sees it: the phrase with marks « and » round the bytes that it concerns.
struct SeenProblem {
  var marked = ""
  var summary = ""
  var explanation: String?
  var fix: String?
  /// The phrase after the fix.
  var fixed: String?

  init<Value: Phrase>(_ phrase: String, as type: Value.Type) {
    let arena = Arena()
    guard case .failure(let problem) = Value.parse(arena.text(phrase)) else {
      marked = "no problem"
      return
    }
    let bytes = Array(phrase.utf8)
    func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    let before = part(0..<problem.range.lowerBound)
    let after = part(problem.range.upperBound..<bytes.count)
    marked = "\(before)«\(part(problem.range))»\(after)"
    summary = problem.summary
    explanation = problem.explanation
    fix = problem.fix?.message
    fixed = problem.fix?.replacement.map { before + $0 + after }
  }
}
