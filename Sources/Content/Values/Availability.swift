public import Bytes

/// Whether a venue has a feature: yes, no or in part, with a note where staff gave one.
///
/// What nobody said is not here at all, so that unknown is never shown as no.
public struct Availability: BitwiseCopyable, Sendable {
  public enum State: UInt8, BitwiseCopyable, Sendable { case yes, no, partial }

  public let state: State
  public let note: Text

  static let form =
    "“yes”, “no” or “partial”, with a note after a dash where it helps: "
    + "“partial — ramp at the back door”"

  /// What `text` says, or nil.
  static func parse(_ text: Text) -> Availability? {
    let states: [(Text, State)] = [
      ("yes", .yes), ("true", .yes), ("no", .no), ("false", .no), ("partial", .partial),
      ("partly", .partial),
    ]
    for (word, state) in states where text.count >= word.count {
      guard text[0..<word.count].equalsIgnoringASCIICase(word) else { continue }
      var rest = text[from: word.count]
      if rest.isEmpty { return Availability(state: state, note: rest) }
      guard rest[0] == 0x20 || rest[0] == UInt8(ascii: ",") || rest[0] == UInt8(ascii: ":")
      else { continue }
      rest = rest.trimmed
      for dash: Text in ["—", "–", "-", ",", ":"] where rest.hasPrefix(dash) {
        return Availability(state: state, note: rest[from: dash.count].trimmed)
      }
      return nil
    }
    return nil
  }
}
