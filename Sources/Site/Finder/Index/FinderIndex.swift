public import Bytes
import Content
import Timetable

/// The finder's index, `/finder/index.json`: written straight into a buffer, keys in a fixed order,
/// entries sorted by id, absent values left out.
public struct FinderIndex: Sendable {
  let model: SiteModel
  private var catalogue: Catalogue { model.catalogue }

  public init(model: SiteModel) { self.model = model }

  /// Appends the whole index.
  ///
  /// - Parameters:
  ///   - buffer: where it goes.
  ///   - passOn: called between entries; it may empty the buffer.
  public func append(
    to buffer: inout ByteBuffer, passOn: (inout ByteBuffer) -> Void = { _ in }
  ) {
    let scratch = Arena(blockSize: 4096)
    defer { withExtendedLifetime(scratch) {} }
    var json = JSONWriter()
    json.beginObject(&buffer)
    json.key("version", &buffer)
    buffer.append("1" as Text)
    json.member("built", scratch.words { catalogue.today.appendISO(to: &$0) }, &buffer)
    appendNetwork(&json, &buffer, scratch)
    appendVocabulary(&json, &buffer)
    json.key("entries", &buffer)
    json.beginArray(&buffer)
    for entry in entries {
      // One entry a line: a change to one record changes one line.
      json.element(&buffer)
      buffer.append("\n" as Text)
      FinderEntry(model: model, kind: entry.kind, place: entry.place).append(&json, &buffer)
      passOn(&buffer)
    }
    json.endArray(&buffer)
    json.endObject(&buffer)
    buffer.append("\n" as Text)
  }

  /// Each entry by its kind and place, in the order of the ids `kind/id`.
  private var entries: [(kind: FinderEntry.Kind, place: Int)] {
    var entries: [(kind: FinderEntry.Kind, place: Int)] = []
    entries.reserveCapacity(
      catalogue.activities.count + catalogue.hubs.count + catalogue.services.count)
    func add<Record: ContentRecord>(_ kind: FinderEntry.Kind, _ records: SharedList<Record>) {
      let places = records.indices.sorted { records[$0].common.id < records[$1].common.id }
      entries += places.map { (kind: kind, place: $0) }
    }
    // “activities/” sorts before “hubs/” before “services/”.
    add(.activity, catalogue.activities)
    add(.hub, catalogue.hubs)
    add(.service, catalogue.services)
    return entries
  }

  private func appendNetwork(
    _ json: inout JSONWriter, _ buffer: inout ByteBuffer, _ scratch: Arena
  ) {
    let network = catalogue.network
    json.key("network", &buffer)
    json.beginObject(&buffer)
    json.member("name", network.name, &buffer)
    let url = scratch.join(model.addresses.origin, model.addresses.basePath, "/")
    json.member("url", url, &buffer)
    json.member("language", network.language, &buffer)
    json.key("languages", &buffer)
    json.texts(network.languages.isEmpty ? [network.language] : Array(network.languages), &buffer)
    json.endObject(&buffer)
  }

  private func appendVocabulary(_ json: inout JSONWriter, _ buffer: inout ByteBuffer) {
    json.key("vocabulary", &buffer)
    json.beginObject(&buffer)
    json.key("categories", &buffer)
    json.beginArray(&buffer)
    for term in catalogue.categories {
      appendTerm(term, &json, &buffer)
      if let parent = term.parent {
        json.member("parent", catalogue.categories[parent].id, &buffer)
      }
      json.endObject(&buffer)
    }
    json.endArray(&buffer)
    json.key("localities", &buffer)
    json.beginArray(&buffer)
    for locality in catalogue.localities {
      json.element(&buffer)
      json.beginObject(&buffer)
      json.member("id", locality.common.id, &buffer)
      json.member("title", locality.common.title, &buffer)
      json.endObject(&buffer)
    }
    json.endArray(&buffer)
    appendHubs(&json, &buffer)
    appendTerms("needs", catalogue.needs, &json, &buffer)
    appendTerms("accessFeatures", catalogue.accessFeatures, &json, &buffer)
    json.key("ageBands", &buffer)
    json.beginArray(&buffer)
    for term in catalogue.ageBands {
      appendTerm(term, &json, &buffer)
      if let from = term.ages?.from { json.member("from", Int(from), &buffer) }
      if let to = term.ages?.to { json.member("to", Int(to), &buffer) }
      json.endObject(&buffer)
    }
    json.endArray(&buffer)
    appendTerms("languages", catalogue.languages, &json, &buffer)
    json.endObject(&buffer)
  }

  private func appendHubs(_ json: inout JSONWriter, _ buffer: inout ByteBuffer) {
    json.key("hubs", &buffer)
    json.beginArray(&buffer)
    for (place, hub) in catalogue.hubs.enumerated() {
      json.element(&buffer)
      json.beginObject(&buffer)
      json.member("id", hub.common.id, &buffer)
      json.member("title", hub.common.title, &buffer)
      json.member("url", model.addresses.hubs[place], &buffer)
      if let locality = catalogue.hubLinks[place].locality {
        json.member("locality", catalogue.localities[Int(locality)].common.id, &buffer)
      }
      json.optional("town", hub.town, &buffer)
      json.optional("postcode", hub.publicPostcode, &buffer)
      if let location = hub.place, !hub.isConfidential {
        json.key("latitude", &buffer)
        buffer.append(location.latitudeText)
        json.key("longitude", &buffer)
        buffer.append(location.longitudeText)
      }
      json.endObject(&buffer)
    }
    json.endArray(&buffer)
  }

  private func appendTerms(
    _ key: Text, _ terms: List<Term>, _ json: inout JSONWriter, _ buffer: inout ByteBuffer
  ) {
    json.key(key, &buffer)
    json.beginArray(&buffer)
    for term in terms {
      appendTerm(term, &json, &buffer)
      json.endObject(&buffer)
    }
    json.endArray(&buffer)
  }

  /// The beginning of a term's object.
  private func appendTerm(_ term: Term, _ json: inout JSONWriter, _ buffer: inout ByteBuffer) {
    json.element(&buffer)
    json.beginObject(&buffer)
    json.member("id", term.id, &buffer)
    json.member("title", term.title, &buffer)
  }
}
