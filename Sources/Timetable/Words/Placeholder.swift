public import Bytes

/// What a phrase leaves open, written in braces: `{from}`; it means the same in every phrase.
public enum Placeholder: Text, CaseIterable, BitwiseCopyable, Sendable {
  case calendar
  case date
  /// The number of a day in its month.
  case day
  case days
  case end
  case from
  /// The hour on a clock of twelve: 1 to 12.
  case hour
  /// The hour on a clock of twenty-four: 0 to 23.
  case hour24
  case item
  /// What is written already: a phrase that has it begins with it.
  case list
  case minute
  case month
  case number
  case ordinals
  case title
  case to
  /// The hour on a clock of twenty-four in two digits: 00 to 23.
  case twoDigitHour = "two-digit-hour"
  case weekday
  case year

  /// Those that say the same in different ways, of which a phrase needs only one.
  var alternatives: [Placeholder] {
    switch self {
    case .hour, .hour24, .twoDigitHour: [.hour, .hour24, .twoDigitHour]
    default: [self]
    }
  }

  /// As it is written in a phrase.
  public var written: String { "{\(rawValue)}" }
}

/// The pieces of a phrase in their order: placeholders, and the words between them.
struct PhrasePieces: Sequence, IteratorProtocol {
  enum Piece {
    case words(Range<Int>)
    /// With its braces.
    case placeholder(Range<Int>)
  }

  private let template: Text
  private var position = 0

  init(_ template: Text) { self.template = template }

  mutating func next() -> Piece? {
    guard position < template.count else { return nil }
    let start = position
    if template[start] == UInt8(ascii: "{"),
      let end = template.firstIndex(of: UInt8(ascii: "}"), from: start)
    {
      position = end + 1
      return .placeholder(start..<position)
    }
    position = template.firstIndex(of: UInt8(ascii: "{"), from: start + 1) ?? template.count
    return .words(start..<position)
  }
}

extension Text {
  /// The placeholder that the braces at `range` hold; nil where there is none of that name.
  func placeholder(at range: Range<Int>) -> Placeholder? {
    Placeholder(rawValue: self[range.lowerBound + 1..<range.upperBound - 1])
  }
}

extension ByteBuffer {
  /// Writes a phrase; `write` writes what each placeholder stands for.
  ///
  /// Phrases are checked when they are read. What is no placeholder is written as it is.
  mutating func fill(_ template: Text, _ write: (Placeholder, inout ByteBuffer) -> Void) {
    for piece in PhrasePieces(template) {
      switch piece {
      case .words(let range): append(template[range])
      case .placeholder(let range):
        if let placeholder = template.placeholder(at: range) {
          write(placeholder, &self)
        } else {
          append(template[range])
        }
      }
    }
  }

  /// Writes a phrase with one placeholder.
  mutating func fill(_ template: Text, with value: Text) {
    fill(template) { _, buffer in buffer.append(value) }
  }

  /// The last `width` decimal digits of a number that is not negative.
  mutating func append(digits number: Int, width: Int) {
    var unit = 1
    for _ in 1..<width { unit *= 10 }
    while unit > 0 {
      append(UInt8(ascii: "0") + UInt8(number / unit % 10))
      unit /= 10
    }
  }
}

extension TimetableWords {
  /// Writes the item at `index` of a list of `count` items behind those that are written already:
  /// “, Tuesday”, “ and Friday”.
  func appendItem(
    _ index: Int, of count: Int, to buffer: inout ByteBuffer, _ write: (inout ByteBuffer) -> Void
  ) {
    guard index > 0 else { return write(&buffer) }
    append(behind: index == count - 1 ? listAnd : listComma, to: &buffer, write)
  }

  /// Writes one more part of a pattern's line: “, in term time”.
  func appendPart(to buffer: inout ByteBuffer, _ write: (inout ByteBuffer) -> Void) {
    append(behind: lineParts, to: &buffer, write)
  }

  private func append(
    behind template: Text, to buffer: inout ByteBuffer, _ write: (inout ByteBuffer) -> Void
  ) {
    buffer.fill(template) { placeholder, buffer in
      // What `{list}` stands for is written, and the phrase begins with it.
      if placeholder == .item { write(&buffer) }
    }
  }
}
