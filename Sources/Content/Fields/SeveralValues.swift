import Bytes

extension ValueForm {
  /// The values that `text` has between commas, or between ids with “and” between them; nil where it is one.
  func several(_ text: Text) -> [String]? {
    guard isWord else { return nil }
    // Round brackets are meant for square ones.
    if text.hasPrefix("("), text.hasSuffix(")"), text.count > 2 {
      return several(text[1..<text.count - 1])
    }
    if text.contains(UInt8(ascii: ",")) {
      return text.split(separator: UInt8(ascii: ",")).map(\.trimmed).filter { !$0.isEmpty }
        .map { String($0) }
    }
    // A category may be called “Arts and crafts”, a hub has a name of its own.
    guard case .reference(.hub) = self, text.contains(0x20) else { return nil }
    let words = text.split(separator: 0x20).filter { !$0.isEmpty }
    let ids = words.filter { $0 != "and" && $0 != "&" }
    guard ids.count > 1, words.count == 2 * ids.count - 1, ids.allSatisfy(isID) else { return nil }
    return ids.map { String($0) }
  }
}
