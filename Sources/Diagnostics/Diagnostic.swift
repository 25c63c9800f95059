public import Bytes

/// The stable names of a part's diagnostics: one `String` enumeration in each target, whose cases are
/// all that it can report.
public protocol DiagnosticCode: RawRepresentable, CaseIterable, Sendable where RawValue == String {}

/// Something that a person should know about the content or the theme, at its place, in plain English.
public struct Diagnostic: Sendable, Equatable {
  /// What a diagnostic means for the publication.
  public enum Severity: String, Sendable, Comparable {
    /// Nothing is published while there is one.
    case error
    /// The site is published; a person should look.
    case warning
    /// The site is published; a good editor would write it otherwise.
    case advice

    /// An error comes before a warning, and a warning before advice.
    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

    private var rank: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .advice: 2
      }
    }
  }

  /// Another place that explains this one, such as the first of two duplicates.
  public struct Note: Sendable, Equatable {
    /// The other place.
    public var location: SourceLocation
    /// What is to be seen there.
    public let message: String

    /// A note that points to `location`.
    public init(_ message: String, at location: SourceLocation) {
      self.message = message
      self.location = location
    }
  }

  /// A way to put it right, said so that it can be done; with the text to put in place of the
  /// diagnostic's range where that is known.
  public struct Fix: Sendable, Equatable, ExpressibleByStringInterpolation {
    /// What to do.
    public let message: String
    /// What to put in place of the diagnostic's range, where that is known.
    public let replacement: String?

    /// A fix said in words, and as a replacement where that is known.
    public init(_ message: String, replacement: String? = nil) {
      self.message = message
      self.replacement = replacement
    }

    /// A fix said in words.
    public init(stringLiteral message: String) { self.init(message) }
  }

  /// The stable name, such as `unknown-hub`.
  public let code: String
  /// Whether it keeps the site from being published.
  public var severity: Severity
  /// Where it is.
  public var location: SourceLocation
  /// One sentence that starts with what is wrong.
  public internal(set) var summary: String
  /// Why it matters or what the rule is, where the summary does not say enough.
  public var explanation: String?
  /// Other places that explain this one.
  public var notes: [Note]
  /// Whether the line that it points at must not be shown: logs are read by many.
  public var isSecret = false
  /// Ways to put it right, the likeliest first.
  public var fixes: [Fix]

  /// A diagnostic at `location`.
  public init(
    _ code: some DiagnosticCode, _ severity: Severity = .error, at location: SourceLocation,
    _ summary: String, explanation: String? = nil, notes: [Note] = [], fixes: [Fix] = []
  ) {
    self.code = code.rawValue
    self.severity = severity
    self.location = location
    self.summary = summary
    self.explanation = explanation
    self.notes = notes
    self.fixes = fixes
  }

  /// A diagnostic at the bytes `range` of `file`, or of the file as a whole.
  public init(
    _ code: some DiagnosticCode, _ severity: Severity = .error, in file: FileID,
    _ range: ByteRange?, _ summary: String, explanation: String? = nil, notes: [Note] = [],
    fixes: [Fix] = []
  ) {
    self.init(
      code, severity, at: SourceLocation(file: file, range: range), summary,
      explanation: explanation, notes: notes, fixes: fixes)
  }
}
