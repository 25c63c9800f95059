public import Bytes
public import Timetable

/// Help that families can get.
public struct Service: ContentRecord {
  public enum Access: String, CaseIterable, BitwiseCopyable, Sendable {
    case dropIn = "drop-in"
    case book
    case selfReferral = "self-referral"
    case professionalReferral = "professional-referral"
    case invitation
  }

  public enum Delivery: String, CaseIterable, BitwiseCopyable, Sendable {
    case inPerson = "in-person"
    case online
    case phone
    case homeVisit = "home-visit"
    case outreach
  }

  public enum Status: String, CaseIterable, BitwiseCopyable, Sendable {
    case open, paused, ended
  }

  /// Something that visitors must know now.
  public struct Notice: BitwiseCopyable, Sendable {
    public var text = Text()
    /// The last day on which it is shown; nil shows it until it is taken out.
    public var until: CivilDate?
  }

  public static let kind = RecordKind.service
  public var common = CommonFields()
  public var provider: Reference?
  public var categories = List<Reference>()
  public var ages: Ages?
  public var agesWithSEND: Ages?
  public var cost: Cost?
  public var access: Access?
  public var howToGetHelp = MarkdownText()
  public var booking = Booking()
  public var delivery = List<Delivery>()
  public var hubs = References()
  public var localities = References()
  public var needs = List<Reference>()
  public var languages = List<Reference>()
  public var eligibility = Text()
  public var contact = Contact()
  public var status = Status.open
  public var statusNote = Text()
  public var notice: Notice?
  public var isSensitive = false

  public init() {}

  static func table() -> FieldTable<Service> {
    FieldTable(
      commonFields(summaryRequired: true) + offerFields(required: true) + [
        Field(
          "ages-with-send", .ages,
          "The ages of children with special educational needs or disabilities, where they differ."
        ) { $0.agesWithSEND = $1 },
        Field("how-to-get-help", .markdown, "What to do first, step by step.") {
          $0.howToGetHelp = $1
        },
        Field(
          "delivery", .list(of: .choice, orOne: true), required: true,
          "How the help reaches people."
        ) { $0.delivery = $1 },
        Field("hubs", .idsOrAll(of: .hub), "The hubs where it is, or “all”.") { $0.hubs = $1 },
        Field("localities", .idsOrAll(of: .locality), "The localities that it is for, or “all”.") {
          $0.localities = $1
        },
        Field("needs", .ids(of: .need), "The special needs that it serves.") { $0.needs = $1 },
        Field("languages", .ids(of: .language), "The languages that it is offered in.") {
          $0.languages = $1
        },
        Field("eligibility", .line, "Who can have it, where ages do not say it all.") {
          $0.eligibility = $1
        },
        Field("contact", .object("a contact", Contact.table(), Contact()), "Who to ask.") {
          $0.contact = $1
        },
        Field("status", .choice, "Whether it runs now.") { $0.status = $1 },
        Field("status-note", .line, "Why it is paused or ended, and what to do instead.") {
          $0.statusNote = $1
        },
        Field("notice", notice, "Something that people must know now.") { $0.notice = $1 },
        Field(
          "sensitive", .yesNo,
          "“yes” shows a way to leave the page quickly, and what to do in an emergency."
        ) { $0.isSensitive = $1 },
      ])
  }

  private static var notice: ValueType<Notice> {
    .object(
      "a notice",
      FieldTable([
        Field("text", .line, required: true, "What people must know.") { $0.text = $1 },
        Field("until", .date, "The last day on which it is shown.") { $0.until = $1 },
      ]), Notice())
  }
}

/// A record with the fields that an activity inherits from its service.
protocol OfferRecord: ContentRecord {
  var provider: Reference? { get set }
  var categories: List<Reference> { get set }
  var ages: Ages? { get set }
  var cost: Cost? { get set }
  var access: Service.Access? { get set }
  var booking: Booking { get set }
}

extension Service: OfferRecord {}

extension OfferRecord {
  /// The fields that say whose offer it is, for whom, at what cost and how to come to it.
  static func offerFields(required: Bool) -> [Field<Self>] {
    [
      Field("provider", .id(of: .provider), required: required, "Who runs it.") {
        $0.provider = $1
      },
      Field(
        "categories", .categories, required: required, "What it is about: at least one category."
      ) { $0.categories = $1 },
      Field("ages", .ages, required: required, "The ages of the children that it is for.") {
        $0.ages = $1
      },
      Field("cost", .cost, required: required, "What it costs.") { $0.cost = $1 },
      Field("access", .choice, required: required, "How people come to it.") { $0.access = $1 },
      Field("booking", .object("the part “booking”", Booking.table(), Booking()), "How to book.") {
        $0.booking = $1
      },
    ]
  }
}

extension ValueType where Value == List<Reference> {
  /// At least one category.
  fileprivate static var categories: ValueType {
    let ids = ValueType.ids(of: .category)
    return ValueType(ids.form) { node, reader in
      guard let list = ids.read(node, &reader) else { return nil }
      if node.kind == .sequence, node.items.isEmpty {
        reader.report(
          .emptyValue, node.range, "“categories” is an empty list.",
          fix: "Name at least one category from content/vocabularies/categories.yaml.")
        return nil
      }
      return list
    }
  }
}
