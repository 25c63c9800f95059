import Bytes
import Testing

@testable import FrontMatter

@Suite("Front matter of any bytes is read to its end")
struct RobustnessTests {
  /// Whether what was read lies within the file.
  private func isSound(_ node: Node, _ reading: Reading) -> Bool {
    let size = reading.file.contents.count
    let length = node.text.count
    return [node.range, node.range(of: 0..<length), node.range(of: length / 2..<length)]
      .allSatisfy { $0.start >= 0 && Int($0.end) <= size }
      && node.items.allSatisfy { isSound($0, reading) }
      && node.entries.allSatisfy { isSound($0.value, reading) }
  }

  private func check(_ bytes: [UInt8]) {
    for form in [FrontMatterParser.Form.yaml, .markdown] {
      let reading = Reading(bytes: bytes, form)
      let ranges = reading.diagnostics.all.compactMap(\.location.range)
      if !isSound(reading.root, reading) || ranges.contains(where: { Int($0.end) > bytes.count }) {
        Issue.record("\(bytes)")
      }
    }
  }

  @Test("Bytes at random", arguments: 0..<10)
  func randomBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let count = Int.random(in: 0..<80, using: &random)
      check(
        Array("---\n".utf8) + (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) })
    }
  }

  @Test("Documents with a byte changed, lost or added", arguments: 0..<10)
  func mutations(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var generator = DocumentGenerator(seed: seed)
    _ = generator.document()
    let document = Array(generator.text.utf8)
    let signs = Array("\n \t\"'[]{},:-?|>#&*!\\“".utf8)
    for _ in 0..<300 {
      var bytes = document
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        let sign = signs.randomElement(using: &random) ?? 0
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[index] = sign
        case 1 where bytes.count > 1: bytes.remove(at: index)
        default: bytes.insert(sign, at: index)
        }
      }
      check(bytes)
    }
  }

  @Test("Every beginning of a document")
  func prefixes() {
    var generator = DocumentGenerator(seed: 3)
    _ = generator.document()
    let bytes = Array(("---\n" + generator.text + "---\n").utf8)
    for length in 0...bytes.count { check(Array(bytes.prefix(length))) }
  }

  /// Texts of many like pieces, in which a careless parser goes back again and again.
  static let floods = [
    "- ", "[", "{", "{a: ", "[a: ", "\"", "'", "a: \"\n", "a: [\n", "a:\n", "a: |\n", "? ", ": ",
    ",",
    "k: v\n", "- a\n b\n", "a: b\n\n", "\t", "\n", "#\n", "\\\"", "a #", "a:b ", "“", "[a\n",
    "- - a\n", "a: [b #]\n", "[ #]", "a: [b #]\n\n", " #",
    "a: b\n  - c\n", "-\n ", "[\n", "a: [b,\n", "a: 'b\n c\n",
  ]

  @Test("A flood of one piece is read in time that grows with its length", arguments: floods)
  func linear(piece: String) {
    let source = Array(String(repeating: piece, count: 64 * 1024 / piece.utf8.count).utf8)
    // A tenth of this is enough without optimisation; were the time to grow with the square of the
    // length, ten times as much would not be.
    #expect(ContinuousClock().measure { _ = Reading(bytes: source) } < .seconds(5))
  }
}
