import Bytes
import Content

/// Whether two versions of a record's file differ in nothing but what its own page can be made from at once.
enum RecordChange {
  /// The fields in which a record says something of itself: not what it belongs to, nor whether and where it is
  /// published.
  private static let fields: [Text] = [
    "access:", "accessibility:", "address:", "ages:", "ages-with-send:", "booking:", "bring:",
    "changes:", "closed:", "contact:", "cost:", "delivery:", "draft:", "eligibility:", "email:",
    "getting-here:", "how-to-get-help:", "keywords:", "notice:", "opening-hours:", "owner:",
    "phone:", "place:", "places:", "postcode:", "review-every:", "reviewed:", "room:", "sensitive:",
    "status:", "status-note:", "summary:", "title:", "town:", "website:", "when:",
  ]

  /// The fields in which a record of `kind` says what it belongs to.
  private static func references(of kind: RecordKind) -> [Text] {
    switch kind {
    case .hub: ["locality:", "outreach-of:"]
    case .service:
      ["categories:", "hubs:", "languages:", "localities:", "needs:", "provider:"]
    case .activity: ["categories:", "provider:", "service:", "where:"]
    case .locality, .provider, .news, .page: []
    }
  }

  /// Whether `new` differs from `old`, both of a record of `kind`, in such fields and in its body alone.
  ///
  /// It may say no where they do, and never yes where they don't.
  static func isOfRecordAlone(_ kind: RecordKind, from old: Text, to new: Text) -> Bool {
    let fields = fields + references(of: kind)
    var before = OtherLines(fields: fields, rest: old)
    var after = OtherLines(fields: fields, rest: new)
    while true {
      let (line, other) = (before.next(), after.next())
      guard line == other else { return false }
      if line == nil { return true }
    }
  }

  /// The lines of a file's front matter that belong to other fields.
  private struct OtherLines {
    private let fields: [Text]
    private var rest: Text
    private var isSkipping = false
    /// How many lines “---” were met: front matter stands between the first two.
    private var fences = 0

    init(fields: [Text], rest: Text) {
      self.fields = fields
      self.rest = rest
    }

    mutating func next() -> Text? {
      while !rest.isEmpty, fences < 2 {
        let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.count
        let line = rest[0..<end]
        rest = rest[from: min(end + 1, rest.count)]
        if line.trimmed == "---" { fences += 1 }
        if fields.contains(where: { line.hasPrefix($0) }) {
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
