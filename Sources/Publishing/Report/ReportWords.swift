import Content
import Site

// The words of the report, in one place. It is for the team: in English, as all messages are.

extension ContentReport.Question {
  /// What is counted, as the heading of a list.
  var title: String {
    switch self {
    case .serviceActivity: "Services without an activity"
    case .serviceContact: "Services without a contact or a way to book"
    case .hubOpeningHours: "Hubs without opening hours"
    case .hubAccessibility: "Hubs that say nothing about access"
    case .accessibilityAnswers: "Questions about access that hubs leave open"
    case .reviewDate: "Files that never come up for review"
    case .owner: "Files without an owner"
    }
  }

  /// Why it matters, or what it takes.
  var advice: String {
    switch self {
    case .serviceActivity:
      "Families can’t see when it happens. A telephone line, or help at home, needs none."
    case .serviceContact: "Families don’t know whom to ask. Add “contact:” or “booking:”."
    case .hubOpeningHours: "Families stand before a closed door. Add “opening-hours:”."
    case .hubAccessibility: "Somebody with a wheelchair can’t plan a visit. Add “accessibility:”."
    case .accessibilityAnswers:
      "Each can be yes, no or partial. What nobody answers is shown as unknown."
    case .reviewDate: "Add “reviewed:”, and “review-every:” here or in content/network.yaml."
    case .owner: "Nobody is asked when it grows old. Add “owner:” with a team’s e-mail address."
    }
  }
}

extension ContentReport.Ending.Kind {
  /// What ends, as a cell of a table.
  var words: String {
    switch self {
    case .lastSession: "Last session"
    case .publication: "No longer published after"
    case .notice: "Notice ends"
    case .calendar: "Calendar runs out"
    }
  }
}

extension RecordKind {
  /// Several of the kind, as the beginning of a line.
  var plural: String {
    switch self {
    case .locality: "Localities"
    case .hub: "Hubs"
    case .provider: "Providers"
    case .service: "Services"
    case .activity: "Activities"
    case .news: "News"
    case .page: "Pages"
    }
  }
}
