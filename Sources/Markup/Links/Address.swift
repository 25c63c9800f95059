public import Bytes

/// What the written form of an address tells before anybody resolves it.
public enum Address {
  /// Whether a browser would run it or open it from the reader's own disk.
  ///
  /// Browsers pass over control characters and spaces in front of and within the scheme, so this
  /// does too.
  static func isUnsafe(_ address: Text) -> Bool {
    isScheme("javascript", of: address) || isScheme("vbscript", of: address)
      || isScheme("data", of: address) || isScheme("file", of: address)
      || isScheme("blob", of: address)
  }

  private static func isScheme(_ scheme: Text, of address: Text) -> Bool {
    var matched = 0
    for index in 0..<address.count {
      let byte = address[index].asciiLowercased
      if byte <= 0x20 || byte == 0x7F { continue }
      if matched == scheme.count { return byte == UInt8(ascii: ":") }
      guard byte == scheme[matched] else { return false }
      matched += 1
    }
    return false
  }

  /// The scheme (RFC 3986, section 3.1) without its colon, or nil for a path or a fragment.
  static func scheme(of address: Text) -> Text? {
    guard address.count > 0, address[0].isASCIILetter else { return nil }
    for index in 1..<address.count {
      let byte = address[index]
      if byte == UInt8(ascii: ":") { return address[0..<index] }
      guard
        byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "+")
          || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      else { return nil }
    }
    return nil
  }

  /// The address that calls the number which stands in place of an address; nil where none does: ten or eleven
  /// digits from 0, or those of a number of the United Kingdom from +44, in any spacing.
  public static func telephone(meantBy address: Text) -> String? {
    var digits = ""
    for index in 0..<address.count {
      let byte = address[index]
      if byte.isASCIIDigit || (byte == UInt8(ascii: "+") && digits.isEmpty) {
        digits.unicodeScalars.append(Unicode.Scalar(byte))
      } else if !" ()-".utf8.contains(byte) {
        return nil
      }
    }
    let isNumber =
      digits.hasPrefix("0")
      ? 10...11 ~= digits.count
      : digits.hasPrefix("+44") && 12...13 ~= digits.count
    return isNumber ? "tel:\(digits)" : nil
  }

  /// Whether a page may link to addresses of the scheme.
  static func isPublic(_ scheme: Text) -> Bool {
    // No array: threads that share one would count references to it.
    scheme.equalsIgnoringASCIICase("https") || scheme.equalsIgnoringASCIICase("http")
      || scheme.equalsIgnoringASCIICase("mailto") || scheme.equalsIgnoringASCIICase("tel")
      || scheme.equalsIgnoringASCIICase("sms")
  }

  /// Whether a web address has a host that can be one: curly quotation marks that were pasted round
  /// it and a missing `//` are what people get wrong.
  static func hasHost(_ address: Text, scheme: Text) -> Bool {
    let rest = address[from: scheme.count + 1]
    guard rest.hasPrefix("//") else { return false }
    var count = 0
    var index = 2
    while index < rest.count {
      let byte = rest[index]
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return count > 0
      case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "@"),
        UInt8(ascii: "_"):
        break
      // General punctuation: the curly quotation marks and dashes.
      case 0xE2 where index + 1 < rest.count && rest[index + 1] == 0x80: return false
      case 0x80...: count += 1
      default:
        guard byte.isASCIILetter || byte.isASCIIDigit else { return false }
        count += 1
      }
      index += 1
    }
    return count > 0
  }
}

extension ByteBuffer {
  /// Appends an address as the value of an attribute: what may not stand in a URL is
  /// percent-encoded, what is encoded already stays, and the result is escaped for HTML.
  mutating func append(address: Text) {
    var hasFragment = false
    var plain = 0
    for index in 0..<address.count {
      let byte = address[index]
      switch byte {
      case UInt8(ascii: "&"):
        append(address[plain..<index])
        append("&amp;" as Text)
      case UInt8(ascii: "'"):
        append(address[plain..<index])
        append("&#39;" as Text)
      case UInt8(ascii: "#") where !hasFragment:
        hasFragment = true
        continue
      case UInt8(ascii: "%") where isEncoded(address, at: index): continue
      case UInt8(ascii: "%"), UInt8(ascii: "#"):
        append(address[plain..<index])
        append(percentEncoding: byte)
      default:
        if isURLCharacter(byte) { continue }
        append(address[plain..<index])
        append(percentEncoding: byte)
      }
      plain = index + 1
    }
    append(address[plain..<address.count])
  }

  private mutating func append(percentEncoding byte: UInt8) {
    append(UInt8(ascii: "%"))
    append(hexadecimalDigit(byte >> 4).asciiUppercased)
    append(hexadecimalDigit(byte & 15).asciiUppercased)
  }
}

private func isEncoded(_ address: Text, at index: Int) -> Bool {
  index + 2 < address.count && isHexadecimal(address[index + 1])
    && isHexadecimal(address[index + 2])
}

private func isHexadecimal(_ byte: UInt8) -> Bool {
  byte.isASCIIDigit || (byte.asciiLowercased >= 0x61 && byte.asciiLowercased <= 0x66)
}

/// The characters of RFC 3986 but `#`, `%`, the brackets of IPv6 hosts, and those that HTML
/// escapes.
private func isURLCharacter(_ byte: UInt8) -> Bool {
  if byte.isASCIILetter || byte.isASCIIDigit { return true }
  switch byte {
  case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "~"),
    UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "("), UInt8(ascii: ")"),
    UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: ";"),
    UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "/"),
    UInt8(ascii: "?"):
    return true
  default: return false
  }
}
