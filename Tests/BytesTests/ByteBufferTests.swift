import Bytes
import Testing

/// What `write` writes to a new buffer.
func written(_ write: (inout ByteBuffer) -> Void) -> String {
  var buffer = ByteBuffer(capacity: 1)
  write(&buffer)
  return buffer.withBytes { String(decoding: $0, as: UTF8.self) }
}

@Suite("Byte buffer")
struct ByteBufferTests {
  @Test("A buffer grows with what is appended")
  func growth() {
    let text = written { buffer in
      for number in 0..<1000 {
        buffer.append("n" as Text)
        buffer.append(decimal: number)
        buffer.append(UInt8(ascii: " "))
      }
    }
    #expect(text == (0..<1000).map { "n\($0) " }.joined())
  }

  @Test(
    "Numbers are written in decimal",
    arguments: [0, 7, -1, 10, 1_234_567, Int.max, Int.min])
  func decimals(number: Int) {
    #expect(written { $0.append(decimal: number) } == String(number))
  }

  @Test("Texts, strings and bytes append alike")
  func kinds() {
    let bytes: [UInt8] = [0x63, 0x72, 0xC3, 0xA8]
    let text = written { buffer in
      buffer.append("a" as Text)
      buffer.append("é" as String)
      bytes.withUnsafeBufferPointer { buffer.append($0) }
      buffer.append(UnsafeBufferPointer(start: nil, count: 0))
    }
    #expect(text == "aécrè")
  }

  @Test("A buffer can be shortened and emptied, and be written again")
  func shortening() {
    var buffer = ByteBuffer()
    buffer.append("abcdef" as Text)
    buffer.truncate(to: 2)
    #expect(buffer.count == 2 && buffer[1] == UInt8(ascii: "b"))
    buffer.removeAll()
    let isEmpty = buffer.isEmpty
    #expect(isEmpty)
    buffer.append("xy" as Text)
    #expect(buffer.withBytes { Array($0) } == Array("xy".utf8))
  }

  @Test("What a buffer gives to an arena stays when the buffer changes")
  func textInArena() {
    let arena = Arena()
    var buffer = ByteBuffer()
    buffer.append("abcdef" as Text)
    let whole = buffer.text(in: arena)
    let end = buffer.text(from: 4, in: arena)
    buffer.removeAll()
    buffer.append("zzzzzz" as Text)
    #expect(whole == "abcdef" && end == "ef")
  }
}
