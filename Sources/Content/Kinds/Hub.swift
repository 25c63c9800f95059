public import Bytes
import Diagnostics
import FrontMatter
public import Timetable

/// A place where families get help: a family centre, or an outreach venue of one.
public struct Hub: ContentRecord {
  /// A row of the opening hours.
  public struct OpeningHours: BitwiseCopyable, Sendable {
    public var days = OpeningDays()
    public var hours: TimeRange?
    public var range = ByteRange(0, 0)
  }

  /// A time in which the hub is shut.
  public struct Closure: BitwiseCopyable, Sendable {
    public var dates: DateRange?
    public var why = Text()
    public var range = ByteRange(0, 0)
  }

  /// A feature of the building, and whether it is there.
  public struct Access: BitwiseCopyable, Sendable {
    public let feature: Reference
    public let availability: Availability
  }

  public static let kind = RecordKind.hub
  public var common = CommonFields()
  public var locality: Reference?
  public var address = List<Text>()
  public var town = Text()
  public var postcode: Postcode?
  public var place: Coordinate?
  public var phone: Telephone?
  public var email = Text()
  public var openingHours = List<OpeningHours>()
  public var closures = List<Closure>()
  public var accessibility = List<Access>()
  public var gettingHere = MarkdownText()
  /// The address is kept secret: no output holds more than the town and the first half of the postcode.
  public var isConfidential = false
  public var outreachOf: Reference?

  public init() {}

  static func table() -> FieldTable<Hub> {
    FieldTable(
      commonFields(summaryRequired: true) + [
        Field("locality", .id(of: .locality), required: true, "The locality that it lies in.") {
          $0.locality = $1
        },
        Field(
          "address", .list(of: .line, orOne: true), "The lines of the address above the town."
        ) { $0.address = $1 },
        Field("town", .line, "The town of the address.") { $0.town = $1 },
        Field("postcode", .postcode, "The postcode of the address.") { $0.postcode = $1 },
        Field("place", .coordinate, "Where it is on the map.") { $0.place = $1 },
        Field("phone", .telephone, "The number of its front desk.") { $0.phone = $1 },
        Field("email", .email, "The e-mail address of its front desk.") { $0.email = $1 },
        Field(
          "opening-hours",
          .list(of: hoursRow),
          "When its doors are open."
        ) { $0.openingHours = $1 },
        Field(
          "closed", .list(of: closure), "Days on which it is shut; its sessions are cancelled then."
        ) { $0.closures = $1 },
        Field("accessibility", accessibility, "What the building offers, each yes, no or partial.")
        {
          $0.accessibility = $1
        },
        Field("getting-here", .markdown, "How to get here by foot, bus and car.") {
          $0.gettingHere = $1
        },
        Field(
          "confidential", .yesNo,
          "“yes” for a refuge: its address is then never published anywhere."
        ) { $0.isConfidential = $1 },
        Field("outreach-of", .id(of: .hub), "For an outreach venue, the hub that runs it.") {
          $0.outreachOf = $1
        },
      ])
  }

  /// What to do about an entry whose name is one of the `names` that stand elsewhere for the field `field`.
  private static func advice(
    _ entry: Entry, on names: [Text], _ field: String
  ) -> Diagnostic.Fix? {
    names.contains { entry.key.equalsIgnoringASCIICase($0) }
      ? Diagnostic.Fix("Did you mean “\(field)”?", replacement: field) : nil
  }

  private static var hoursRow: ValueType<OpeningHours> {
    let table = FieldTable<OpeningHours>([
      Field(
        "days", .phrase(), required: true,
        "The days, such as “Monday to Thursday”."
      ) { $0.days = $1 },
      Field("from-to", .timeRange, required: true, "The time, such as “9am to 5pm”.") {
        $0.hours = $1
      },
    ]).advising { advice($0, on: ["time", "times", "hours", "at", "open", "from"], "from-to") }
    return .object("a row of opening hours", table, OpeningHours()).keepingPlace { $0.range = $1 }
  }

  private static var closure: ValueType<Closure> {
    let table = FieldTable<Closure>([
      Field("on", .dateRange, required: true, "The day, or the first and last day.") {
        $0.dates = $1
      },
      Field("why", .line, "The reason, for the page.") { $0.why = $1 },
    ]).advising { advice($0, on: ["date", "dates", "day", "days", "from"], "on") }
    return .object("a closure", table, Closure()).keepingPlace { $0.range = $1 }
  }

  private static var accessibility: ValueType<List<Access>> {
    let value = ValueType<Availability>.availability
    return ValueType(.map(keys: .reference(.accessFeature), values: value.form)) { node, reader in
      guard node.kind == .mapping else {
        reader.report(
          .wrongShape, node.range,
          "“accessibility” must name features, each with yes, no or partial.",
          fix: "Write one “feature: yes” on each line below, indented by two spaces.")
        return nil
      }
      var list: [Access] = []
      let entries = node.entries
      var next = 0
      while next < entries.count {
        let entry = entries[next]
        next += 1
        reader.field = entry.key
        if entry.value.kind == .empty {
          // What has its colon may still wait for its answer.
          if !entry.hasColon {
            reader.report(
              .badChoice, entry.keyRange, "“\(entry.key.shortened)” has no answer.",
              fix: "Write “\(entry.key.shortened): yes”, or no, or partial.")
          }
          continue
        }
        let rest = entries.part(next..<entries.count)
        let strays = rest.part(0..<rest.prefixCount { !$0.hasColon })
        let hasNote = entry.value.text.contains(UInt8(ascii: " "))
        if hasNote, !strays.isEmpty, reader.reportComma(strays, after: entry) {
          next += strays.count
          continue
        }
        guard let availability = value.read(entry.value, &reader) else { continue }
        let feature = Reference(id: entry.key, range: entry.keyRange)
        list.append(Access(feature: feature, availability: availability))
      }
      return reader.arena.list(list)
    }
  }
}
