/// The path of a request's target without its query (RFC 9112, section 3.2), such as `/a%20b/`, decoded; nil
/// where it is none.
func decodedPath(_ target: String) -> String? {
  let bytes = Array(target.utf8)
  guard bytes.first == UInt8(ascii: "/"), bytes.count <= 4096 else { return nil }
  var decoded: [UInt8] = []
  var index = 0
  while index < bytes.count {
    var byte = bytes[index]
    index += 1
    if byte == UInt8(ascii: "%") {
      guard index + 1 < bytes.count, let high = hexadecimalValue(bytes[index]),
        let low = hexadecimalValue(bytes[index + 1])
      else { return nil }
      byte = high << 4 | low
      index += 2
    }
    guard byte >= 0x20, byte != 0x7F, byte != UInt8(ascii: "\\") else { return nil }
    decoded.append(byte)
  }
  guard let path = String(validating: decoded, as: UTF8.self) else { return nil }
  // Browsers resolve these before they ask; who sends them wants out of the site.
  let parts = path.split(separator: "/", omittingEmptySubsequences: false)
  return parts.contains(".") || parts.contains("..") ? nil : path
}

/// A path as it is written in an address (RFC 3986, section 3.3).
func encodedPath(_ path: String) -> String {
  var result = ""
  for byte in path.utf8 {
    if byte < 0x80,
      Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber
        || "/-._~!$&'()*+,;=:@".utf8.contains(byte)
    {
      result.unicodeScalars.append(Unicode.Scalar(byte))
    } else {
      let digits = String(byte, radix: 16, uppercase: true)
      result += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
    }
  }
  return result
}

/// The value of `name` in a query such as `path=%2F&shown=1` (application/x-www-form-urlencoded), decoded.
func queryValue(_ name: String, in query: String) -> String? {
  for pair in query.split(separator: "&") {
    let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == name else { continue }
    return decodedPath("/" + parts[1].replacing("+", with: "%20")).map { String($0.dropFirst()) }
  }
  return nil
}

private func hexadecimalValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}
