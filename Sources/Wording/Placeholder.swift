public import Bytes

/// What a phrase leaves open, written in braces: `{from}`; it means the same in every phrase.
///
/// In a phrase that is ready to be filled each is one byte, its raw value below a space, so that filling
/// it looks nothing up.
public enum Placeholder: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case address = 1
  /// A number of years or months with its unit.
  case age
  case amount
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
  case hub
  /// What the network calls its hubs.
  case hubs
  case item
  /// What is written already: a phrase that has it begins with it.
  case list
  case minute
  case month
  case network
  case number
  case ordinals
  case page
  /// What an amount is paid for.
  case per
  case planned
  case section
  case time
  case title
  case to
  /// The hour on a clock of twenty-four in two digits: 00 to 23.
  case twoDigitHour
  case weekday
  case year

  /// The placeholder that is written as `written`, its braces included; nil where there is none.
  init?(written: Text) {
    guard let found = Self.allCases.first(where: { $0.written == written }) else { return nil }
    self = found
  }

  /// As it is written in a phrase.
  public var written: Text {
    switch self {
    case .address: "{address}"
    case .age: "{age}"
    case .amount: "{amount}"
    case .calendar: "{calendar}"
    case .date: "{date}"
    case .day: "{day}"
    case .days: "{days}"
    case .end: "{end}"
    case .from: "{from}"
    case .hour: "{hour}"
    case .hour24: "{hour24}"
    case .hub: "{hub}"
    case .hubs: "{hubs}"
    case .item: "{item}"
    case .list: "{list}"
    case .minute: "{minute}"
    case .month: "{month}"
    case .network: "{network}"
    case .number: "{number}"
    case .ordinals: "{ordinals}"
    case .page: "{page}"
    case .per: "{per}"
    case .planned: "{planned}"
    case .section: "{section}"
    case .time: "{time}"
    case .title: "{title}"
    case .to: "{to}"
    case .twoDigitHour: "{two-digit-hour}"
    case .weekday: "{weekday}"
    case .year: "{year}"
    }
  }

  /// Those that say the same in different ways, of which a phrase needs only one.
  var alternatives: [Placeholder] {
    switch self {
    case .hour, .hour24, .twoDigitHour: [.hour, .hour24, .twoDigitHour]
    default: [self]
    }
  }
}

/// The pieces of a phrase as it is written: placeholders, and the words between them.
struct PhrasePieces: Sequence, IteratorProtocol {
  enum Piece {
    case words(Range<Int>)
    /// With its braces.
    case placeholder(Range<Int>)
  }

  private let phrase: Text
  private var position = 0

  init(_ phrase: Text) { self.phrase = phrase }

  mutating func next() -> Piece? {
    guard position < phrase.count else { return nil }
    let start = position
    if phrase[start] == UInt8(ascii: "{"),
      let end = phrase.firstIndex(of: UInt8(ascii: "}"), from: start)
    {
      position = end + 1
      return .placeholder(start..<position)
    }
    position = phrase.firstIndex(of: UInt8(ascii: "{"), from: start + 1) ?? phrase.count
    return .words(start..<position)
  }
}

extension PhrasePieces.Piece {
  /// The first curly bracket of this piece of `phrase` that belongs to no placeholder.
  func strayBrace(of phrase: Text) -> Range<Int>? {
    switch self {
    case .words(let range):
      range.first { phrase[$0] == UInt8(ascii: "{") || phrase[$0] == UInt8(ascii: "}") }
        .map { $0..<$0 + 1 }
    case .placeholder(let range):
      // One that was never closed reaches to the end of the next.
      phrase[range].withBytes { $0.dropFirst().contains(UInt8(ascii: "{")) }
        ? range.lowerBound..<range.lowerBound + 1 : nil
    }
  }
}

/// The first curly bracket of `phrase` that belongs to no placeholder, whatever placeholders it may have.
public func strayBrace(in phrase: Text) -> Range<Int>? {
  PhrasePieces(phrase).lazy.compactMap { $0.strayBrace(of: phrase) }.first { _ in true }
}
