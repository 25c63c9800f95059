public import Bytes
import Timetable

/// What a finder's first file names beside the entries: the parts that there are.
public struct FinderContents: Sendable {
  /// The first word of each file of words.
  public var firstWords: [Text] = []
  /// How many choices each group has that has any.
  public var groups: [(group: FacetGroup, count: Int)] = []
  /// The folder of the parts, from the site's base path.
  public var folder = Text()

  public init() {}
}

extension FinderParts {
  /// Appends `start.json`.
  public func appendStart(_ contents: FinderContents, to buffer: inout ByteBuffer) {
    let scratch = Arena(blockSize: 4096)
    defer { withExtendedLifetime(scratch) {} }
    var json = JSONWriter()
    json.beginObject(&buffer)
    json.member("version", 1, &buffer)
    json.member("built", scratch.words { catalogue.today.appendISO(to: &$0) }, &buffer)
    json.member("language", catalogue.network.language, &buffer)
    json.member("parts", model.addresses.address(contents.folder, scratch), &buffer)
    json.member("count", entries.all.count, &buffer)
    json.member("cards", Self.cardsLength, &buffer)
    json.key("tiers", &buffer)
    json.beginArray(&buffer)
    for tier in WordTier.allCases {
      json.element(&buffer)
      buffer.append(decimal: tier.halves / 2)
      if tier.halves % 2 == 1 { buffer.append(".5" as Text) }
    }
    json.endArray(&buffer)
    json.key("words", &buffer)
    json.texts(contents.firstWords, &buffer)
    json.key("groups", &buffer)
    json.beginObject(&buffer)
    for (group, count) in contents.groups { json.member(group.name, count, &buffer) }
    json.endObject(&buffer)
    json.key("when", &buffer)
    json.texts(weeks.map { day in scratch.words { day.appendISO(to: &$0) } }, &buffer)
    json.key("areas", &buffer)
    json.texts(areas.map(\.name), &buffer)
    json.key("stem", &buffer)
    buffer.append(stemsEnglish ? "\"en\"" as Text : "null")
    json.endObject(&buffer)
  }
}
