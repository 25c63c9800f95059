/// A starter file taken apart: its fields, each with its lines, and all that stands between them.
///
/// A line is a note (`# ` and words), a field (`title: …`), a field that is off (`#phone: …`, no space
/// behind the `#`), or one that belongs to the field above it (indented by two spaces, also behind the
/// `#`). A note that begins with “Or ” announces another way to write the same field.
struct StarterText {
  struct Field {
    let name: String
    /// The places of its lines.
    let lines: Range<Int>
    let isOn: Bool
    /// Whether it is another way to write the field before it.
    let isAlternative: Bool
    /// The notes right above it.
    let notes: [String]
  }

  private(set) var lines: [String]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  var text: String { lines.joined(separator: "\n") }

  /// The fields, in the order of their lines.
  var fields: [Field] {
    var fields: [Field] = []
    var notes: [String] = []
    var at = 0
    let end = headEnd
    while at < end {
      guard let name = Self.fieldName(lines[at]) else {
        notes = Self.note(lines[at]).map { notes + [$0] } ?? []
        at += 1
        continue
      }
      let isOn = !lines[at].hasPrefix("#")
      var last = at + 1
      while last < end, Self.continues(lines[last], isOn: isOn) { last += 1 }
      fields.append(
        Field(
          name: name, lines: at..<last, isOn: isOn,
          isAlternative: notes.last?.hasPrefix("Or ") ?? false, notes: notes))
      notes = []
      at = last
    }
    return fields
  }

  /// Where the words begin: at the closing `---`, or at the end of a file of settings.
  private var headEnd: Int {
    guard lines.first == "---" else { return lines.count }
    return lines.dropFirst().firstIndex(of: "---") ?? lines.count
  }

  private static func note(_ line: String) -> String? {
    line.hasPrefix("# ") && !line.hasPrefix("#  ") ? String(line.dropFirst(2)) : nil
  }

  private static func fieldName(_ line: String) -> String? {
    let line = line.hasPrefix("#") ? line.dropFirst() : line[...]
    guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else { return nil }
    let name = line[..<colon]
    let isName = name.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }
    return isName ? String(name) : nil
  }

  private static func continues(_ line: String, isOn: Bool) -> Bool {
    if isOn { return line.hasPrefix("  ") }
    // A line of nothing but “#” is an empty line of a longer text.
    return line.hasPrefix("#  ") || line == "#"
  }
}

extension StarterText {
  /// Writes `value` for the field `name`, whether it is on or off, in place of what stands there.
  mutating func set(_ name: String, to value: String) {
    guard let field = fields.first(where: { $0.name == name && !$0.isAlternative }) else { return }
    lines.replaceSubrange(field.lines, with: ["\(name): \(value)"])
  }

  /// Puts a note above the field `name`.
  mutating func note(_ note: String, above name: String) {
    guard let field = fields.first(where: { $0.name == name && !$0.isAlternative }) else { return }
    lines.insert("# \(note)", at: field.lines.lowerBound)
  }

  /// Replaces each `old` in the lines that are no notes.
  mutating func replace(_ old: String, with new: String) {
    for index in lines.indices where !lines[index].hasPrefix("# ") {
      lines[index] = lines[index].replacing(old, with: new)
    }
  }

  /// Takes out every line that contains `words` and is no note.
  mutating func removeLines(containing words: String) {
    lines.removeAll { !$0.hasPrefix("# ") && $0.contains(words) }
  }

  /// All fields on, of those that have other ways to be written the one of that number.
  func allOn(alternative: Int = 0) -> String {
    var result: [String] = []
    var next = 0
    let fields = fields
    for (index, field) in fields.enumerated() {
      result += lines[next..<field.lines.lowerBound]
      next = field.lines.upperBound
      // The ways of a field follow one another.
      let first = fields[...index].lastIndex { !$0.isAlternative } ?? index
      let ways = 1 + fields[(first + 1)...].prefix { $0.isAlternative }.count
      guard index - first == min(alternative, ways - 1) else { continue }
      result += lines[field.lines].map { field.isOn ? $0 : String($0.dropFirst()) }
    }
    return (result + lines[next...]).joined(separator: "\n")
  }
}
