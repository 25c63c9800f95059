import Bytes

/// A block quotation that begins with `[!NOTE]` or another of GitHub's five words.
struct Callout {
  enum Kind: CaseIterable {
    case note, tip, important, warning, caution

    /// The word in small letters, which is the class too.
    var name: Text {
      switch self {
      case .note: "note"
      case .tip: "tip"
      case .important: "important"
      case .warning: "warning"
      case .caution: "caution"
      }
    }

    /// The kind with the name, in letters of either case.
    init?(_ letters: NodeBytes) {
      if letters.isWord("note") {
        self = .note
      } else if letters.isWord("tip") {
        self = .tip
      } else if letters.isWord("important") {
        self = .important
      } else if letters.isWord("warning") {
        self = .warning
      } else if letters.isWord("caution") {
        self = .caution
      } else {
        return nil
      }
    }

    func title(in titles: CalloutTitles) -> Text {
      switch self {
      case .note: titles.note
      case .tip: titles.tip
      case .important: titles.important
      case .warning: titles.warning
      case .caution: titles.caution
      }
    }
  }

  let kind: Kind
  /// The text node that holds the mark and nothing else.
  let marker: Node

  init?(of quote: Node) {
    guard let (marker, word) = Callout.mark(of: quote), word.isAlone,
      let kind = Kind(word.letters)
    else { return nil }
    self.kind = kind
    self.marker = marker
  }

  /// The word in the mark with which a quotation begins.
  struct Word {
    let letters: NodeBytes
    /// Whether nothing else stands on its line.
    let isAlone: Bool
  }

  /// The mark with which the quotation begins, whichever word it holds.
  static func mark(of quote: Node) -> (marker: Node, word: Word)? {
    guard let paragraph = quote.firstChild, paragraph.kind == .paragraph,
      let marker = paragraph.firstChild, marker.kind == .text
    else { return nil }
    let bytes = marker.literal
    guard bytes.count > 3, bytes[0] == UInt8(ascii: "["), bytes[1] == UInt8(ascii: "!") else {
      return nil
    }
    var end = 2
    while end < bytes.count, bytes[end].isASCIILetter { end += 1 }
    guard end > 2, end < bytes.count, bytes[end] == UInt8(ascii: "]") else { return nil }
    let isAlone = end + 1 == bytes.count && !marker.isFollowedByWords
    return (marker, Word(letters: NodeBytes(rebasing: bytes[2..<end]), isAlone: isAlone))
  }
}
