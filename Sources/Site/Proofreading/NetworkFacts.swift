public import Bytes
import Content

/// What proofreading knows of the network as a whole: a plain value that all workers read.
public struct NetworkFacts: BitwiseCopyable, Sendable {
  /// Whether the site is in English, in which months, weekdays and readability are known.
  let isEnglish: Bool
  let known: KnownCapitals
  let contacts: KnownContacts

  /// The facts live as long as `arena`.
  public init(_ catalogue: Catalogue, arena: Arena) {
    let language = catalogue.network.language
    isEnglish =
      language.count >= 2 && language[0..<2].equalsIgnoringASCIICase("en")
      && (language.count == 2 || language[2] == UInt8(ascii: "-"))
    known = KnownCapitals(catalogue, arena)
    contacts = KnownContacts(catalogue, arena)
  }
}
