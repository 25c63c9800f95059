import Bytes
import Content

/// Words in capitals that need no explanation, as sorted numbers that all workers search.
struct KnownCapitals: BitwiseCopyable, Sendable {
  private let keys: List<UInt64>

  /// What everybody knows, what the network says that everybody knows there, and what things are called:
  /// the acronyms in its name and its providers', and those that are a whole title.
  init(_ catalogue: Catalogue, _ arena: Arena) {
    var keys = Self.everybodys.map { $0.capitalsKey }
    keys += catalogue.network.checks.knownAcronyms.map { $0.capitalsKey }
    func addName(_ title: Text) {
      for start in 0..<Swift.max(0, title.count - 1) {
        if start > 0, title[start - 1].isOfWord { continue }
        var end = start
        while end < title.count, title[end].isCapital { end += 1 }
        if end >= start + 2 { keys.append(title[start..<end].capitalsKey) }
      }
    }
    // “HENRY” and “HENRY: eating well” are names; “SEND advice” is none.
    func addTitle(_ title: Text) {
      var end = 0
      while end < title.count, title[end].isCapital { end += 1 }
      guard end >= 2, end == title.count || title[end] == UInt8(ascii: ":") else { return }
      keys.append(title[0..<end].capitalsKey)
    }
    addName(catalogue.network.name)
    for provider in catalogue.providers { addName(provider.common.title) }
    for hub in catalogue.hubs { addTitle(hub.common.title) }
    for service in catalogue.services { addTitle(service.common.title) }
    for activity in catalogue.activities { addTitle(activity.common.title) }
    for page in catalogue.pages { addTitle(page.common.title) }
    self.keys = arena.list(Set(keys).sorted())
  }

  func contains(_ key: UInt64) -> Bool {
    var lower = 0
    var upper = keys.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if keys[middle] < key { lower = middle + 1 } else { upper = middle }
    }
    return lower < keys.count && keys[lower] == key
  }

  /// Better known than what they stand for; and small words that people stress.
  private static let everybodys: [Text] = [
    "AA", "AAA", "AGM", "AIDS", "AM", "BBC", "BMX", "CBE", "MBE", "OBE", "CCTV", "CD", "COVID",
    "CV", "DIY", "DJ", "DVD", "EU",
    "FAQ", "FM", "GB", "GCSE", "GP", "HIV", "HMRC", "ID", "IQ", "IT", "ITV", "KS", "LED", "LGBT",
    "LGBTQ", "MOT", "MP", "NHS", "NSPCC", "OK", "PC", "PDF", "PE", "PIN", "PM", "PO", "PS",
    "QR", "RAF", "RSPCA", "RSVP", "SIM", "SMS", "TV", "UK", "UN", "URL", "US", "USA", "USB",
    "VAT", "VIP", "WC", "YMCA", "YWCA", "ADHD", "BA", "BSc", "DNA", "GPS", "HQ", "PPE", "RE",
    "AND", "ALL", "ANY", "ARE", "AS", "AT", "BE", "BOTH", "BUT", "BY", "CAN", "DO", "FOR", "FREE",
    "FROM", "HAS", "HOW", "IF", "IN", "IS", "ISN", "JUST", "MAY", "MORE", "MUST", "NEW", "NO",
    "NOT", "NOTE", "NOW", "OF", "OFF", "ON", "ONE", "ONLY", "OR", "OUR", "OUT", "SO", "STOP",
    "THAT", "THE", "THEN", "THIS", "TO", "TWO", "UP", "WE", "WHO", "WILL", "WITH", "YES", "YOU",
    "YOUR", "DON", "ALWAYS", "BEFORE", "CALL", "CLOSED", "EVERY", "NEVER", "OPEN", "PLEASE",
    "URGENT", "HELP", "HERE", "BOOK", "COME", "JOIN", "NEXT", "WEEK", "TODAY", "AGE", "AGES",
  ]
}
