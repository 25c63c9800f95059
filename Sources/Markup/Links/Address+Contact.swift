public import Bytes

extension Address {
  /// Whether `text` has the form of an e-mail address: a name, an @, and a domain of at least two labels.
  public static func isMailbox(_ text: Text) -> Bool {
    let parts = text.split(separator: UInt8(ascii: "@"))
    guard parts.count == 2, !parts[0].isEmpty else { return false }
    let labels = parts[1].split(separator: UInt8(ascii: "."))
    return labels.count > 1 && labels.allSatisfy { !$0.isEmpty }
  }

  /// Whether a `mailto:` address (RFC 6068) says whom to write to, or that the reader shall choose.
  static func hasMailbox(_ address: Text) -> Bool {
    let rest = address[from: "mailto:".utf8.count]
    let end = rest.firstIndex(of: UInt8(ascii: "?")) ?? rest.count
    if end == 0 { return rest.count > 1 }
    return rest[0..<end].split(separator: UInt8(ascii: ",")).allSatisfy(isMailbox)
  }

  /// Whether a `tel:` (RFC 3966) or `sms:` (RFC 5724) address has a number that can be dialled.
  ///
  /// The shortest is one such as 111; a number of the United Kingdom from 0 has at least seven digits, and one
  /// from + has the eight to fifteen of E.164.
  static func hasNumber(_ address: Text) -> Bool {
    let start = (address.firstIndex(of: UInt8(ascii: ":")) ?? 0) + 1
    var digits = 0
    var isInternational = false
    var startsWithZero = false
    var index = start
    scan: while index < address.count {
      let byte = address[index]
      switch byte {
      case UInt8(ascii: ";"), UInt8(ascii: "?"): break scan
      case UInt8(ascii: "+") where digits == 0: isInternational = true
      case UInt8(ascii: "%") where address[from: index].hasPrefix("%20"): index += 2
      case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"), 0x20: break
      default:
        guard byte.isASCIIDigit else { return false }
        if digits == 0 { startsWithZero = byte == UInt8(ascii: "0") }
        digits += 1
      }
      index += 1
    }
    let least = isInternational ? 8 : startsWithZero ? 7 : 3
    return least...15 ~= digits
  }
}
