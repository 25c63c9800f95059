import Diagnostics

/// What a diagnostic's code means: more than fits beside a line of a file.
public struct Explanation: Sendable, Equatable {
  /// A file as it should, or should not, be written.
  public struct Example: Sendable, Equatable {
    /// The path in a site's folder, such as `content/hubs/oakwood.md`.
    public let file: String
    /// The lines, with a line end after the last.
    ///
    /// A line “…” stands for what else the file holds.
    public let text: String
  }

  /// The diagnostic's code, such as `unknown-hub`.
  public let code: String
  /// What was found, in one or two sentences; it may hold `code` in backticks, as the next two.
  public let meaning: String
  /// What families would have met.
  public let importance: String
  /// How to put it right.
  public let remedy: String
  /// The files with the mistake.
  public let wrong: [Example]
  /// The same files, put right.
  public let right: [Example]

  /// The explanation of `code`, or nil where there is no such code.
  public init?(of code: String) {
    guard let found = Self.byCode[code] else { return nil }
    self = found
  }

  /// The first sentence of the meaning, for lists.
  public var firstSentence: String {
    let ends = meaning.indices.filter { ".?!".contains(meaning[$0]) }
    let end = ends.first { meaning[meaning.index(after: $0)...].first ?? " " == " " }
    return end.map { String(meaning[...$0]) } ?? meaning
  }

  /// The code that somebody most likely meant by `word`, or nil where none is near.
  public static func nearestCode(to word: String) -> String? {
    nearest(to: word, in: groups.flatMap(\.explanations).map(\.code))
  }

  private static let byCode = Dictionary(
    groups.flatMap(\.explanations).map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
}

/// Explanations of what belongs together, by the part of the program that finds it.
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

  init(
    code: String, meaning: String, importance: String, remedy: String, wrong: [Example],
    right: [Example]
  ) {
    self.code = code
    self.meaning = meaning
    self.importance = importance
    self.remedy = remedy
    self.wrong = wrong
    self.right = right
  }
}
