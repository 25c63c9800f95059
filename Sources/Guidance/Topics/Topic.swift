import Diagnostics

/// A chapter of the editors' guide, which “hubsite help” shows.
public struct Topic: Sendable {
  /// The word to ask for it by, such as `activities`.
  public let name: String
  /// Its heading.
  public let title: String
  /// What stands below the heading.
  let blocks: [TopicBlock]

  /// Every topic, in the order in which a newcomer should read them.
  public static let all: [Topic] = Document.all.compactMap { document in
    guard document.name.hasPrefix(folder) else { return nil }
    return Topic(name: String(document.name.dropFirst(folder.count)), text: document.text)
  }

  /// The topic called `name`, or nil where there is none.
  public init?(named name: String) {
    guard let found = Self.all.first(where: { $0.name == name }) else { return nil }
    self = found
  }

  /// The topic that somebody most likely meant by `word`, or nil where none is near.
  public static func nearestName(to word: String) -> String? {
    nearest(to: word, in: all.map(\.name))
  }

  private static let folder = "topics/"

  /// A topic of the Markdown `text`, whose first line is its heading.
  init(name: String, text: String) {
    let blocks = TopicReader.blocks(of: text)
    if case .heading(1, let title)? = blocks.first {
      self.init(name: name, title: title, blocks: Array(blocks.dropFirst()))
    } else {
      self.init(name: name, title: name, blocks: blocks)
    }
  }

  init(name: String, title: String, blocks: [TopicBlock]) {
    self.name = name
    self.title = title
    self.blocks = blocks
  }
}

/// A part of a topic.
///
/// Texts still hold the marks of words: `code`, **strong** and <addresses>.
enum TopicBlock: Sendable, Equatable {
  case heading(Int, String)
  case paragraph(String)
  /// An item of a list, with what stands before it: “-” or “1.”.
  case item(mark: String, String)
  /// The heading's cells, then the rows.
  case table([[String]])
  /// Lines to be typed, and the file that they belong to where they belong to one.
  case example(file: String?, lines: [String])
}
