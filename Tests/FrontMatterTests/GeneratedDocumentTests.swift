import Testing

@testable import FrontMatter

@Suite("Documents made at random")
struct GeneratedDocumentTests {
  @Test(
    "A tree that is written in any way is read back, and Yams reads the same", arguments: 0..<20)
  func readBack(batch: UInt64) throws {
    for seed in 0..<100 {
      var generator = DocumentGenerator(seed: batch * 1000 + UInt64(seed))
      let tree = generator.document()
      let reading = Reading(generator.text)
      guard reading.tree != tree || !reading.codes.isEmpty || oracleTree(generator.text) != tree
      else { continue }
      Issue.record("\(generator.text)\n\(tree)")
      #expect(reading.tree == tree)
      #expect(reading.codes == [])
      #expect(oracleTree(generator.text) == tree)
      return
    }
  }

  /// Pieces that make trouble when they meet.
  static let pieces = [
    "a", "b", " ", "  ", "    ", "\n", "\n", "\n  ", "\n    ", ": ", ":", "- ", "-", "[", "]", "{",
    "}", ",", ", ", "'", "\"", "|", "|-", ">", ">+", "|2", "#", " # c", "\n\n", "\n  - ", "\n- ",
    "\na: ", "\nb: ", "\n  c: ", "\n    d: ", "\\n", "\\", "\\\n", "''", "?", "? ", "é", "x y",
    "\t",
    "\r\n", "~", "@", "*", "&a", "!", "“", "”", "https://x.y/z", "---\n", "...\n",
  ]

  /// A text of `pieces` at random.
  static func soup(seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    let starts = [
      "a: ", "- ", "a:\n  ", "a:\n- ", "a: [", "a: {", "a: |\n", "a: >\n", "a: \"", "a: '",
    ]
    var text = starts.randomElement(using: &random) ?? ""
    for _ in 0..<Int.random(in: 1...14, using: &random) {
      text += pieces.randomElement(using: &random) ?? ""
    }
    return text
  }

  @Test("What both accept of a soup of signs means the same", arguments: 0..<20)
  func soup(batch: UInt64) {
    for seed in 0..<500 {
      let source = Self.soup(seed: batch * 1000 + UInt64(seed))
      let reading = Reading(source)
      guard reading.codes.isEmpty, let oracle = oracleTree(source), oracle != reading.tree else {
        continue
      }
      Issue.record("\(source.debugDescription): \(reading.tree), not \(oracle)")
    }
  }
}
