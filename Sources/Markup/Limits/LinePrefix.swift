import Bytes

/// What stands before the words of a line: spaces, `>` and list markers.
struct LinePrefix {
  /// Where the words begin.
  private(set) var end = 0
  private(set) var markers = 0
  private var spareColumns = 0

  /// How deep quotes and lists can be nested on this line, at most: each level that is open takes a
  /// `>` or two columns of indentation, each that the line opens a marker.
  var depth: Int { markers + spareColumns / 2 }

  mutating func read(_ bytes: NodeBytes, from start: Int) {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: " "): spareColumns += 1
      case UInt8(ascii: "\t"): spareColumns += 4
      case UInt8(ascii: ">"):
        markers += 1
        if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: " ") { index += 1 }
      default:
        guard let after = listMarker(bytes, at: index) else {
          end = index
          return
        }
        markers += 1
        index = after - 1
      }
      index += 1
    }
    end = index
  }

  /// Where the list marker at `start` ends, with the space after it.
  private func listMarker(_ bytes: NodeBytes, at start: Int) -> Int? {
    var index = start
    switch bytes[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): index += 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while index < bytes.count, bytes[index].isASCIIDigit { index += 1 }
      guard index < bytes.count,
        bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")")
      else { return nil }
      index += 1
    default: return nil
    }
    guard index < bytes.count else { return index }
    switch bytes[index] {
    case UInt8(ascii: " "), UInt8(ascii: "\t"): return index + 1
    case 0x0A, 0x0D: return index
    default: return nil
    }
  }

  /// The columns of a table's row whose cells `pipes` pipes divide.
  func columns(pipes: Int, in bytes: NodeBytes, line: Range<Int>) -> Int {
    var last = line.upperBound
    while last > end, bytes[last - 1].isASCIIWhitespace { last -= 1 }
    guard end < last else { return pipes + 1 }
    let leads = bytes[end] == UInt8(ascii: "|") ? 1 : 0
    let trails = last - 1 > end && bytes[last - 1] == UInt8(ascii: "|") ? 1 : 0
    return max(1, pipes + 1 - leads - trails)
  }
}
