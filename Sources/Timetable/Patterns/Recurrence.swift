/// Which days a thing happens on, again and again.
public struct Recurrence: BitwiseCopyable, Hashable, Sendable {
  /// The ways to repeat.
  public enum Kind: BitwiseCopyable, Hashable, Sendable {
    /// Every day.
    case daily
    /// On these days of every week, or of one week in so many (1 to 52).
    case weekly(every: Int, WeekdaySet)
    /// On the first, second … or last such day of every month.
    case monthly(Ordinals, Weekday)
  }

  /// How it repeats.
  public let kind: Kind

  /// A recurrence of that kind; all days of every week are ``Kind/daily``.
  public init(_ kind: Kind) {
    if case .weekly(every: 1, .all) = kind { self.kind = .daily } else { self.kind = kind }
  }

  /// Whether it counts weeks and so needs a day to count from: every other Tuesday.
  public var requiresStart: Bool {
    if case .weekly(let every, _) = kind { every > 1 } else { false }
  }
}

/// Which of a month's Mondays, Tuesdays and so on.
public struct Ordinals: OptionSet, BitwiseCopyable, Hashable, Sendable {
  /// One bit each, the first the lowest.
  public let rawValue: UInt8

  /// The set of those bits; bits beyond the six are dropped.
  public init(rawValue: UInt8) { self.rawValue = rawValue & 0x3F }

  /// The first of the month.
  public static let first = Ordinals(rawValue: 1)
  /// The second of the month.
  public static let second = Ordinals(rawValue: 2)
  /// The third of the month.
  public static let third = Ordinals(rawValue: 4)
  /// The fourth of the month.
  public static let fourth = Ordinals(rawValue: 8)
  /// The fifth of the month, in months that have one.
  public static let fifth = Ordinals(rawValue: 16)
  /// The last of the month, be it the fourth or the fifth.
  public static let last = Ordinals(rawValue: 32)
}

/// The days on which a place is open: as a ``Recurrence``, but the same every week or month.
public struct OpeningDays: BitwiseCopyable, Hashable, Sendable {
  /// The days; those that are read from a phrase never count weeks.
  public let recurrence: Recurrence

  /// Those days; every day where nothing is said.
  public init(_ recurrence: Recurrence = Recurrence(.daily)) { self.recurrence = recurrence }
}
