public import Bytes

/// What a zone calls its time, such as `BST` or `+0530`: 3 to 8 ASCII letters, digits and signs.
///
/// It holds its bytes itself, so that a zone is a plain value that needs no arena.
public struct ZoneAbbreviation: BitwiseCopyable, Hashable, Sendable {
  /// The first byte the highest; unused bytes are zero.
  private let bytes: UInt64

  /// The abbreviation `text`, or nil where it has another length or other characters.
  public init?(_ text: Text) {
    guard (3...8).contains(text.count) else { return nil }
    for index in 0..<text.count {
      let byte = text[index]
      guard byte.isASCIILetter || byte.isASCIIDigit || byte.isSign else { return nil }
    }
    self.init(packing: text)
  }

  private init(packing text: Text) {
    var bytes: UInt64 = 0
    for index in 0..<text.count { bytes |= UInt64(text[index]) << (56 - UInt64(index) * 8) }
    self.bytes = bytes
  }

  /// Greenwich Mean Time.
  static let gmt = ZoneAbbreviation(packing: "GMT")
  /// British Summer Time.
  static let bst = ZoneAbbreviation(packing: "BST")

  /// Appends its characters.
  public func append(to buffer: inout ByteBuffer) {
    var rest = bytes
    while rest != 0 {
      buffer.append(UInt8(truncatingIfNeeded: rest >> 56))
      rest <<= 8
    }
  }
}

extension ZoneAbbreviation: CustomStringConvertible {
  /// Its characters.
  public var description: String { String(written: { append(to: &$0) }) }
}

extension UInt8 {
  /// `+` or `-`.
  var isSign: Bool { self == UInt8(ascii: "+") || self == UInt8(ascii: "-") }
}
