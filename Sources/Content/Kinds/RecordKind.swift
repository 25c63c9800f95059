public import Bytes

/// The kinds of record, one Markdown file each, in the order in which they are read and shown.
public enum RecordKind: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case locality, hub, provider, service, activity, news, page

  /// The folder within `content/` that holds them, which is also the first part of their addresses.
  public var folder: Text {
    switch self {
    case .locality: "localities"
    case .hub: "hubs"
    case .provider: "providers"
    case .service: "services"
    case .activity: "activities"
    case .news: "news"
    case .page: "pages"
    }
  }

  /// The kind in the words of a message: “hub”.
  public var name: String {
    switch self {
    case .locality: "locality"
    case .hub: "hub"
    case .provider: "provider"
    case .service: "service"
    case .activity: "activity"
    case .news: "news item"
    case .page: "page"
    }
  }
}

/// What an id can refer to: a record, or a term of a vocabulary, or a calendar.
public enum ReferenceKind: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case locality, hub, provider, service, activity, news, page
  case category, need, accessFeature, language, calendar

  /// The kind in the words of a message: “category”.
  public var name: String {
    switch self {
    case .locality: RecordKind.locality.name
    case .hub: RecordKind.hub.name
    case .provider: RecordKind.provider.name
    case .service: RecordKind.service.name
    case .activity: RecordKind.activity.name
    case .news: RecordKind.news.name
    case .page: RecordKind.page.name
    case .category: "category"
    case .need: "need"
    case .accessFeature: "access feature"
    case .language: "language"
    case .calendar: "calendar"
    }
  }

  /// The kind as one of its sort: “a category”, “an activity”.
  public var nameWithArticle: String {
    switch self {
    case .activity, .accessFeature: "an \(name)"
    case .news, .locality, .hub, .provider, .service, .page, .category, .need, .language, .calendar:
      "a \(name)"
    }
  }

  /// Where such things are defined, for the words of a message.
  public var home: String {
    switch self {
    case .locality: "content/localities/"
    case .hub: "content/hubs/"
    case .provider: "content/providers/"
    case .service: "content/services/"
    case .activity: "content/activities/"
    case .news: "content/news/"
    case .page: "content/pages/"
    case .category: "content/vocabularies/categories.yaml"
    case .need: "content/vocabularies/needs.yaml"
    case .accessFeature: "content/vocabularies/access-features.yaml"
    case .language: "content/vocabularies/languages.yaml"
    case .calendar: "content/calendars/"
    }
  }
}
