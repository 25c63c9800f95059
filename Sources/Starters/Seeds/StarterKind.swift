public import Content
import Diagnostics

/// What `hubsite new` can make, besides a whole site.
public enum StarterKind: Hashable, Sendable {
  case record(RecordKind)
  case calendar
  case vocabulary(VocabularyKind)
  case synonyms

  /// All of them, the records first.
  public static let allCases: [StarterKind] =
    RecordKind.allCases.map(record) + [.calendar] + VocabularyKind.allCases.map(vocabulary)
    + [.synonyms]

  /// The name by which it is asked for; a vocabulary has the name of its file.
  public var name: String {
    switch self {
    case .record(.news): "news"
    case .record(let kind): kind.name
    case .calendar: "calendar"
    case .vocabulary(let kind): String(kind.fileName).replacing(".yaml", with: "")
    case .synonyms: "synonyms"
    }
  }

  /// Other names for the same thing.
  private var otherNames: [String] {
    switch self {
    case .record(.news): ["news-item", "news-items", "news item", "news items"]
    case .record(let kind): [String(kind.folder)]
    case .calendar: ["calendars"]
    case .vocabulary(.categories): ["category"]
    case .vocabulary(.needs): ["need"]
    case .vocabulary(.accessFeatures): ["access-feature"]
    case .vocabulary(.ageBands): ["age-band"]
    case .vocabulary(.languages): ["language"]
    case .synonyms: ["synonym"]
    }
  }

  /// The kind that somebody calls `name`: singular or plural, in any case.
  public init?(_ name: String) {
    let name = name.lowercased()
    guard let kind = Self.allCases.first(where: { $0.name == name || $0.otherNames.contains(name) })
    else { return nil }
    self = kind
  }

  /// The kind's name that is nearest to `name`, with “site” among them.
  public static func nearestName(to name: String) -> String? {
    let names = allCases.flatMap { [$0.name] + $0.otherNames } + ["site"]
    guard let near = nearest(to: name, in: names) else { return nil }
    return StarterKind(near)?.name ?? near
  }

  /// Whether there can be only one such file in a site, which has no title.
  public var isSingle: Bool {
    switch self {
    case .record, .calendar: false
    case .vocabulary, .synonyms: true
    }
  }

  /// Where its starter is, from the top of the repository.
  public var seedPath: String {
    switch self {
    case .record(let kind): "seeds/records/\(kind.name == "news item" ? "news" : kind.name).md"
    case .calendar: "seeds/records/calendar.yaml"
    case .vocabulary, .synonyms: "seeds/site/content/\(folder)/\(name).yaml"
    }
  }

  /// Where such files are within `content/`.
  public var folder: String {
    switch self {
    case .record(let kind): String(kind.folder)
    case .calendar: "calendars"
    case .vocabulary, .synonyms: "vocabularies"
    }
  }

  /// The path of the one with the id, from the site's folder.
  public func path(id: String) -> String {
    switch self {
    case .record: "content/\(folder)/\(id).md"
    case .calendar: "content/\(folder)/\(id).yaml"
    case .vocabulary, .synonyms: "content/\(folder)/\(name).yaml"
    }
  }
}
