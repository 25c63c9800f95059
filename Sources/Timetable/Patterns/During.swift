public import Bytes

/// In which part of the year a thing repeats.
public struct During: BitwiseCopyable, Hashable, Sendable {
  /// The parts of the year.
  public enum Kind: UInt8, BitwiseCopyable, Hashable, Sendable {
    case allYear
    case termTime
    case schoolHolidays
  }

  /// The part of the year.
  public let kind: Kind
  /// The id of the calendar that says when that is; empty where none is named.
  public let calendar: Text
  private let calendarBytes: ByteRange

  /// Where the id stands in the phrase; empty where none is named.
  public var calendarRange: Range<Int> { calendarBytes.offsets }

  /// That part of the year, by the calendar with that id.
  public init(
    _ kind: Kind = .allYear, calendar: Text = Text(), at calendarRange: Range<Int> = 0..<0
  ) {
    self.kind = kind
    self.calendar = calendar
    calendarBytes = ByteRange(calendarRange.lowerBound, calendarRange.upperBound)
  }

  /// All year, which needs no calendar.
  public static let allYear = During(.allYear)
}

/// How many sessions there will be.
public struct SessionCount: BitwiseCopyable, Hashable, Sendable {
  /// 1 to 999.
  public let number: Int

  /// That many, or nil where it is not 1 to 999.
  public init?(_ number: Int) {
    guard (1...999).contains(number) else { return nil }
    self.number = number
  }
}
