import Bytes
public import Timetable

/// A piece of news.
public struct NewsItem: ContentRecord {
  public static let kind = RecordKind.news
  public var common = CommonFields()
  public var date: CivilDate?

  public init() {}

  static func table() -> FieldTable<NewsItem> {
    FieldTable(
      commonFields() + [
        Field("date", .date, required: true, "The day of the news.") { $0.date = $1 }
      ])
  }
}

/// A free page.
public struct Page: ContentRecord {
  public static let kind = RecordKind.page
  public var common = CommonFields()
  /// The theme's layout, or empty for the page layout.
  public var layout: PlacedText?
  public var hasContents = false

  public init() {}

  static func table() -> FieldTable<Page> {
    FieldTable(
      commonFields() + [
        Field("layout", .placedLine, "The layout of the theme, where it is not the usual one.") {
          $0.layout = $1
        },
        Field("contents", .yesNo, "“yes” shows a list of the page's headings at its top.") {
          $0.hasContents = $1
        },
      ])
  }
}
