import Bytes

/// Whether two versions of a record's file differ in nothing but its words.
enum WordChange {
  /// The fields that are shown as they are: no reference to other records, no session's date and no list
  /// that is kept beside the record's comes from them.
  private static let fields: [Text] = [
    "ages:", "booking:", "bring:", "contact:", "cost:", "eligibility:", "email:", "getting-here:",
    "how-to-get-help:", "keywords:", "notice:", "owner:", "phone:", "status-note:", "summary:",
    "title:", "website:",
  ]

  /// Whether `new` differs from `old` in such fields and in its body alone.
  ///
  /// It may say no where they do, and never yes where they don't.
  static func isOfWordsAlone(from old: Text, to new: Text) -> Bool {
    var before = OtherLines(rest: old)
    var after = OtherLines(rest: new)
    while true {
      let (line, other) = (before.next(), after.next())
      guard line == other else { return false }
      if line == nil { return true }
    }
  }

  /// The lines of a file's front matter that belong to other fields.
  private struct OtherLines {
    var rest: Text
    private var isSkipping = false
    /// How many lines “---” were met: front matter stands between the first two.
    private var fences = 0

    init(rest: Text) { self.rest = rest }

    mutating func next() -> Text? {
      while !rest.isEmpty, fences < 2 {
        let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.count
        let line = rest[0..<end]
        rest = rest[from: min(end + 1, rest.count)]
        if line.trimmed == "---" { fences += 1 }
        if WordChange.fields.contains(where: { line.hasPrefix($0) }) {
          isSkipping = true
        } else if !(line.isEmpty || line[0] == UInt8(ascii: " ") || line[0] == UInt8(ascii: "\t")) {
          isSkipping = false
        }
        if !isSkipping { return line }
      }
      return nil
    }
  }
}
