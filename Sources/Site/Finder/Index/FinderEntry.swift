import Bytes
import Content

/// One entry of the finder's index: a service, an activity or a hub.
struct FinderEntry {
  enum Kind: UInt8, BitwiseCopyable, Sendable { case service, activity, hub }

  let model: SiteModel
  let kind: Kind
  let place: Int
  private var catalogue: Catalogue { model.catalogue }

  func append(_ json: inout JSONWriter, _ buffer: inout ByteBuffer) {
    json.beginObject(&buffer)
    switch kind {
    case .service: appendService(&json, &buffer)
    case .activity: appendActivity(&json, &buffer)
    case .hub: appendHub(&json, &buffer)
    }
    json.endObject(&buffer)
  }

  private func appendHead(
    _ record: CommonFields, _ folder: Text, _ name: Text, _ url: Text, _ json: inout JSONWriter,
    _ buffer: inout ByteBuffer
  ) {
    json.key("id", &buffer)
    buffer.append(UInt8(ascii: "\""))
    // Folders and ids are a to z, 0 to 9 and hyphens.
    buffer.append(folder)
    buffer.append(UInt8(ascii: "/"))
    buffer.append(record.id)
    buffer.append(UInt8(ascii: "\""))
    json.member("kind", name, &buffer)
    json.member("title", record.title, &buffer)
    json.member("url", url, &buffer)
    json.optional("summary", record.summary, &buffer)
  }

  private func appendService(_ json: inout JSONWriter, _ buffer: inout ByteBuffer) {
    let service = catalogue.services[place]
    let links = catalogue.serviceLinks[place]
    appendHead(
      service.common, "services", "service", model.addresses.services[place], &json, &buffer)
    appendProvider(links.provider, &json, &buffer)
    json.optional("categories", links.categories.map(categoryID), &buffer)
    json.optional("hubs", links.hubs.map(hubID), &buffer)
    json.optional("localities", links.localities.map(localityID), &buffer)
    append("ages", service.ages, &json, &buffer)
    append("agesWithSend", service.agesWithSEND, &json, &buffer)
    appendOffer(service.cost, service.access, &json, &buffer)
    json.optional("delivery", service.delivery.map(\.text), &buffer)
    json.optional("needs", links.needs.map { catalogue.needs[Int($0)].id }, &buffer)
    json.optional("languages", links.languages.map { catalogue.languages[Int($0)].id }, &buffer)
    json.optional("accessFeatures", features(links.hubs), &buffer)
    FinderSessions(links.activities, of: catalogue).append(&json, &buffer)
    json.optional("keywords", service.common.keywords, &buffer)
    json.member("status", service.status.text, &buffer)
  }

  private func appendActivity(_ json: inout JSONWriter, _ buffer: inout ByteBuffer) {
    let activity = catalogue.activities[place]
    let links = catalogue.activityLinks[place]
    appendHead(
      activity.common, "activities", "activity", model.addresses.activities[place], &json,
      &buffer)
    appendProvider(links.provider, &json, &buffer)
    json.optional("categories", links.categories.map(categoryID), &buffer)
    if let hub = links.hub {
      json.optional("hubs", CollectionOfOne(hubID(hub)), &buffer)
      if let locality = catalogue.hubLinks[Int(hub)].locality {
        json.optional("localities", CollectionOfOne(localityID(locality)), &buffer)
      }
    }
    append("ages", links.ages, &json, &buffer)
    appendOffer(links.cost, links.access, &json, &buffer)
    let delivery: Text = activity.location.isOnline ? "online" : "in-person"
    json.optional("delivery", CollectionOfOne(delivery), &buffer)
    json.optional("needs", links.needs.map { catalogue.needs[Int($0)].id }, &buffer)
    json.optional("languages", links.languages.map { catalogue.languages[Int($0)].id }, &buffer)
    if let hub = links.hub { json.optional("accessFeatures", features(hub), &buffer) }
    FinderSessions(CollectionOfOne(Place(place)), of: catalogue).append(&json, &buffer)
    json.optional("keywords", activity.common.keywords, &buffer)
    let status = links.service.map { catalogue.services[Int($0)].status } ?? .open
    json.member("status", status.text, &buffer)
  }

  private func appendHub(_ json: inout JSONWriter, _ buffer: inout ByteBuffer) {
    let hub = catalogue.hubs[place]
    appendHead(hub.common, "hubs", "hub", model.addresses.hubs[place], &json, &buffer)
    json.optional("hubs", CollectionOfOne(hub.common.id), &buffer)
    if let locality = catalogue.hubLinks[place].locality {
      json.optional("localities", CollectionOfOne(localityID(locality)), &buffer)
    }
    json.optional("accessFeatures", features(Place(place)), &buffer)
    json.optional("keywords", hub.common.keywords, &buffer)
    json.member("status", "open", &buffer)
  }

  // MARK: Parts

  private func appendProvider(
    _ provider: Place?, _ json: inout JSONWriter, _ buffer: inout ByteBuffer
  ) {
    guard let provider else { return }
    json.member("provider", catalogue.providers[Int(provider)].common.title, &buffer)
  }

  private func appendOffer(
    _ cost: Cost?, _ access: Service.Access?, _ json: inout JSONWriter,
    _ buffer: inout ByteBuffer
  ) {
    if let cost { json.member("cost", cost.group.text, &buffer) }
    if let access { json.member("access", access.text, &buffer) }
  }

  private func append(
    _ key: Text, _ ages: Ages?, _ json: inout JSONWriter, _ buffer: inout ByteBuffer
  ) {
    guard let ages else { return }
    json.key(key, &buffer)
    json.beginObject(&buffer)
    // Both bounds are always there: null says that there is none.
    for (name, bound) in [("from" as Text, ages.from), ("to", ages.to)] {
      json.key(name, &buffer)
      if let bound { buffer.append(decimal: Int(bound)) } else { buffer.append("null" as Text) }
    }
    json.endObject(&buffer)
  }

  private func categoryID(_ place: Place) -> Text { catalogue.categories[Int(place)].id }

  private func hubID(_ place: Place) -> Text { catalogue.hubs[Int(place)].common.id }

  private func localityID(_ place: Place) -> Text { catalogue.localities[Int(place)].common.id }

  private func features(_ hub: Place) -> [Text] {
    catalogue.certainFeatures(ofHub: Int(hub)).map { catalogue.accessFeatures[Int($0)].id }
  }

  /// The features that all of the hubs have.
  private func features(_ hubs: List<Place>) -> [Text] {
    guard let first = hubs.first else { return [] }
    return features(first).filter { feature in
      hubs.dropFirst().allSatisfy { features($0).contains(feature) }
    }
  }
}

extension Cost.Class {
  /// The word of the index.
  var text: Text {
    switch self {
    case .free: "free"
    case .paid: "paid"
    case .varies: "varies"
    }
  }
}

extension Service.Access {
  /// The word of the content and of the index.
  var text: Text {
    switch self {
    case .dropIn: "drop-in"
    case .book: "book"
    case .selfReferral: "self-referral"
    case .professionalReferral: "professional-referral"
    case .invitation: "invitation"
    }
  }
}

extension Service.Delivery {
  /// The word of the content and of the index.
  var text: Text {
    switch self {
    case .inPerson: "in-person"
    case .online: "online"
    case .phone: "phone"
    case .homeVisit: "home-visit"
    case .outreach: "outreach"
    }
  }
}

extension Service.Status {
  /// The word of the content and of the index.
  var text: Text {
    switch self {
    case .open: "open"
    case .paused: "paused"
    case .ended: "ended"
    }
  }
}
