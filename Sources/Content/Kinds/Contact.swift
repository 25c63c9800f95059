public import Bytes

/// How to reach somebody.
public struct Contact: BitwiseCopyable, Sendable {
  public var name = Text()
  public var phone: Telephone?
  public var email = Text()
  public var website = Text()
  /// When somebody answers, in words.
  public var hours = Text()

  public init() {}

  public var isEmpty: Bool {
    name.isEmpty && phone == nil && email.isEmpty && website.isEmpty && hours.isEmpty
  }

  static func table() -> FieldTable<Contact> {
    FieldTable([
      Field("name", .line, "Who answers: a team or a role.") { $0.name = $1 },
      Field("phone", .telephone, "The telephone number.") { $0.phone = $1 },
      Field("email", .email, "The e-mail address.") { $0.email = $1 },
      Field("website", .webAddress, "The web address.") { $0.website = $1 },
      Field("hours", .line, "When somebody answers.") { $0.hours = $1 },
    ])
  }
}

/// How to book.
public struct Booking: BitwiseCopyable, Sendable {
  public var url = Text()
  public var phone: Telephone?
  public var email = Text()
  public var note = Text()

  public init() {}

  public var isEmpty: Bool { url.isEmpty && phone == nil && email.isEmpty && note.isEmpty }

  static func table() -> FieldTable<Booking> {
    FieldTable([
      Field("url", .webAddress, "The web address where people book.") { $0.url = $1 },
      Field("phone", .telephone, "The number to book by telephone.") { $0.phone = $1 },
      Field("email", .email, "The address to book by e-mail.") { $0.email = $1 },
      Field("note", .line, "What else to know before booking.") { $0.note = $1 },
    ])
  }
}
