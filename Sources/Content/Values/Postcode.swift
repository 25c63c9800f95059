public import Bytes

/// A full UK postcode in its one right form, such as `WA5 1AB`.
///
/// The shapes are those of BS 7666 as Royal Mail's PAF guide gives them: A9, A99, AA9, AA99, A9A and
/// AA9A, a space, a digit, and two letters that are none of C, I, K, M, O and V.
public struct Postcode: BitwiseCopyable, Hashable, Sendable {
  public let text: Text

  /// The first half, such as `WA5`: what may be told of a confidential address.
  public var outward: Text { text[0..<text.count - 4] }

  /// The sector, such as `WA5 1`.
  public var sector: Text { text[0..<text.count - 2] }

  /// What every right postcode matches (ECMA-262).
  static let pattern =
    outwardPattern + #"[0-9]\s*([ABD-HJLNP-UW-Zabd-hjlnp-uw-z]\s*){2}$"#
  /// What every right postcode sector matches.
  static let sectorPattern = outwardPattern + #"[0-9]\s*$"#
  private static let outwardPattern = #"^\s*([A-Za-z]\s*){1,2}[0-9]\s*([A-Za-z0-9]\s*)?"#

  /// The postcode in `text`, in any case and spacing, or nil.
  static func parse(_ text: Text, arena: Arena) -> Postcode? {
    guard let letters = compact(text), (5...7).contains(letters.count) else { return nil }
    let outward = letters.dropLast(3)
    let inward = Array(letters.suffix(3))
    guard isOutward(outward), inward[0].isASCIIDigit,
      isUnit(inward[1]), isUnit(inward[2])
    else { return nil }
    return Postcode(text: spaced(outward, inward[...], arena: arena))
  }

  /// A postcode sector such as `WA5 1` in its one right form, or nil.
  static func sector(_ text: Text, arena: Arena) -> Text? {
    guard let letters = compact(text), (3...5).contains(letters.count),
      letters[letters.count - 1].isASCIIDigit, isOutward(letters.dropLast(1))
    else { return nil }
    return spaced(letters.dropLast(1), letters.suffix(1), arena: arena)
  }

  private static func compact(_ text: Text) -> [UInt8]? {
    guard text.count <= 16 else { return nil }
    var letters: [UInt8] = []
    // Word processors put a space there at which no line is broken.
    for word in text.words {
      for index in 0..<word.count {
        guard word[index].isASCIILetter || word[index].isASCIIDigit else { return nil }
        letters.append(word[index].asciiUppercased)
      }
    }
    return letters
  }

  /// The postcode that `text` is most likely meant to be: without punctuation, and with a digit in place of the
  /// letter that looks like one where only a digit can stand.
  static func meant(_ text: Text) -> String? {
    var letters = String(text).uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
      .map { $0 }
    guard (5...7).contains(letters.count) else { return nil }
    func mend(_ index: Int) {
      letters[index] =
        letters[index] == "O" ? "0" : "IL".contains(letters[index]) ? "1" : letters[index]
    }
    let inward = letters.count - 3
    mend(inward)
    // The first half ends with a digit unless it has one before: “W1A”, but “WA1”.
    if !letters[..<inward].dropLast().contains(where: \.isNumber) { mend(inward - 1) }
    return String(letters[..<inward]) + " " + String(letters[inward...])
  }

  private static func isOutward(_ bytes: ArraySlice<UInt8>) -> Bool {
    let bytes = Array(bytes)
    let area = bytes.prefix { $0.isASCIILetter }.count
    let district = bytes.dropFirst(area)
    guard (1...2).contains(area), let first = district.first, first.isASCIIDigit else {
      return false
    }
    return district.count == 1 || district.count == 2
  }

  private static func isUnit(_ byte: UInt8) -> Bool {
    byte.isASCIILetter && !"CIKMOV".utf8.contains(byte)
  }

  private static func spaced(
    _ outward: ArraySlice<UInt8>, _ inward: ArraySlice<UInt8>, arena: Arena
  ) -> Text {
    let bytes = Array(outward) + [0x20] + Array(inward)
    return bytes.withUnsafeBufferPointer { arena.text(copying: $0) }
  }
}
