public import Bytes
import Content
import Templates
import Timetable

extension FinderParts {
  /// How many of an entry's next sessions its card tells.
  private static let cardSessions = 3

  /// Appends the cards of the stretch `number`; answers how many they are.
  func appendCards(_ number: Int, to buffer: inout ByteBuffer) -> Int {
    let scratch = Arena(blockSize: 4096)
    defer { withExtendedLifetime(scratch) {} }
    let start = number * Self.cardsLength
    let range = start..<min(start + Self.cardsLength, entries.all.count)
    var json = JSONWriter()
    json.beginArray(&buffer)
    for entry in entries.all.part(range) {
      json.element(&buffer)
      append(entry, scratch, &json, &buffer)
    }
    json.endArray(&buffer)
    return range.count
  }

  /// Appends the cards of some entries, each under its number.
  public func appendCards(of numbers: [Int32], to buffer: inout ByteBuffer) {
    let scratch = Arena(blockSize: 4096)
    defer { withExtendedLifetime(scratch) {} }
    var json = JSONWriter()
    json.beginObject(&buffer)
    for number in numbers {
      json.key(scratch.words { $0.append(decimal: Int(number)) }, &buffer)
      append(entries.all[Int(number)], scratch, &json, &buffer)
    }
    json.endObject(&buffer)
  }

  private func append(
    _ entry: FinderEntries.Entry, _ scratch: Arena, _ json: inout JSONWriter,
    _ buffer: inout ByteBuffer
  ) {
    json.beginObject(&buffer)
    switch entry.kind {
    case .service: appendService(Int(entry.place), scratch, &json, &buffer)
    case .activity: appendActivity(Int(entry.place), scratch, &json, &buffer)
    case .hub: appendHub(Int(entry.place), scratch, &json, &buffer)
    }
    json.endObject(&buffer)
    scratch.removeAll()
  }

  private func appendService(
    _ place: Int, _ scratch: Arena, _ json: inout JSONWriter, _ buffer: inout ByteBuffer
  ) {
    let service = catalogue.services[place]
    let card = model.serviceCards[place]
    appendHead(service.common, "services", "service", card.url, &json, &buffer)
    append(card.ages, card.cost, service.status, &json, &buffer)
    append(
      [("free", card.isFree), ("dropIn", card.isDropIn), ("online", card.isOnline)], &json,
      &buffer)
    json.optional("where", card.hubs.text, &buffer)
    append(next(catalogue.serviceLinks[place].activities), scratch, &json, &buffer)
  }

  private func appendActivity(
    _ place: Int, _ scratch: Arena, _ json: inout JSONWriter, _ buffer: inout ByteBuffer
  ) {
    let card = model.activityCards[place]
    let service = catalogue.activityLinks[place].service
    appendHead(
      catalogue.activities[place].common, "activities", "activity", card.url, &json, &buffer)
    append(
      card.ages, card.cost, service.map { catalogue.services[Int($0)].status } ?? .open, &json,
      &buffer)
    append(
      [("free", card.isFree), ("dropIn", card.isDropIn), ("online", card.isOnline)], &json,
      &buffer)
    json.optional("where", card.place.text, &buffer)
    json.optional("when", card.patterns, &buffer)
    append(next(CollectionOfOne(Place(place))), scratch, &json, &buffer)
  }

  private func appendHub(
    _ place: Int, _ scratch: Arena, _ json: inout JSONWriter, _ buffer: inout ByteBuffer
  ) {
    let card = model.hubCards[place]
    appendHead(catalogue.hubs[place].common, "hubs", "hub", card.url, &json, &buffer)
    let parts = [card.town.text, card.postcode.text].filter { !$0.isEmpty }
    json.optional("where", scratch.joined(parts, ", "), &buffer)
  }

  private func appendHead(
    _ record: CommonFields, _ folder: Text, _ kind: Text, _ url: Text, _ json: inout JSONWriter,
    _ buffer: inout ByteBuffer
  ) {
    json.key("id", &buffer)
    buffer.append(UInt8(ascii: "\""))
    // Folders and ids are a to z, 0 to 9 and hyphens.
    buffer.append(folder)
    buffer.append(UInt8(ascii: "/"))
    buffer.append(record.id)
    buffer.append(UInt8(ascii: "\""))
    json.member("kind", kind, &buffer)
    json.member("title", record.title, &buffer)
    json.member("url", url, &buffer)
    json.optional("summary", record.summary, &buffer)
  }

  private func append(
    _ ages: OptionalText, _ cost: OptionalText, _ status: Service.Status,
    _ json: inout JSONWriter, _ buffer: inout ByteBuffer
  ) {
    json.optional("ages", ages.text, &buffer)
    json.optional("cost", cost.text, &buffer)
    if status != .open { json.member("status", status.text, &buffer) }
  }

  private func append(
    _ flags: [(name: Text, isSet: Bool)], _ json: inout JSONWriter, _ buffer: inout ByteBuffer
  ) {
    for flag in flags where flag.isSet {
      json.key(flag.name, &buffer)
      buffer.append("true" as Text)
    }
  }

  /// The next sessions of some activities together that take place.
  private func next(_ activities: some Sequence<Place>) -> [SessionTime] {
    var times: [SessionTime] = []
    for activity in activities {
      var taken = 0
      for session in catalogue.timetables[Int(activity)].sessions where session.takesPlace {
        if taken == Self.cardSessions { break }
        taken += 1
        times.append(session.actual)
      }
    }
    times.sort()
    // Activities of one service may be at one time.
    var distinct: [SessionTime] = []
    for time in times where distinct.last != time && distinct.count < Self.cardSessions {
      distinct.append(time)
    }
    return distinct
  }

  private func append(
    _ sessions: [SessionTime], _ scratch: Arena, _ json: inout JSONWriter,
    _ buffer: inout ByteBuffer
  ) {
    guard !sessions.isEmpty else { return }
    json.key("next", &buffer)
    json.beginArray(&buffer)
    for session in sessions {
      json.element(&buffer)
      buffer.append("[\"" as Text)
      session.appendStart(to: &buffer)
      buffer.append("\",\"" as Text)
      session.appendEnd(to: &buffer)
      buffer.append("\"," as Text)
      let year = session.date.year != catalogue.today.year
      buffer.append(
        json: scratch.words { session.appendWords(model.words, year: year, to: &$0) })
      buffer.append("]" as Text)
    }
    json.endArray(&buffer)
  }
}
