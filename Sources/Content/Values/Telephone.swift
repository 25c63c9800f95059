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
    #"^\s*\+?[\s().‐‑–-]*(([0-9][\s().‐‑–-]*){3}|([0-9][\s().‐‑–-]*){6}|([0-9][\s().‐‑–-]*){8,16})\s*$"#

  /// The number in `text`, in any spacing, or nil.
  static func parse(_ text: Text, arena: Arena) -> Telephone? {
    guard text.count <= 40, let national = nationalDigits(text, arena) else { return nil }
    if national[0] != UInt8(ascii: "0") {
      if national.count == 6, national.hasPrefix("116") {
        return Telephone(display: arena.grouped(national, by: (3, 3, 0)), dial: national)
      }
      return isShortCode(national) ? Telephone(display: national, dial: national) : nil
    }
    guard let groups = groups(national) else { return nil }
    return Telephone(
      display: arena.grouped(national, by: groups), dial: arena.join("+44", national[from: 1]))
  }

  /// Whether `number` is one of three digits that is answered everywhere.
  private static func isShortCode(_ number: Text) -> Bool {
    switch number {
    case "101", "105", "111", "119", "999", "112": true
    default: false
    }
  }

  /// The number that `text` begins with where more words or a second number follow it, as it is written.
  static func beginning(of text: Text, arena: Arena) -> Text? {
    let end = text.withBytes { bytes in
      bytes.firstIndex { byte in !byte.isASCIIDigit && !"+ ().-".utf8.contains(byte) }
    }
    // A space that nobody sees is no second thing.
    guard let end, !text[from: end].isUnseen else { return nil }
    var number = text[0..<end].trimmed
    // What opens a note belongs to the note.
    if number.hasSuffix("(") || number.hasSuffix("-") {
      number = number[0..<number.count - 1].trimmed
    }
    return parse(number, arena: arena) == nil ? nil : number
  }

  /// The number that `text` is most likely meant to be: without the word before it, with digits in place of the
  /// letters that look like them, with the 0 that a spreadsheet takes away.
  static func meant(_ text: Text) -> String? {
    var number = String(text)
    if let colon = number.firstIndex(of: ":") { number = String(number[colon...].dropFirst()) }
    let start = number.firstIndex { "+0123456789OoIl(".contains($0) } ?? number.endIndex
    let word = number[..<start]
    // Such as “text 07700 900123”, but not a word that begins with one of the letters.
    if !word.isEmpty, word.last != " " { return nil }
    number = String(
      number[start...].map { "Oo".contains($0) ? "0" : "lI".contains($0) ? "1" : $0 })
    let digits = number.filter(\.isNumber)
    return digits.count == 10 && !digits.hasPrefix("0") && !number.hasPrefix("+")
      ? "0" + number : number
  }

  /// The digits with the leading 0, from `01…`, `+44 1…` or `+44 (0)1…`; nil where there is none, or anything
  /// but digits and what stands between them.
  private static func nationalDigits(_ text: Text, _ arena: Arena) -> Text? {
    var rest = text.trimmed
    var isInternational = false
    if rest.hasPrefix("+44") {
      isInternational = true
      rest = rest[from: 3]
    } else if rest.hasPrefix("0044") {
      isInternational = true
      rest = rest[from: 4]
    }
    let digits = arena.text(capacity: rest.count + 1) { memory in
      var count = 0
      var index = 0
      while index < rest.count {
        let byte = rest[index]
        let length = byte.isASCIIDigit ? 1 : rest.separatorLength(at: index)
        guard length > 0 else { return 0 }
        if byte.isASCIIDigit {
          if isInternational, count == 0, byte != UInt8(ascii: "0") {
            memory[0] = UInt8(ascii: "0")
            count = 1
          }
          memory[count] = byte
          count += 1
        }
        index += length
      }
      return count
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

  /// How long each group of the national number is, 0 where there is no third; nil where there is no such number.
  private static func groups(_ number: Text) -> (Int, Int, Int)? {
    guard number.count > 3 else { return nil }
    if number == "08001111" { return (4, 4, 0) }
    // Brampton, where the code has six digits and a number may have four.
    if number.count == 10, number.hasPrefix("016977") { return (6, 4, 0) }
    switch (number[1], number.count) {
    case (UInt8(ascii: "1"), 11):
      let isCity = number[2] == UInt8(ascii: "1") || number[3] == UInt8(ascii: "1")
      return isCity ? (4, 3, 4) : (5, 3, 3)
    case (UInt8(ascii: "1"), 10):
      return shortAreaCodes.contains(number[0..<5]) ? (5, 5, 0) : nil
    case (UInt8(ascii: "2"), 11): return (3, 4, 4)
    case (UInt8(ascii: "3"), 11), (UInt8(ascii: "8"), 11), (UInt8(ascii: "9"), 11):
      return (4, 3, 4)
    case (UInt8(ascii: "8"), 10): return (4, 6, 0)
    case (UInt8(ascii: "5"), 11), (UInt8(ascii: "7"), 11): return (5, 3, 3)
    default: return nil
    }
  }
}

extension Text {
  /// How many bytes a mark has that may stand between the digits of a number, at `index`; 0 where there is none.
  fileprivate func separatorLength(at index: Int) -> Int {
    switch self[index] {
    case 0x20, 0x09, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      return 1
    default:
      // Spaces and hyphens at which no line is broken, and dashes, as word processors write them.
      let rest = self[from: index]
      if rest.hasPrefix("\u{A0}") { return 2 }
      return rest.hasPrefix("\u{2010}") || rest.hasPrefix("\u{2011}") || rest.hasPrefix("–") ? 3 : 0
    }
  }
}

extension Arena {
  /// The digits of `number` in groups of these lengths, with a space between them.
  fileprivate func grouped(_ number: Text, by groups: (Int, Int, Int)) -> Text {
    text(capacity: number.count + 2) { memory in
      var count = 0
      for index in 0..<number.count {
        if index == groups.0 || groups.2 > 0 && index == groups.0 + groups.1 {
          memory[count] = 0x20
          count += 1
        }
        memory[count] = number[index]
        count += 1
      }
      return count
    }
  }
}
