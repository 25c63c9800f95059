import Bytes

/// E-mail addresses: the part of RFC 5322 that people have.
enum EmailAddress {
  /// Whether `text` is one.
  static func isRight(_ text: Text) -> Bool {
    guard let at = text.firstIndex(of: UInt8(ascii: "@")) else { return false }
    let domain = text[from: at + 1]
    guard (1...64).contains(at), (3...255).contains(domain.count), isPart(text[0..<at]),
      isPart(domain), let point = domain.lastPoint
    else { return false }
    // There are no domains of one letter below the root.
    return domain.count - point > 2 && domain[point - 1] != UInt8(ascii: "-")
  }

  /// Whether `part` has only what stands on one side of the `@`.
  private static func isPart(_ part: Text) -> Bool {
    let point = UInt8(ascii: ".")
    guard part[0] != point, part[part.count - 1] != point else { return false }
    for index in 0..<part.count {
      switch part[index] {
      // Two full stops in a row are a slip of the finger.
      case point: if part[index - 1] == point { return false }
      case UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "'"): continue
      // What nobody sees is in no address.
      case 0x80...: if part.unseenLength(at: index) > 0 { return false }
      case let byte: guard byte.isASCIILetter || byte.isASCIIDigit else { return false }
      }
    }
    return true
  }

  /// The address that `text` is most likely meant to be: without “mailto:”, without a name beside it, without
  /// what ends a sentence, with its `@` and its points.
  static func meant(_ text: Text) -> String? {
    var address = Substring(String(text))
    if let open = address.lastIndex(of: "<"), let close = address.lastIndex(of: ">"), open < close {
      address = address[address.index(after: open)..<close]
    }
    if address.lowercased().hasPrefix("mailto:") { address = address.dropFirst(7) }
    var meant = String(address)
    for at in ["(at)", "[at]", " at "] {
      meant = meant.replacing(at, with: "@", maxReplacements: 1)
    }
    meant.removeAll { $0 == " " }
    while let last = meant.last, ".,;:".contains(last) { meant.removeLast() }
    // Two addresses have no comma that is meant to be a point.
    if meant.count(where: { $0 == "@" }) == 1 { meant = meant.replacing(",", with: ".") }
    return meant
  }
}

extension Text {
  /// Where its last full stop stands; nil where it has none.
  fileprivate var lastPoint: Int? {
    var index = count - 1
    while index >= 0, self[index] != UInt8(ascii: ".") { index -= 1 }
    return index < 0 ? nil : index
  }
}
