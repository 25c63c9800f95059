public import Bytes
public import Diagnostics
public import Timetable

/// The vocabularies, each a file in `content/vocabularies/`.
public enum VocabularyKind: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case categories, needs, accessFeatures, ageBands, languages

  /// The file's name.
  public var fileName: Text {
    switch self {
    case .categories: "categories.yaml"
    case .needs: "needs.yaml"
    case .accessFeatures: "access-features.yaml"
    case .ageBands: "age-bands.yaml"
    case .languages: "languages.yaml"
    }
  }
}

/// A term of a vocabulary.
public struct Term: BitwiseCopyable, Sendable {
  public var file = FileID(0)
  public var range = ByteRange(0, 0)
  /// The id; of a term within another, the whole path `parent/child`.
  public var id = Text()
  public var title = Text()
  public var summary = Text()
  /// The place of the term that it lies within, in the same list, or nil.
  public var parent: Int?
  /// The ages of an age band.
  public var ages: Ages?
}

/// A word that people type, and what the network calls it.
public struct Synonym: BitwiseCopyable, Sendable {
  public let word: Text
  public let meaning: Text
}

/// The school terms and bank holidays of one calendar.
public struct SchoolCalendar: BitwiseCopyable, Sendable {
  /// A stretch of days with a name.
  public struct Span: BitwiseCopyable, Sendable {
    public var name = Text()
    public var dates: DateRange?
    public var range = ByteRange(0, 0)
  }

  public var file = FileID(0)
  public var id = Text()
  public var name = Text()
  public var terms = List<Span>()
  public var holidays = List<Span>()
  public var bankHolidays = List<DateRange>()
}
