import Bytes
import Testing

@testable import FrontMatter

@Suite("What a node says of itself")
struct NodeTests {
  /// Where the first occurrence of `part` in the text of the field `a` is written.
  private func written(_ part: String, _ source: String) -> String? {
    let reading = Reading(source)
    guard let node = reading.root["a"],
      let start = node.text.firstIndex(of: reading.arena.text(part))
    else { return nil }
    return reading.source(node.range(of: start..<start + part.utf8.count))
  }

  @Test("A value's range is where it is written, with its quotes or brackets")
  func ranges() {
    let source = "a: b c # x\nd: \"e\"\nf: [g, h]\ni:\n  - j\n  - k: l\nm: |\n  n\n\no:\n"
    let reading = Reading(source)
    #expect(
      reading.root.entries.map { reading.source($0.value.range) }
        == ["b c", "\"e\"", "[g, h]", "- j\n  - k: l", "|\n  n", ""])
    #expect(Int(reading.root["o"]?.range.start ?? 0) == source.utf8.count - 1)
    #expect(reading.source(reading.root.range) == source.dropLast())
  }

  @Test("The kinds are told apart")
  func kinds() {
    let reading = Reading("a: b\nc: ''\nd: |\ne:\nf: {}\ng: []\n")
    #expect(
      reading.root.entries.map(\.value.kind)
        == [.plain, .quoted, .block, .empty, .mapping, .sequence])
    #expect(reading.root["z"] == nil)
    #expect(reading.root["a"]?["z"] == nil)
  }

  @Test("Text that needs no decoding is a slice of the file")
  func slices() {
    let reading = Reading("a: b\nc: \"d\"\ne: 'f'\n")
    for entry in reading.root.entries {
      #expect(entry.value.text.offset(in: reading.file.contents) != nil)
    }
  }

  @Test("A part of a text is found where it is written, however it is written")
  func parts() {
    #expect(written("c", "a: b c\n") == "c")
    #expect(written("c", "a: \"b c\"\n") == "c")
    #expect(written("d", "a: b\n  c\n\n  d e\n") == "d")
    #expect(written("b c", "a: b\n   c\n") == "b\n   c")
    #expect(written("é", "a: \"b\\u00e9c\"\n") == "\\u00e9")
    #expect(written("c", "a: \"b\\u00e9c\"\n") == "c")
    #expect(written("'", "a: 'b''c'\n") == "''")
    #expect(written("c", "a: 'b''\n\n  c'\n") == "c")
    #expect(written("d", "a: |\n  b\n\n    c d\n") == "d")
    #expect(written("d", "a: >\n  b\n  c\n\n  d\n") == "d")
    #expect(written("c", "a: |\r\n  b\r\n  c\r\n") == "c")
    #expect(written("c", "a:\n  b\n  c\n") == "c")
  }

  @Test("A part outside the text is cut to it")
  func partsOutside() {
    let reading = Reading("a: bc\n")
    #expect(reading.root["a"].map { reading.source($0.range(of: 1..<99)) } == "c")
    #expect(reading.root["a"].map { reading.source($0.range(of: 99..<100)) } == "")
  }
}
