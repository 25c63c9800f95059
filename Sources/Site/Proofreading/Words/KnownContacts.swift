import Bytes
import Content

/// The numbers and the e-mail addresses that any record of the network has in its fields.
struct KnownContacts: BitwiseCopyable, Sendable {
  private let keys: List<UInt64>

  init(_ catalogue: Catalogue, _ arena: Arena) {
    var keys: [UInt64] = []
    func add(_ phone: Telephone?, _ email: Text) {
      if let phone { keys.append(phone.dial.contactKey) }
      if !email.isEmpty { keys.append(email.contactKey) }
    }
    let network = catalogue.network.contact
    add(network.phone, network.email)
    for hub in catalogue.hubs { add(hub.phone, hub.email) }
    for provider in catalogue.providers { add(provider.phone, provider.email) }
    for service in catalogue.services {
      add(service.contact.phone, service.contact.email)
      add(service.booking.phone, service.booking.email)
    }
    for activity in catalogue.activities { add(activity.booking.phone, activity.booking.email) }
    self.keys = arena.list(keys.sorted())
  }

  func contains(_ contact: Text) -> Bool {
    let key = contact.contactKey
    var lower = 0
    var upper = keys.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if keys[middle] < key { lower = middle + 1 } else { upper = middle }
    }
    return lower < keys.count && keys[lower] == key
  }
}

extension Text {
  /// A hash of the bytes without case (FNV-1a); two that share one are taken for known, once in 2⁶⁴.
  fileprivate var contactKey: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in 0..<count {
      hash = (hash ^ UInt64(self[index].asciiLowercased)) &* 0x100_0000_01B3
    }
    return hash
  }
}
