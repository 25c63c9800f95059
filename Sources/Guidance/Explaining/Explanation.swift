import Diagnostics

/// What a diagnostic's code means: more than fits beside a line of a file.
///
/// `Backticks` in its texts are round what is typed; nothing else is marked.
public struct Explanation: Sendable, Equatable {
  /// A file as it should, or should not, be written.
  public struct Example: Sendable, Equatable {
    /// The path in a site's folder, such as `content/hubs/oakwood.md`.
    public let file: String
    /// What the lines don't show, such as “saved as utf-8” or “missing”; most often nothing.
    public let note: String
    /// The lines, with a line end after the last; “…” stands for the rest of the file.
    public let text: String

    /// The path and the note, as they stand above the lines.
    public var title: String { note.isEmpty ? file : "\(file), \(note)" }
  }

  /// The diagnostic's code, such as `unknown-hub`.
  public let code: String
  /// What was found, in one or two sentences.
  public let meaning: String
  /// What families would have met.
  public let importance: String
  /// How to put it right.
  public let remedy: String
  /// The files with the mistake.
  public let wrong: [Example]
  /// The same files, put right.
  public let right: [Example]

  /// The first sentence of the meaning, for lists.
  public var firstSentence: String {
    let end = meaning.indices.first { index in
      guard ".?!".contains(meaning[index]) else { return false }
      return [nil, " "].contains(meaning[meaning.index(after: index)...].first)
    }
    return end.map { String(meaning[...$0]) } ?? meaning
  }
}

/// The explanations of one part of the program.
public struct ExplanationGroup: Sendable, Equatable {
  /// The heading over them in a list.
  public let title: String
  /// In the order of their document.
  public let explanations: [Explanation]
}

extension Explanation {
  /// Every explanation that there is: one group for each document in `codes`.
  public static let groups: [ExplanationGroup] = Document.all
    .filter { $0.name.hasPrefix("codes/") }.map { ExplanationReader.read($0.text) }

  private static let byCode = Dictionary(
    groups.flatMap(\.explanations).map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  /// The explanation of `code`, or nil where there is no such code.
  ///
  /// Capitals make no difference, nor brackets or a full stop that were copied with it.
  public init?(of code: String) {
    guard let found = Self.byCode[Self.bare(code)] else { return nil }
    self = found
  }

  /// The code that somebody most likely meant by `word`, or nil where none is near.
  public static func nearestCode(to word: String) -> String? {
    nearest(to: bare(word), in: byCode.keys)
  }

  private static func bare(_ code: String) -> String {
    code.lowercased().filter { "a"..."z" ~= $0 || "0"..."9" ~= $0 || $0 == "-" }
  }
}
