import Content
public import Diagnostics

/// What putting the site together can report.
public enum SiteCode: String, DiagnosticCode {
  case addressConflict = "address-conflict"
  case badAlias = "bad-alias"
  case unknownLocality = "unknown-locality"
  case unknownHub = "unknown-hub"
  case unknownProvider = "unknown-provider"
  case unknownService = "unknown-service"
  case unknownActivity = "unknown-activity"
  case unknownNews = "unknown-news"
  case unknownPage = "unknown-page"
  case unknownCategory = "unknown-category"
  case unknownNeed = "unknown-need"
  case unknownAccessFeature = "unknown-access-feature"
  case unknownLanguage = "unknown-language"
  case unknownCalendar = "unknown-calendar"
  case unclearCalendar = "unclear-calendar"
  case unpublishedReference = "unpublished-reference"
  case brokenLink = "broken-link"
  case brokenAnchor = "broken-anchor"
  case missingMedia = "missing-media"
  case reviewOverdue = "review-overdue"
  case starterText = "starter-text"
  case newsInFuture = "news-in-future"
  case secretAddress = "secret-address"
  case placeAbroad = "place-abroad"
  case placeAndPostcode = "place-and-postcode"
  case inheritsNothing = "missing-without-service"
  case unpublishedTranslation = "unpublished-translation"
  case reviewedInFuture = "reviewed-in-future"
  case publishDates = "publish-dates"
  case outreachOfItself = "outreach-of-itself"
  case outreachOfOutreach = "outreach-of-outreach"
  case outreachOfConfidential = "outreach-of-confidential"
  case neverHappens = "never-happens"
  case sessionsOver = "sessions-over"
  case repeatedSession = "repeated-session"
  case noSuchSession = "no-such-session"
  case severalSessions = "several-sessions"
  case movedToClosed = "moved-to-closed"
  case unlikelyMove = "unlikely-move"
  case movedToSecret = "moved-to-secret"
  case longOver = "long-over"
  case unlikelyYear = "unlikely-year"
  case termsGap = "terms-gap"
  case severalChanges = "several-changes"
  case outsideOpeningHours = "outside-opening-hours"
  case overlappingHours = "overlapping-hours"
  case roomClash = "room-clash"
  case beyondCalendar = "beyond-calendar"
  case calendarEnds = "calendar-ends"
  case calendarSpan = "calendar-span"
  case longTerm = "long-term"
  case termsOverlap = "terms-overlap"

  /// The code of an id that names nothing of that kind.
  static func unknown(_ kind: ReferenceKind) -> SiteCode {
    switch kind {
    case .locality: .unknownLocality
    case .hub: .unknownHub
    case .provider: .unknownProvider
    case .service: .unknownService
    case .activity: .unknownActivity
    case .news: .unknownNews
    case .page: .unknownPage
    case .category: .unknownCategory
    case .need: .unknownNeed
    case .accessFeature: .unknownAccessFeature
    case .language: .unknownLanguage
    case .calendar: .unknownCalendar
    }
  }
}
