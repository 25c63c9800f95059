public import Bytes

/// A UK telephone number, checked, in the form that people read and the form that phones dial.
///
/// Lengths and groups follow Ofcom's National Telephone Numbering Plan.
public struct Telephone: BitwiseCopyable, Hashable, Sendable {
  /// Grouped for the eye, such as `01632 960 001`.
  public let display: Text
  /// What follows `tel:` (RFC 3966), such as `+441632960001`; short codes such as 111 as they are.
  public let dial: Text

  static let form = "such as 01632 960001, 020 7946 0000, 0800 1111 or 111"

  /// What every number that is understood matches (ECMA-262): no other counts of digits.
  static let pattern =
    #"^\s*\+?[\s()‐‑–-]*(([0-9][\s()‐‑–-]*){3}|([0-9][\s()‐‑–-]*){6}|([0-9][\s()‐‑–-]*){8,16})\s*$"#

  /// The number in `text`, in any spacing, or nil.
  static func parse(_ text: Text, arena: Arena) -> Telephone? {
    guard text.count <= 40, let digits = nationalDigits(text) else { return nil }
    let national = arena.text(copying: digits)
    if digits.first != UInt8(ascii: "0") {
      if digits.count == 6, national.hasPrefix("116") {
        return Telephone(display: arena.grouped(national, by: [3, 3]), dial: national)
      }
      let isShort = (["101", "105", "111", "119", "999", "112"] as [Text]).contains(national)
      return isShort ? Telephone(display: national, dial: national) : nil
    }
    guard let groups = groups(national) else { return nil }
    return Telephone(
      display: arena.grouped(national, by: groups),
      dial: arena.text(copying: Array("+44".utf8) + digits.dropFirst()))
  }

  /// The number that `text` begins with where more words or a second number follow it, as it is written.
  static func beginning(of text: Text, arena: Arena) -> Text? {
    let end = text.withBytes { bytes in
      bytes.firstIndex { byte in !byte.isASCIIDigit && !"+ ()-".utf8.contains(byte) }
    }
    guard let end else { return nil }
    var number = text[0..<end].trimmed
    // What opens a note belongs to the note.
    if number.hasSuffix("(") || number.hasSuffix("-") {
      number = number[0..<number.count - 1].trimmed
    }
    return parse(number, arena: arena) == nil ? nil : number
  }

  /// The digits with the leading 0, from `01…`, `+44 1…` or `+44 (0)1…`.
  private static func nationalDigits(_ text: Text) -> [UInt8]? {
    var text = text.trimmed
    var isInternational = false
    if text.hasPrefix("+44") {
      isInternational = true
      text = text[from: 3]
    } else if text.hasPrefix("0044") {
      isInternational = true
      text = text[from: 4]
    }
    var digits: [UInt8] = []
    var rest = text
    while !rest.isEmpty {
      switch rest[0] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(rest[0])
      case 0x20, 0x09, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "-"): break
      default:
        // Spaces and hyphens at which no line is broken, and dashes, as word processors write them.
        let others: [Text] = ["\u{A0}", "\u{2010}", "\u{2011}", "–"]
        guard let other = others.first(where: rest.hasPrefix) else { return nil }
        rest = rest[from: other.count]
        continue
      }
      rest = rest[from: 1]
    }
    if isInternational, digits.first != UInt8(ascii: "0") {
      digits.insert(UInt8(ascii: "0"), at: 0)
    }
    return digits.isEmpty ? nil : digits
  }

  /// The area codes that have numbers of five digits beside those of six.
  ///
  /// They are in Ofcom's National Telephone Numbering Plan. Elsewhere such a number has lost a digit.
  private static let shortAreaCodes: Set<Text> = [
    "01204", "01208", "01254", "01276", "01297", "01298", "01363", "01364", "01384", "01386",
    "01404", "01420", "01460", "01461", "01480", "01488", "01524", "01527", "01562", "01566",
    "01606", "01629", "01635", "01647", "01659", "01695", "01726", "01744", "01750", "01768",
    "01827", "01837", "01884", "01900", "01905", "01935", "01946", "01949", "01963", "01995",
  ]

  /// How long each group of the national number is, or nil where there is no such number.
  private static func groups(_ number: Text) -> [Int]? {
    guard number.count > 3 else { return nil }
    if number == "08001111" { return [4, 4] }
    // Brampton, where the code has six digits and a number may have four.
    if number.hasPrefix("016977"), number.count == 10 { return [6, 4] }
    switch (Character(Unicode.Scalar(number[1])), number.count) {
    case ("1", 11):
      let isCity = number.hasPrefix("011") || number[3] == UInt8(ascii: "1")
      return isCity ? [4, 3, 4] : [5, 3, 3]
    case ("1", 10): return shortAreaCodes.contains(number[0..<5]) ? [5, 5] : nil
    case ("2", 11): return [3, 4, 4]
    case ("3", 11), ("8", 11), ("9", 11): return [4, 3, 4]
    case ("8", 10): return [4, 6]
    case ("5", 11), ("7", 11): return [5, 3, 3]
    default: return nil
    }
  }
}

extension Arena {
  /// A copy of `bytes` that lives as long as the arena.
  fileprivate func text(copying bytes: [UInt8]) -> Text {
    bytes.withUnsafeBufferPointer { text(copying: $0) }
  }

  /// The digits of `number` in groups of these lengths, with a space between them.
  fileprivate func grouped(_ number: Text, by groups: [Int]) -> Text {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(number.count + groups.count)
    var place = 0
    for length in groups {
      if place > 0 { bytes.append(0x20) }
      for index in place..<place + length { bytes.append(number[index]) }
      place += length
    }
    return text(copying: bytes)
  }
}
