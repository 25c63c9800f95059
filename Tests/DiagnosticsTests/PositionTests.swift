import Bytes
import Testing

@testable import Diagnostics

@Suite("Positions")
struct PositionTests {
  @Test(
    "Lines and columns count from 1, columns in characters",
    arguments: [
      ("⟦a⟧b", 1, 1), ("a⟦b⟧", 1, 2), ("a\n⟦b⟧", 2, 1), ("a\n\n\nbc⟦⟧", 4, 3), ("a⟦\n⟧b", 1, 2),
      ("a\n⟦⟧", 2, 1), ("", 1, 1), ("é⟦b⟧", 1, 2), ("£2 – 🧸⟦b⟧", 1, 7), ("e\u{301}⟦b⟧", 1, 2),
      ("👨‍👩‍👧⟦b⟧", 1, 2), ("\t⟦b⟧", 1, 2),
    ])
  func positions(marked: String, line: Int, column: Int) {
    let source = MarkedSource(marked)
    let (start, _) = source.files[source.file].positions(of: source.range)
    #expect(start == Position(line: line, column: column))
  }

  @Test("Windows line ends are one line end")
  func windowsLineEnds() {
    let source = MarkedSource("title: a\r\nhub: ⟦b⟧\r\nx: y\r\n")
    let (start, end) = source.files[source.file].positions(of: source.range)
    #expect(start == Position(line: 2, column: 6))
    #expect(end == Position(line: 2, column: 7))
    let file = source.files[source.file]
    #expect(file.position(at: 8) == Position(line: 1, column: 9))
    #expect(file.position(at: 9) == Position(line: 1, column: 9))
    #expect(file.position(at: 10) == Position(line: 2, column: 1))
  }

  @Test("A byte-order mark takes no column")
  func byteOrderMark() {
    let source = MarkedSource("\u{FEFF}⟦title⟧: a\nb")
    let file = source.files[source.file]
    let (start, end) = file.positions(of: source.range)
    #expect(start == Position(line: 1, column: 1))
    #expect(end == Position(line: 1, column: 6))
    #expect(file.position(at: 0) == Position(line: 1, column: 1))
    #expect(file.position(at: file.contents.count) == Position(line: 2, column: 2))
  }

  @Test("The end of a range is the place after its last character")
  func ends() {
    let source = MarkedSource("a\nb⟦c\nd⟧e")
    let (start, end) = source.files[source.file].positions(of: source.range)
    #expect(start == Position(line: 2, column: 2))
    #expect(end == Position(line: 3, column: 2))
  }

  @Test("An offset outside the file is its nearest end")
  func outside() {
    let file = MarkedSource("ab\nc")
    #expect(file.files[file.file].position(at: 99) == Position(line: 2, column: 2))
    #expect(file.files[file.file].position(at: -1) == Position(line: 1, column: 1))
  }

  @Test("A file as a whole is at its beginning")
  func wholeFile() {
    let (start, end) = MarkedSource("ab").files[FileID(0)].positions(of: nil)
    #expect(start == Position(line: 1, column: 1) && end == start)
  }

  @Test("Bytes that are not UTF-8 still have a place")
  func notUTF8() {
    let source = MarkedSource(bytes: [0x61, 0xFF, 0x0A, 0xC3], range: ByteRange(3, 4))
    let (start, end) = source.files[source.file].positions(of: source.range)
    #expect(start == Position(line: 2, column: 1))
    #expect(end == Position(line: 2, column: 2))
  }

  @Test("In a line that nobody counts along, columns are Unicode scalars")
  func longLine() {
    let source = MarkedSource(String(repeating: "é", count: 5000) + "⟦b⟧")
    let (start, _) = source.files[source.file].positions(of: source.range)
    #expect(start == Position(line: 1, column: 5001))
  }
}
