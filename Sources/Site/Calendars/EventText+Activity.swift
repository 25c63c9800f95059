import Bytes
import Content
import Timetable

extension SiteModel {
  /// What the events of an activity say; it lives as long as `arena`.
  func eventText(of place: Int, _ arena: Arena) -> EventText {
    let activity = catalogue.activities[place]
    let links = catalogue.activityLinks[place]
    var text = EventText(
      stem: activity.common.id, host: catalogue.network.url.host, summary: activity.common.title,
      cancelledSummary: arena.words {
        words.appendCancelled(title: activity.common.title, to: &$0)
      },
      lastModified: activity.common.reviewed?.date ?? activity.common.publishFrom
        ?? Catalogue.longAgo)
    text.description = description(of: place, arena)
    text.location = location(activity.location, hub: links.hub, room: activity.room, arena)
    text.url = addresses.absolute(addresses.activities[place], arena)
    text.categories = arena.list(links.categories.map { catalogue.categories[Int($0)].title })
    text.sequence = activity.changes.count
    text.changedLocations = arena.list(
      activity.changes.enumerated().map { index, change -> Text? in
        guard case .moved(_, _, let location?) = change.kind else { return nil }
        return self.location(location, hub: links.changeHubs[index], room: Text(), arena)
      })
    return text
  }

  /// The summary, and below it who it is for, what it costs and what to bring.
  private func description(of place: Int, _ arena: Arena) -> Text {
    let card = activityCards[place]
    let lines = [
      card.summary.text, card.ages.text, card.cost.text, catalogue.activities[place].bring,
    ]
    return arena.joined(lines.filter { !$0.isEmpty }, "\n")
  }

  /// A place on one line, as maps understand it.
  private func location(
    _ location: Activity.Location, hub: Place?, room: Text, _ arena: Arena
  ) -> Text {
    switch catalogue.place(location, hub: hub) {
    case .unsaid, .online: return Text()
    case .venue(let venue):
      let parts = [room, venue.name] + venue.address + [venue.postcode?.text ?? Text()]
      return arena.joined(parts.filter { !$0.isEmpty }, ", ")
    case .hub(let place):
      let hub = catalogue.hubs[Int(place)]
      // Many an address begins with the hub's own name.
      let address =
        hub.address.first == hub.common.title ? hub.address.dropFirst() : hub.address[...]
      let parts = [room, hub.common.title] + address + [hub.town, hub.publicPostcode]
      return arena.joined(parts.filter { !$0.isEmpty }, ", ")
    }
  }
}

extension Text {
  /// The host of a web address: `example.org` of `https://example.org/hubs/`.
  fileprivate var host: Text {
    guard let scheme = firstIndex(of: "://") else { return self }
    let rest = self[from: scheme + 3]
    let authority = rest[0..<(rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.count)]
    // Whoever writes a password there does not mean to publish it.
    return authority[from: authority.firstIndex(of: UInt8(ascii: "@")).map { $0 + 1 } ?? 0]
  }
}
