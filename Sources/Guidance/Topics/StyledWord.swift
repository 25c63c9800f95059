/// A word of a line on a terminal: pieces without a place to break the line, each with its style.
struct StyledWord {
  /// A stretch in one style (the parameters of ECMA-48, SGR), or nil for the usual one.
  struct Piece {
    let text: String
    let style: String?
  }

  var pieces: [Piece]

  /// The columns that it takes.
  var width: Int { pieces.reduce(0) { $0 + $1.text.count } }

  /// The word with escape sequences, where `color` asks for them.
  func text(color: Bool) -> String {
    pieces.map { piece in
      guard color, let style = piece.style else { return piece.text }
      return "\u{1B}[\(style)m\(piece.text)\u{1B}[0m"
    }.joined()
  }

  /// The words of a text with `code`, **strong** words and <addresses>.
  ///
  /// What is to be typed stays in one word. Its marks stay where no colour tells it from the rest.
  static func words(of text: String, color: Bool) -> [StyledWord] {
    var words: [StyledWord] = []
    var isOpen = false
    var rest = text[...]
    func add(_ piece: Piece) {
      if isOpen, let last = words.indices.last {
        words[last].pieces.append(piece)
      } else {
        words.append(StyledWord(pieces: [piece]))
      }
      isOpen = true
    }
    while !rest.isEmpty {
      if rest.hasPrefix(" ") {
        rest.removeFirst()
        isOpen = false
      } else if let mark = marks.first(where: { rest.hasPrefix($0.open) }),
        let end = rest.range(after: mark)
      {
        let inner = String(rest[end.inner])
        let isCode = mark.open == "`"
        if isCode {
          add(Piece(text: color ? inner : "`\(inner)`", style: mark.style))
        } else {
          // Strong words may part at their spaces.
          for (index, word) in inner.split(separator: " ").enumerated() {
            if index > 0 { isOpen = false }
            add(Piece(text: String(word), style: mark.style))
          }
        }
        rest = rest[end.next...]
      } else {
        let end = rest.dropFirst().firstIndex { " `*<".contains($0) } ?? rest.endIndex
        add(Piece(text: String(rest[..<end]), style: nil))
        rest = rest[end...]
      }
    }
    return words
  }

  fileprivate typealias Mark = (open: String, close: String, style: String)
  private static let marks: [Mark] = [("**", "**", "1"), ("`", "`", "36"), ("<", ">", "4")]
}

extension Substring {
  /// What stands between the mark that the text begins with and its end, and what follows.
  fileprivate func range(
    after mark: StyledWord.Mark
  ) -> (inner: Range<Index>, next: Index)? {
    let start = index(startIndex, offsetBy: mark.open.count)
    guard let end = indices.first(where: { $0 > start && self[$0...].hasPrefix(mark.close) })
    else { return nil }
    return (start..<end, index(end, offsetBy: mark.close.count))
  }
}

extension [StyledWord] {
  /// The words in lines of at most `width` columns, the first after `first`, the others after as many
  /// spaces as `indent`; with a line end after the last.
  func lines(width: Int, color: Bool, first: String = "", indent: Int = 0) -> String {
    var result = first
    var used = indent
    for (index, word) in enumerated() {
      if index > 0, used + 1 + word.width > width {
        result += "\n" + String(repeating: " ", count: indent)
        used = indent
      } else if index > 0 {
        result += " "
        used += 1
      }
      result += word.text(color: color)
      used += word.width
    }
    return result + "\n"
  }
}
