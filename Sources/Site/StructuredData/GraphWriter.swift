import Bytes
import Content
import Templates
import Timetable

/// Writes a page's structured data: a graph of schema.org's types as JSON-LD 1.1, in a script element.
///
/// Whatever came from content is escaped on its way through ``Bytes/ByteBuffer/append(json:)``, so
/// that nothing in it can end the script. Names of types and properties are the program's own.
struct GraphWriter: ~Copyable {
  private var buffer = ByteBuffer(capacity: 4096)
  private var json = JSONWriter()
  private let origin: Text
  private var isEmpty = true

  /// A graph for a page of a site at `origin`, such as `https://example.org`.
  init(origin: Text) {
    self.origin = origin
    buffer.append("<script type=\"application/ld+json\">" as Text)
    json.beginObject(&buffer)
    json.member("@context", "https://schema.org", &buffer)
    beginList("@graph")
  }

  /// The whole script element; nothing where the graph has no node.
  consuming func html(in arena: Arena) -> OptionalHTML {
    if isEmpty { return .none }
    json.endArray(&buffer)
    json.endObject(&buffer)
    buffer.append("</script>" as Text)
    return OptionalHTML(HTML(trusted: buffer.text(in: arena)))
  }

  // MARK: Objects and lists

  /// Begins a node of the graph, or an object in a list.
  mutating func beginElement(_ type: Text) {
    json.element(&buffer)
    beginObject(type)
  }

  /// Begins an object that is the value of a property.
  mutating func begin(_ property: Text, _ type: Text) {
    json.key(property, &buffer)
    beginObject(type)
  }

  private mutating func beginObject(_ type: Text) {
    isEmpty = false
    json.beginObject(&buffer)
    json.key("@type", &buffer)
    buffer.append(UInt8(ascii: "\""))
    buffer.append(type)
    buffer.append(UInt8(ascii: "\""))
  }

  /// Ends the object that was begun last.
  mutating func end() { json.endObject(&buffer) }

  mutating func beginList(_ property: Text) {
    json.key(property, &buffer)
    json.beginArray(&buffer)
  }

  mutating func endList() { json.endArray(&buffer) }

  // MARK: Repeated parts

  /// How much has been written, for ``copy(from:in:)``.
  var length: Int { buffer.count }

  /// What has been written since `length`, to be appended again; it lives as long as `arena`.
  func copy(from length: Int, in arena: Arena) -> Text { buffer.text(from: length, in: arena) }

  /// Appends members that were written before; some other member stands before them as it did then.
  mutating func append(copied members: Text) { buffer.append(members) }

  // MARK: Values

  /// A text; left out where it is empty.
  mutating func member(_ property: Text, _ value: Text) {
    json.optional(property, value, &buffer)
  }

  /// Texts as a list; left out where there are none.
  mutating func member(_ property: Text, _ values: some Collection<Text>) {
    json.optional(property, values, &buffer)
  }

  mutating func member(_ property: Text, _ value: Int) { json.member(property, value, &buffer) }

  mutating func member(_ property: Text, _ value: Bool) {
    json.key(property, &buffer)
    buffer.append(value ? "true" as Text : "false")
  }

  /// A number that is `hundredths` / 100; not negative.
  mutating func member(_ property: Text, hundredths: Int) {
    json.key(property, &buffer)
    buffer.append(decimal: hundredths / 100)
    let rest = hundredths % 100
    guard rest > 0 else { return }
    buffer.append(UInt8(ascii: "."))
    buffer.append(UInt8(ascii: "0") + UInt8(rest / 10))
    if rest % 10 > 0 { buffer.append(UInt8(ascii: "0") + UInt8(rest % 10)) }
  }

  /// A number that is written as JSON writes them.
  mutating func member(_ property: Text, number: Text) {
    json.key(property, &buffer)
    buffer.append(number)
  }

  /// The whole address of a page at `path` of the site, with `suffix` behind.
  mutating func member(_ property: Text, path: Text, suffix: Text = Text()) {
    json.key(property, &buffer)
    buffer.append(UInt8(ascii: "\""))
    buffer.append(jsonCharacters: origin)
    buffer.append(jsonCharacters: path)
    buffer.append(jsonCharacters: suffix)
    buffer.append(UInt8(ascii: "\""))
  }

  /// A member of one of schema.org's enumerations.
  mutating func member(_ property: Text, term: Text) {
    json.key(property, &buffer)
    append(term: term)
  }

  /// Members of one of schema.org's enumerations, as a list.
  mutating func member(_ property: Text, terms: some Sequence<Text>) {
    beginList(property)
    for term in terms {
      json.element(&buffer)
      append(term: term)
    }
    endList()
  }

  private mutating func append(term: Text) {
    buffer.append("\"https://schema.org/" as Text)
    buffer.append(term)
    buffer.append(UInt8(ascii: "\""))
  }

  /// Texts of several parts with something between them, as one; left out where all are empty.
  mutating func member(_ property: Text, joined parts: some Sequence<Text>, by separator: Text) {
    var isFirst = true
    for part in parts where !part.isEmpty {
      if isFirst {
        json.key(property, &buffer)
        buffer.append(UInt8(ascii: "\""))
        isFirst = false
      } else {
        buffer.append(jsonCharacters: separator)
      }
      buffer.append(jsonCharacters: part)
    }
    if !isFirst { buffer.append(UInt8(ascii: "\"")) }
  }

  // MARK: Dates and times (ISO 8601)

  mutating func member(_ property: Text, _ date: CivilDate) {
    json.key(property, &buffer)
    buffer.append(UInt8(ascii: "\""))
    date.appendISO(to: &buffer)
    buffer.append(UInt8(ascii: "\""))
  }

  /// A time of day; the midnight at which a day ends is said as its last minute.
  mutating func member(_ property: Text, _ time: CivilTime) {
    json.key(property, &buffer)
    buffer.append(UInt8(ascii: "\""))
    append(minutes: min(time.minutesSinceMidnight, 24 * 60 - 1))
    buffer.append(UInt8(ascii: "\""))
  }

  /// A moment with the seconds that the clock on the wall is ahead of UTC.
  mutating func member(_ property: Text, _ date: CivilDate, _ time: CivilTime, offset: Int) {
    json.key(property, &buffer)
    buffer.append(UInt8(ascii: "\""))
    date.appendISO(to: &buffer)
    buffer.append(UInt8(ascii: "T"))
    append(minutes: time.minutesSinceMidnight)
    buffer.append(":00" as Text)
    buffer.append(UInt8(ascii: offset < 0 ? "-" : "+"))
    append(minutes: Int(offset.magnitude / 60))
    buffer.append(UInt8(ascii: "\""))
  }

  /// Minutes as `hh:mm`.
  private mutating func append(minutes: Int) {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    append(twoDigits: hours)
    buffer.append(UInt8(ascii: ":"))
    append(twoDigits: rest)
  }

  /// A number below 100.
  private mutating func append(twoDigits number: Int) {
    buffer.append(UInt8(ascii: "0") + UInt8(number / 10 % 10))
    buffer.append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
