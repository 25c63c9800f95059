/// The kinds of content file that have a schema.
public enum SchemaKind: Hashable, Sendable {
  case record(RecordKind)
  case network
  case vocabulary(VocabularyKind)
  case synonyms
  case calendar

  /// All of them, the records first.
  public static let allCases: [SchemaKind] =
    RecordKind.allCases.map(record) + [.network] + VocabularyKind.allCases.map(vocabulary)
    + [.synonyms, .calendar]

  /// The name by which the schema is asked for, such as `service` or `categories`.
  public var name: String {
    switch self {
    case .record(.news): "news"
    case .record(let kind): kind.name
    case .network: "network"
    case .vocabulary(let kind): String(kind.fileName).replacing(".yaml", with: "")
    case .synonyms: "synonyms"
    case .calendar: "calendar"
    }
  }

  /// The fields at the top of such a file; those of an entry where the file is a list.
  public var fields: [FieldDescription] {
    switch form {
    case .object(let fields), .list(.object(let fields)): fields
    default: []
    }
  }

  /// The files that it is for, in the words of a description.
  var files: String {
    switch self {
    case .record(let kind): "the front matter of a file in content/\(kind.folder)/"
    case .network: "content/network.yaml"
    case .vocabulary(let kind): "content/vocabularies/\(kind.fileName)"
    case .synonyms: "content/vocabularies/synonyms.yaml"
    case .calendar: "a file in content/calendars/"
    }
  }

  /// How such a file is written, from the declarations of its fields.
  var form: ValueForm {
    switch self {
    case .record(.locality): .object(Locality.table().descriptions)
    case .record(.hub): .object(Hub.table().descriptions)
    case .record(.provider): .object(Provider.table().descriptions)
    case .record(.service): .object(Service.table().descriptions)
    case .record(.activity): .object(Activity.table().descriptions)
    case .record(.news): .object(NewsItem.table().descriptions)
    case .record(.page): .object(Page.table().descriptions)
    case .network: .object(Network.table().descriptions)
    case .vocabulary(let kind): Term.form(of: kind)
    case .synonyms: Synonym.form
    case .calendar: .object(SchoolCalendar.table().descriptions)
    }
  }
}

extension FieldTable {
  /// What is said of each field.
  var descriptions: [FieldDescription] { fields.map(\.description) }
}
