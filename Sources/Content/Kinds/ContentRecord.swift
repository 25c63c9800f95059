public import Bytes
public import Diagnostics
public import Timetable

/// What every record has.
public struct CommonFields: BitwiseCopyable, Sendable {
  public var file = FileID(0)
  /// The file's name without its ending; for a page, its path.
  public var id = Text()
  /// The language of a translation, or empty for the network's own language.
  public var language = Text()
  public var title = Text()
  public var titleRange = ByteRange(0, 0)
  public var summary = Text()
  public var summaryRange = ByteRange(0, 0)
  public var aliases = List<PlacedText>()
  public var isDraft = false
  public var publishFrom: CivilDate?
  public var publishUntil: CivilDate?
  public var publishUntilRange = ByteRange(0, 0)
  public var reviewed: PlacedDate?
  public var reviewEvery: CivilDuration?
  public var owner = Text()
  public var keywords = List<Text>()
  /// Whether nothing in the front matter was wrong, so that what is missing was never there.
  public var isWhole = true
  /// The Markdown below the front matter, and where it starts in the file.
  public var body = Text()
  public var bodyStart = 0

  public init() {}
}

/// A record: one file of content.
public protocol ContentRecord: BitwiseCopyable, Sendable {
  static var kind: RecordKind { get }
  var common: CommonFields { get set }
  init()
}

extension ContentRecord {
  /// The most characters of a summary that lists and search results show whole.
  static var summaryLength: Int { 160 }

  /// The fields that every record has.
  static func commonFields(summaryRequired: Bool = false) -> [Field<Self>] {
    [
      Field("title", .placedLine, required: true, "What people call it.") {
        $0.common.title = $1.text
        $0.common.titleRange = $1.range
      },
      Field(
        "summary", .summary, required: summaryRequired,
        "One sentence for lists, search and previews, at most \(summaryLength) characters."
      ) {
        $0.common.summary = $1.text
        $0.common.summaryRange = $1.range
      },
      Field(
        "aliases", .list(of: .placedLine, orOne: true),
        "Old addresses of this page, such as “/old-name/”; they lead here."
      ) { $0.common.aliases = $1 },
      Field("draft", .yesNo, "“yes” while it is not ready to be published.") {
        $0.common.isDraft = $1
      },
      Field("publish-from", .date, "The first day on which it is published.") {
        $0.common.publishFrom = $1
      },
      Field("publish-until", .placedDate, "The last day on which it is published.") {
        $0.common.publishUntil = $1.date
        $0.common.publishUntilRange = $1.range
      },
      Field("reviewed", .placedDate, "When somebody last checked that all of it is true.") {
        $0.common.reviewed = $1
      },
      Field("review-every", .duration, "How often it should be checked.") {
        $0.common.reviewEvery = $1
      },
      Field("owner", .email, "The e-mail address of who looks after it; never published.") {
        $0.common.owner = $1
      },
      Field(
        "keywords", .list(of: .line, orOne: true),
        "Words that people search for and the text does not hold."
      ) { $0.common.keywords = $1 },
    ]
  }
}

extension ValueType where Value == PlacedText {
  /// One sentence; a long one is a warning.
  static var summary: ValueType {
    let line = ValueType<Text>.line
    return ValueType(line.form) { node, reader in
      guard let text = line.read(node, &reader) else { return nil }
      // Bytes are never fewer than characters: only a long text is counted.
      if text.count > 160, String(text).count > 160 {
        reader.report(
          .longSummary, node.range,
          "The summary has \(String(text).count) characters; lists and search show 160.",
          severity: .warning,
          fix: "Say the one thing that matters first, in one short sentence.")
      }
      return PlacedText(text: text, range: node.range)
    }
  }
}
