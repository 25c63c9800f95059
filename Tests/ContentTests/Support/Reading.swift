import Bytes
import Diagnostics
import Testing

@testable import Content

/// A content file that was read, with the memory that its records lie in.
struct Reading {
  let arena: Arena
  let records: ContentRecords
  /// In the order of their places; what concerns the file as a whole comes first.
  let diagnostics: [Diagnostic]

  /// Reads `source` as the file at `path` within `content/`.
  init(_ source: String, as path: String, includesDrafts: Bool = false) {
    self.init(bytes: Array(source.utf8), as: path, includesDrafts: includesDrafts)
  }

  init(bytes: [UInt8], as path: String, includesDrafts: Bool = false) {
    let arena = Arena()
    self.arena = arena
    let contents = bytes.withUnsafeBufferPointer { arena.text(copying: $0) }
    let file = SourceFile(id: FileID(0), path: path, contents: contents)
    var reader = ContentReader(arena: arena, includesDrafts: includesDrafts)
    reader.read(file, as: ContentPath(arena.text(path)))
    records = reader.records
    diagnostics = reader.diagnostics.all.enumerated().sorted {
      ($0.element.location.range?.start ?? -1, $0.offset)
        < ($1.element.location.range?.start ?? -1, $1.offset)
    }.map(\.element)
  }

  var codes: [String] { diagnostics.map(\.code) }
  var summaries: [String] { diagnostics.map(\.summary) }
  var fixes: [String] { diagnostics.flatMap(\.fixes).map(\.message) }
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
    ranges.sort { $0.start < $1.start }
  }
}

/// Reads the marked text and expects the `codes` at its marked places, in order, and nothing else; each
/// must say what to do.
@discardableResult
func expect(
  _ marked: String, as path: String, _ codes: String...,
  at location: Testing.SourceLocation = #_sourceLocation
) -> Reading {
  let expected = Marked(marked)
  let reading = Reading(expected.text, as: path)
  let bytes = Array(expected.text.utf8)
  func part(_ range: ByteRange) -> String { String(decoding: bytes[range.offsets], as: UTF8.self) }
  #expect(reading.codes == codes, sourceLocation: location)
  let ranges = reading.diagnostics.compactMap(\.location.range)
  #expect(ranges.map(part) == expected.ranges.map(part), sourceLocation: location)
  #expect(ranges == expected.ranges, sourceLocation: location)
  #expect(reading.diagnostics.allSatisfy { !$0.fixes.isEmpty }, sourceLocation: location)
  return reading
}

/// A hub with everything that it must have, and the `lines`.
func hub(_ lines: String) -> String {
  "---\ntitle: Oakwood\nsummary: A hub.\nlocality: east\n\(lines)\n---\n"
}

/// A service with everything that it must have but what `lines` says itself.
func service(_ lines: String) -> String {
  let given = Set(Marked(lines).text.split(separator: "\n").map { $0.prefix { $0 != ":" } })
  let needed = [
    "title: Play", "summary: Come and play.", "provider: council", "categories: play",
    "ages: 0 to 5", "cost: free", "access: drop-in", "delivery: in-person",
  ]
  let rest = needed.filter { !given.contains($0.prefix { $0 != ":" }) }
  return "---\n\(lines)\n\(rest.joined(separator: "\n"))\n---\n"
}

/// An activity with everything that it must have but a time, and the `lines`.
func activity(_ lines: String) -> String {
  "---\ntitle: Play\nsummary: Come and play.\nwhere: oakwood\n\(lines)\n---\n"
}
