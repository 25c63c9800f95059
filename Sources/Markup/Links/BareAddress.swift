import Bytes

/// A web or e-mail address that stands in the text without any marks.
struct BareAddress {
  enum Kind { case web, www, mail }

  let kind: Kind
  /// Its bytes within the text.
  let range: Range<Int>

  /// What goes before the address to make it complete.
  var prefix: Text {
    switch kind {
    case .web: ""
    case .www: "https://"
    case .mail: "mailto:"
    }
  }

  /// The address whose telling character (`:`, `w` or `@`) stands at `index`, if there is one that
  /// begins at `floor` or after.
  ///
  /// It takes time linear in the address.
  init?(at index: Int, in bytes: NodeBytes, from floor: Int) {
    switch bytes[index] {
    case UInt8(ascii: ":"):
      guard let range = BareAddress.web(at: index, in: bytes, from: floor) else { return nil }
      self.init(kind: .web, range: range)
    case UInt8(ascii: "w"), UInt8(ascii: "W"):
      guard let range = BareAddress.www(at: index, in: bytes, from: floor) else { return nil }
      self.init(kind: .www, range: range)
    case UInt8(ascii: "@"):
      guard let range = BareAddress.mail(at: index, in: bytes, from: floor) else { return nil }
      self.init(kind: .mail, range: range)
    default: return nil
    }
  }

  private init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  private static func web(at index: Int, in bytes: NodeBytes, from floor: Int) -> Range<Int>? {
    guard index + 3 < bytes.count, bytes[index + 1] == UInt8(ascii: "/"),
      bytes[index + 2] == UInt8(ascii: "/"), isHostCharacter(bytes, index + 3)
    else { return nil }
    let scheme: Text
    if isWord("https", endingAt: index, in: bytes, from: floor) {
      scheme = "https"
    } else if isWord("http", endingAt: index, in: bytes, from: floor) {
      scheme = "http"
    } else {
      return nil
    }
    let end = self.end(in: bytes, from: index + 3)
    guard end > index + 3 else { return nil }
    return index - scheme.count..<end
  }

  private static func www(at index: Int, in bytes: NodeBytes, from floor: Int) -> Range<Int>? {
    guard index + 4 < bytes.count, bytes[index + 1].asciiLowercased == UInt8(ascii: "w"),
      bytes[index + 2].asciiLowercased == UInt8(ascii: "w"), bytes[index + 3] == UInt8(ascii: "."),
      isHostCharacter(bytes, index + 4), isBoundary(bytes, before: index, from: floor)
    else { return nil }
    let end = self.end(in: bytes, from: index + 4)
    guard end > index + 4 else { return nil }
    return index..<end
  }

  private static func mail(at index: Int, in bytes: NodeBytes, from floor: Int) -> Range<Int>? {
    var start = index
    while start > floor, isMailCharacter(bytes[start - 1]) { start -= 1 }
    while start < index, !bytes[start].isASCIILetter, !bytes[start].isASCIIDigit { start += 1 }
    guard start < index, bytes[index - 1] != UInt8(ascii: ".") else { return nil }
    var end = index + 1
    var isDotted = false
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: ".") {
        guard end + 1 < bytes.count, isLetterOrDigit(bytes[end + 1]) else { break }
        isDotted = true
      } else if !isLetterOrDigit(byte), byte != UInt8(ascii: "-") {
        break
      }
      end += 1
    }
    while end > index + 1, bytes[end - 1] == UInt8(ascii: "-") { end -= 1 }
    guard isDotted, isLetterOrDigit(bytes[index + 1]), bytes[end - 1].isASCIILetter else {
      return nil
    }
    // A second @ makes it no address; an underscore after it no domain.
    if end < bytes.count, bytes[end] == UInt8(ascii: "@") || bytes[end] == UInt8(ascii: "_") {
      return nil
    }
    return start..<end
  }

  /// Where the web address whose host begins at `start` ends: at a space, a quotation mark or an
  /// angle bracket, without the punctuation of the sentence round it.
  private static func end(in bytes: NodeBytes, from start: Int) -> Int {
    var end = start
    var opened = 0
    var closed = 0
    scan: while end < bytes.count {
      switch bytes[end] {
      case 0...0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        UInt8(ascii: "`"):
        break scan
      case 0xE2
      where end + 2 < bytes.count && bytes[end + 1] == 0x80
        && (0x98...0x9F).contains(bytes[end + 2]):
        break scan  // curly quotation marks
      case UInt8(ascii: "~") where end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: "~"):
        break scan  // the end of text that is struck out
      case UInt8(ascii: "("): opened += 1
      case UInt8(ascii: ")"): closed += 1
      default: break
      }
      end += 1
    }
    while end > start {
      switch bytes[end - 1] {
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","),
        UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "*"), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "'"), UInt8(ascii: "]"):
        end -= 1
      case UInt8(ascii: ")") where closed > opened:
        closed -= 1
        end -= 1
      default: return end
      }
    }
    return end
  }

  private static func isWord(
    _ word: Text, endingAt end: Int, in bytes: NodeBytes, from floor: Int
  ) -> Bool {
    let start = end - word.count
    guard start >= floor, isBoundary(bytes, before: start, from: floor) else { return false }
    for offset in 0..<word.count where bytes[start + offset].asciiLowercased != word[offset] {
      return false
    }
    return true
  }

  /// Whether no word runs up to `index`.
  private static func isBoundary(_ bytes: NodeBytes, before index: Int, from floor: Int) -> Bool {
    guard index > floor else { return index == 0 || index == floor }
    let byte = bytes[index - 1]
    return !isLetterOrDigit(byte) && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "@")
      && byte != UInt8(ascii: ".") && byte != UInt8(ascii: "-")
  }

  private static func isHostCharacter(_ bytes: NodeBytes, _ index: Int) -> Bool {
    let byte = bytes[index]
    if byte == 0xE2 { return index + 1 < bytes.count && bytes[index + 1] != 0x80 }
    return isLetterOrDigit(byte) || byte >= 0xC3
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit
  }

  private static func isMailCharacter(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}
