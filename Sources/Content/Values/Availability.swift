public import Bytes

/// Whether a venue has a feature: yes, no or in part, with a note where staff gave one.
///
/// What nobody said is not here at all, so that unknown is never shown as no.
public struct Availability: BitwiseCopyable, Sendable {
  public enum State: UInt8, BitwiseCopyable, Sendable { case yes, no, partial }

  public let state: State
  public let note: Text

  /// What may be written but plain yes and no.
  static let form =
    "“partial”, or any of the three with a note after a dash, such as "
    + "“partial — ramp at the back door”"

  /// What all that is understood matches (ECMA-262).
  static let pattern =
    "^([Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Pp][Aa][Rr][Tt])"

  /// What `text` says, or nil.
  static func parse(_ text: Text) -> Availability? {
    let states: [(Text, State)] = [
      ("yes", .yes), ("true", .yes), ("no", .no), ("false", .no), ("partial", .partial),
      ("partly", .partial),
    ]
    for (word, state) in states where text.count >= word.count {
      guard text[0..<word.count].equalsIgnoringASCIICase(word) else { continue }
      let rest = text[from: word.count]
      if rest.isEmpty { return Availability(state: state, note: rest) }
      for dash: Text in ["—", "–", ",", ":"] where rest.hasPrefix(dash) {
        return Availability(state: state, note: rest[from: dash.count].trimmed)
      }
      // A hyphen without a space before it makes another word, such as “no-one”.
      guard rest[0].isASCIIWhitespace else { continue }
      let note = rest.trimmed
      for dash: Text in ["—", "–", "-", ",", ":"] where note.hasPrefix(dash) {
        return Availability(state: state, note: note[from: dash.count].trimmed)
      }
      return nil
    }
    return nil
  }
}
