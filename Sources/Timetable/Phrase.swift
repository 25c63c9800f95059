public import Bytes
public import Diagnostics

/// A value that people write as a few plain words: a date, a time, a pattern.
public protocol Phrase: BitwiseCopyable, Hashable, Sendable {
  /// How it is written, as a noun with an example: it follows “Write” in a fix.
  static var form: String { get }

  /// A regular expression (ECMA-262, as JSON Schema takes it) that every accepted phrase matches, or
  /// nil where none says more than “some text”.
  static var pattern: String? { get }

  /// The value that `text` says, or what is wrong with it.
  ///
  /// Words may be in any case and any spaces may stand between them. The value may hold parts of
  /// `text`, so it lives no longer than the arena of that.
  static func parse(_ text: Text) -> Result<Self, PhraseProblem>
}

extension Phrase {
  /// None.
  public static var pattern: String? { nil }
}

/// A regular expression that any of the `words` matches, in any case; ECMA-262 has no way to say so.
func anyCase(_ words: String...) -> String {
  words.map { word in
    word.map { "[\($0.uppercased())\($0)]" }.joined()
  }.joined(separator: "|")
}

/// What is wrong in a phrase, in plain words, and where.
public struct PhraseProblem: Error, Equatable {
  /// The stable name.
  public let code: TimetableCode
  /// The bytes of the phrase that it concerns; a fix's replacement stands in place of these.
  public let range: Range<Int>
  /// One sentence that starts with what is wrong.
  public let summary: String
  /// What the rule is, where the summary does not say enough.
  public let explanation: String?
  /// What to do about it.
  public let fix: Diagnostic.Fix?

  /// A problem with the bytes at `range` of a phrase.
  public init(
    _ code: TimetableCode, _ range: Range<Int>, _ summary: String, explanation: String? = nil,
    fix: Diagnostic.Fix? = nil
  ) {
    self.code = code
    self.range = range
    self.summary = summary
    self.explanation = explanation
    self.fix = fix
  }
}

extension PhraseProblem {
  /// This problem as a diagnostic of the phrase that starts at byte `offset` of a file.
  ///
  /// It fits a phrase that stands in the file as it was read; one that was quoted with escapes or
  /// folded over lines needs its own mapping of ``range``.
  public func diagnostic(
    _ severity: Diagnostic.Severity = .error, in file: FileID, phraseAt offset: Int
  ) -> Diagnostic {
    Diagnostic(
      code, severity, in: file, ByteRange(range.lowerBound, range.upperBound).shifted(by: offset),
      summary, explanation: explanation, fixes: fix.map { [$0] } ?? [])
  }
}
