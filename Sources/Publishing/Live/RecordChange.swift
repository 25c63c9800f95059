import Bytes

/// Whether two versions of a record's file differ in nothing but what it says of itself.
enum RecordChange {
  /// The fields that nothing but the record's own page and card depends on at once: not what it belongs to, nor
  /// whether and where it is published.
  private static let fields: [Text] = [
    "access:", "accessibility:", "address:", "ages:", "ages-with-send:", "booking:", "bring:",
    "changes:", "closed:", "contact:", "cost:", "delivery:", "eligibility:", "email:",
    "getting-here:", "how-to-get-help:", "keywords:", "notice:", "opening-hours:", "owner:",
    "phone:", "place:", "places:", "postcode:", "review-every:", "reviewed:", "room:", "sensitive:",
    "status:", "status-note:", "summary:", "title:", "town:", "website:", "when:",
  ]

  /// Whether `new` differs from `old` in such fields and in its body alone.
  ///
  /// It may say no where they do, and never yes where they don't.
  static func isOfRecordAlone(from old: Text, to new: Text) -> Bool {
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
        if RecordChange.fields.contains(where: { line.hasPrefix($0) }) {
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
