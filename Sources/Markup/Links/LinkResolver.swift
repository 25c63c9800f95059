public import Bytes
public import Diagnostics

/// Knows what the links and images of one body lead to.
public protocol LinkResolver {
  /// What to write for `destination`, which is as the author wrote it, without Markdown's escapes:
  /// `service:stay-and-play#how-to-book`, `../hubs/oakwood/`, `media:leaflet.pdf`, `#heading`,
  /// `https://…`, or `mailto:…` for an e-mail address that stands in the text. It is never empty
  /// and never one of the dangerous kinds; those are reported before.
  mutating func resolve(_ destination: Text, isImage: Bool, arena: Arena) -> LinkResolution
}

/// A resolver's answer.
public enum LinkResolution: Sendable {
  /// A complete address with its fragment; it is percent-encoded and escaped when it is written.
  case address(Text)
  /// The destination may stay as it is: `http`, `https`, `mailto`, `tel` and `sms` addresses and
  /// paths. A `#heading` is then looked for among the body's own headings.
  case external
  /// An address that the resolver can only check later, when every body's headings are known; the
  /// result lists it with its place under the resolver's own `key`.
  case deferred(Text, key: Int32)
  /// There is no such thing.
  case broken(BrokenLink)
}

/// What is wrong with a link, to be reported at the place of its destination.
public struct BrokenLink: Sendable {
  let code: any DiagnosticCode
  let severity: Diagnostic.Severity
  let summary: String
  let explanation: String?
  let notes: [Diagnostic.Note]
  let fixes: [Diagnostic.Fix]

  /// The pieces of a ``Diagnostic`` without its place.
  ///
  /// The replacement of a fix stands for the destination.
  public init(
    _ code: some DiagnosticCode, _ summary: String, severity: Diagnostic.Severity = .error,
    explanation: String? = nil, notes: [Diagnostic.Note] = [], fixes: [Diagnostic.Fix] = []
  ) {
    self.code = code
    self.severity = severity
    self.summary = summary
    self.explanation = explanation
    self.notes = notes
    self.fixes = fixes
  }
}
