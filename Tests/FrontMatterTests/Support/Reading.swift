import Bytes
import Diagnostics
import Testing

@testable import FrontMatter

/// A file that was read, with the memory that its tree lies in.
struct Reading {
  let arena: Arena
  let file: SourceFile
  let result: FrontMatter
  let diagnostics: DiagnosticList

  init(_ source: String, _ form: FrontMatterParser.Form = .yaml) {
    self.init(bytes: Array(source.utf8), form)
  }

  init(bytes: [UInt8], _ form: FrontMatterParser.Form = .yaml) {
    let arena = Arena()
    self.arena = arena
    let contents = bytes.withUnsafeBufferPointer { arena.text(copying: $0) }
    file = SourceFile(id: FileID(0), path: "test", contents: contents)
    var parser = FrontMatterParser()
    var found = DiagnosticList()
    result = parser.parse(file, form: form, arena: arena, into: &found)
    diagnostics = found
  }

  var root: Node { result.root }

  /// The tree in one line: `{title: "Play", ages: ["0 to 5"], notes: ~}`.
  var tree: String { root.tree }

  var codes: [String] { diagnostics.all.map(\.code) }

  /// What stands in the file at `range`.
  func source(_ range: ByteRange) -> String { String(file.contents[range.offsets]) }
}

extension Node {
  /// The node in one line; nothing is `~`.
  var tree: String {
    switch kind {
    case .empty: "~"
    case .plain, .quoted, .block: String(text).debugDescription
    case .mapping:
      "{" + entries.map { "\($0.key.description): \($0.value.tree)" }.joined(separator: ", ") + "}"
    case .sequence: "[" + items.map(\.tree).joined(separator: ", ") + "]"
    }
  }
}

/// A text in which `⟦` and `⟧` mark places, taken apart.
struct Marked {
  private(set) var text = ""
  private(set) var ranges: [ByteRange] = []

  init(_ marked: String) {
    var starts: [Int] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": starts.append(text.utf8.count)
      case "⟧": ranges.append(ByteRange(starts.popLast() ?? 0, text.utf8.count))
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}

/// Expects the `codes` at the marked places, in order, and nothing else; and the `tree` that is kept.
func expect(
  _ marked: String, _ codes: FrontMatterCode..., form: FrontMatterParser.Form = .yaml,
  tree: String? = nil, at location: Testing.SourceLocation = #_sourceLocation
) {
  let expected = Marked(marked)
  let reading = Reading(expected.text, form)
  let found = reading.diagnostics.all.sorted {
    ($0.location.range?.start ?? 0) < ($1.location.range?.start ?? 0)
  }
  #expect(found.map(\.code) == codes.map(\.rawValue), sourceLocation: location)
  #expect(
    found.map { $0.location.range.map(reading.source) } == expected.ranges.map(reading.source),
    sourceLocation: location)
  #expect(found.map(\.location.range) == expected.ranges, sourceLocation: location)
  #expect(found.allSatisfy { !$0.fixes.isEmpty }, sourceLocation: location)
  if let tree { #expect(reading.tree == tree, sourceLocation: location) }
}

/// Expects the `tree`, and nothing to be said.
func expectTree(
  _ source: String, _ tree: String, form: FrontMatterParser.Form = .yaml,
  at location: Testing.SourceLocation = #_sourceLocation
) {
  let reading = Reading(source, form)
  #expect(reading.tree == tree, sourceLocation: location)
  #expect(reading.codes == [], sourceLocation: location)
}
