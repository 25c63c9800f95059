import Bytes
import Content

/// How to reach whom a record is about: its own numbers and addresses, its hubs' and its provider's.
struct OwnContacts {
  struct Contact {
    let written: Text
    /// What is dialled, or the address.
    let key: Text
    /// Whose it is, such as “the booking”.
    let owner: String
  }

  private(set) var phones: [Contact] = []
  private(set) var emails: [Contact] = []

  mutating func add(_ phone: Telephone?, _ email: Text, of owner: String) {
    if let phone { phones.append(Contact(written: phone.display, key: phone.dial, owner: owner)) }
    if !email.isEmpty { emails.append(Contact(written: email, key: email, owner: owner)) }
  }

  mutating func add(_ contact: Content.Contact, _ booking: Booking) {
    add(contact.phone, contact.email, of: "contact")
    add(booking.phone, booking.email, of: "booking")
  }
}

extension Catalogue {
  func ownContacts(ofHub place: Int) -> OwnContacts {
    var own = OwnContacts()
    own.add(hubs[place].phone, hubs[place].email, of: "hub")
    return own
  }

  func ownContacts(ofProvider place: Int) -> OwnContacts {
    var own = OwnContacts()
    own.add(providers[place].phone, providers[place].email, of: "provider")
    return own
  }

  func ownContacts(ofService place: Int) -> OwnContacts {
    var own = OwnContacts()
    own.add(services[place].contact, services[place].booking)
    let links = serviceLinks[place]
    // One that is in every hub has none of its own.
    for hub in links.hubs.prefix(8) { add(hub, to: &own) }
    add(provider: links.provider, to: &own)
    return own
  }

  func ownContacts(ofActivity place: Int) -> OwnContacts {
    var own = OwnContacts()
    let links = activityLinks[place]
    own.add(Content.Contact(), links.booking)
    if let service = links.service { own.add(services[Int(service)].contact, Booking()) }
    if let hub = links.hub { add(hub, to: &own) }
    add(provider: links.provider, to: &own)
    return own
  }

  private func add(_ place: Place, to own: inout OwnContacts) {
    let hub = hubs[Int(place)]
    // How a refuge is reached is nothing to hold beside another's words.
    guard !hub.isConfidential else { return }
    own.add(hub.phone, hub.email, of: "hub")
  }

  private func add(provider place: Place?, to own: inout OwnContacts) {
    guard let place else { return }
    own.add(providers[Int(place)].phone, providers[Int(place)].email, of: "provider")
  }
}
