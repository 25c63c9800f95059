public import Content
public import Timetable

/// The state of the content on a day, for those who answer for it.
///
/// Plain facts in the order in which they are shown, made off the path of pages: it owns its strings.
public struct ContentReport: Sendable, Equatable {
  /// A file of content that something is said of.
  public struct Record: Sendable, Equatable {
    /// What kind of record it is.
    public let kind: RecordKind
    /// What people call it.
    public let title: String
    /// The path from the site's folder, with `/`.
    public let file: String
    /// The e-mail address of who looks after it; empty where nobody is named.
    public let owner: String
  }

  /// How many records of a kind there are.
  public struct Count: Sendable, Equatable {
    /// The kind.
    public let kind: RecordKind
    /// How many are published on the report's day.
    public let published: Int
    /// How many are drafts, not yet published or no longer.
    public let unpublished: Int
  }

  /// A record with the day that matters about it.
  public struct Dated: Sendable, Equatable {
    /// The record.
    public let record: Record
    /// The day.
    public let date: CivilDate
  }

  /// The records of one owner that are past their review date, the oldest first.
  public struct Overdue: Sendable, Equatable {
    /// The owner's e-mail address; empty for records that name none.
    public let owner: String
    /// Each with the day by which it should have been checked.
    public let records: [Dated]
  }

  /// Something that records should say and some don't.
  public struct Gap: Sendable, Equatable {
    /// What is missing.
    public let question: Question
    /// How many should say it.
    public let total: Int
    /// How many don't.
    public let missing: Int
    /// Those that don't, each with a remark where there is more to say.
    public let records: [(record: Record, remark: String)]

    /// The part that does not say it, in percent, rounded; what is not nothing is at least 1, what is
    /// not all at most 99.
    public var percent: Int {
      guard total > 0, missing > 0 else { return 0 }
      return missing == total ? 100 : min(max((missing * 100 + total / 2) / total, 1), 99)
    }

    /// Whether the facts are the same.
    public static func == (a: Gap, b: Gap) -> Bool {
      (a.question, a.total, a.missing) == (b.question, b.total, b.missing)
        && a.records.elementsEqual(b.records) { $0.record == $1.record && $0.remark == $1.remark }
    }
  }

  /// What records should say.
  public enum Question: String, CaseIterable, Sendable {
    case serviceActivity = "service-activity"
    case serviceContact = "service-contact"
    case hubOpeningHours = "hub-opening-hours"
    case hubAccessibility = "hub-accessibility"
    case accessibilityAnswers = "accessibility-answers"
    case reviewDate = "review-date"
    case owner
  }

  /// Something that comes to an end soon.
  public struct Ending: Sendable, Equatable {
    /// What ends.
    public enum Kind: String, Sendable {
      case lastSession = "last-session"
      case publication
      case notice
      case calendar
    }

    /// What ends.
    public let kind: Kind
    /// Its last day.
    public let date: CivilDate
    /// The record, or nil for a calendar.
    public let record: Record?
    /// What it is called.
    public let title: String
    /// The file in which it is written.
    public let file: String
  }

  /// The network's name.
  public let network: String
  /// The network's language, such as `en`.
  public let language: String
  /// The day of the report.
  public let today: CivilDate
  /// Every kind, in the order in which they are shown.
  public let counts: [Count]
  /// What is past its review date: who has most first, records without an owner last.
  public let overdue: [Overdue]
  /// What is to be checked within the next 90 days, the next first.
  public let due: [Dated]
  /// What is missing: every question, in its order.
  public let gaps: [Gap]
  /// What ends within the next four weeks (calendars: 90 days), the next first.
  public let endings: [Ending]
  /// What is marked as a draft, in the order of the files.
  public let drafts: [Record]
  /// What is to be published later and on which day, the next first.
  public let coming: [Dated]

  /// How many records are past their review date.
  public var overdueCount: Int { overdue.reduce(0) { $0 + $1.records.count } }

  /// How far ahead reviews and calendars are looked at, in days.
  public static let reviewDays = 90
  /// How far ahead all other ends are looked at, in days.
  public static let endingDays = 28
}
