import Bytes
import Testing

@Suite("Arena")
struct ArenaTests {
  @Test("Many texts of many sizes keep what they hold")
  func manyTexts() {
    let arena = Arena(blockSize: 256)
    let strings = (0..<500).map { String(repeating: "\($0) ", count: $0 % 90) }
    let texts = strings.map { arena.text($0) }
    #expect(texts.map(String.init) == strings)
  }

  @Test("A text larger than a block has room")
  func largeText() {
    let arena = Arena(blockSize: 64)
    let small = arena.text("small")
    let large = arena.text(String(repeating: "x", count: 1000))
    let after = arena.text("after")
    #expect(small == "small" && large.count == 1000 && after == "after")
  }

  @Test("An emptied arena keeps its memory and takes no more for the same work")
  func emptied() {
    let arena = Arena(blockSize: 256)
    var capacities: Set<Int> = []
    for _ in 0..<5 {
      arena.removeAll()
      for number in 0..<40 { #expect(arena.text("text \(number)") == arena.text("text \(number)")) }
      capacities.insert(arena.capacity)
    }
    #expect(capacities.count == 1)
  }

  @Test("A copy does not follow the bytes it was made from")
  func copies() {
    let arena = Arena()
    let other = Arena(blockSize: 64)
    let original = other.text("first")
    let copy = arena.copy(original)
    other.removeAll()
    _ = other.text("later")
    #expect(copy == "first")
  }

  @Test("Joining writes the parts one after another")
  func joining() {
    let arena = Arena()
    #expect(arena.join("/services/", arena.text("play"), "", "/") == "/services/play/")
    #expect(arena.join().isEmpty)
  }

  @Test("A text that is filled in place is as long as was written")
  func filling() {
    let arena = Arena()
    let text = arena.text(capacity: 10) { memory in
      memory[0] = UInt8(ascii: "h")
      memory[1] = UInt8(ascii: "i")
      return 2
    }
    #expect(text == "hi")
    #expect(arena.text(capacity: 0) { _ in 0 }.isEmpty)
  }

  @Test("An error while filling is passed on")
  func failing() {
    struct Refused: Error {}
    #expect(throws: Refused.self) {
      _ = try Arena().text(capacity: 4) { _ throws(Refused) in throw Refused() }
    }
  }
}
