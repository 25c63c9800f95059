public import Bytes
import Diagnostics
import FrontMatter

/// A thing that happens at a time: a session, a course, an event.
public struct Activity: ContentRecord, OfferRecord {
  /// A place that is no hub of the network.
  public struct Venue: BitwiseCopyable, Sendable {
    public var name = Text()
    public var address = List<Text>()
    public var postcode: Postcode?
    public var place: Coordinate?
  }

  /// Where it happens.
  public enum Location: BitwiseCopyable, Sendable {
    case unsaid
    case hub(Reference)
    case online
    case venue(Venue)
  }

  public static let kind = RecordKind.activity
  public var common = CommonFields()
  public var service: Reference?
  public var provider: Reference?
  public var categories = List<Reference>()
  public var ages: Ages?
  public var cost: Cost?
  public var access: Service.Access?
  public var location = Location.unsaid
  public var room = Text()
  public var patterns = List<ActivityPattern>()
  /// Whether every row of `when` was understood; where not, sessions are missing.
  public var isWhenKnown = false
  public var changes = List<ActivityChange>()
  public var places: Int?
  public var booking = Booking()
  public var bring = Text()

  public init() {}

  static func table() -> FieldTable<Activity> {
    FieldTable(
      commonFields(summaryRequired: true) + offerFields(required: false) + [
        Field(
          "service", .id(of: .service),
          "The service that it is part of; what is not said here is taken from there."
        ) { $0.service = $1 },
        Field("where", location, required: true, "A hub, or “online”, or another place.") {
          $0.location = $1
        },
        Field("room", .line, "The room in the hub.") { $0.room = $1 },
        Field(
          "when", when, required: true, "When it happens: one or more patterns."
        ) {
          $0.patterns = $1.patterns
          $0.isWhenKnown = $1.isWhole
        },
        Field("changes", .list(of: ActivityChange.type), "Sessions that are cancelled or moved.") {
          $0.changes = $1
        },
        Field("places", .wholeNumber, "How many can come.") { $0.places = $1 },
        Field("bring", .line, "What to bring.") { $0.bring = $1 },
      ]
    ).advising(ActivityChange.advice)
  }

  /// The rows that were understood, and whether those are all.
  private struct When {
    let patterns: List<ActivityPattern>
    let isWhole: Bool
  }

  private static var when: ValueType<When> {
    let list = ValueType<List<ActivityPattern>>.list(of: ActivityPattern.type)
    return ValueType(list.form) { node, reader in
      list.read(node, &reader).map {
        When(patterns: $0, isWhole: $0.count == node.items.count)
      }
    }
  }

  static var location: ValueType<Location> {
    let venue = FieldTable<Venue>([
      Field("name", .line, required: true, "What the place is called.") { $0.name = $1 },
      Field("address", .list(of: .line, orOne: true), "The lines of its address.") {
        $0.address = $1
      },
      Field("postcode", .postcode, "Its postcode.") { $0.postcode = $1 },
      Field("place", .coordinate, "Where it is on the map.") { $0.place = $1 },
    ])
    let object = ValueType<Venue>.object("a place", venue, Venue())
    let form = ValueForm.either([.choice(["online"]), .reference(.hub), object.form])
    let hub = ValueType<Reference>.id(of: .hub, in: form)
    return ValueType(form) { node, reader in
      if node.kind == .mapping { return object.read(node, &reader).map(Location.venue) }
      if node.kind != .sequence, node.text == "online" { return .online }
      let places =
        node.kind == .sequence
        ? node.items.map { String($0.text) }
        : ValueForm.reference(.hub).several(node.text) ?? []
      // The comma of “Town Hall, Orford” parts no ids.
      if places.count > 1, places.allSatisfy({ isID(reader.arena.text($0)) }) {
        reader.report(
          .wrongShape, node.range, "An activity has one place, but several are written here.",
          fix: "Keep one, and make a second file for the activity at the other place.")
        return nil
      }
      return hub.read(node, &reader).map(Location.hub)
    }
  }
}
