public import Bytes
import Content

/// The finder's files for the page's script: an index of the network's entries, cut so that a phone
/// loads only what a search needs.
///
/// TODO
public struct FinderParts: BitwiseCopyable, Sendable {
  let model: SiteModel
  let words: FinderWords
  let entries: FinderEntries
  let hubs: List<HubLists>
  let inPerson: List<Service.Delivery>
  let online: List<Service.Delivery>
  /// The areas of postcodes near the network, in alphabetical order.
  let areas: List<PostcodeArea>

  var catalogue: Catalogue { model.catalogue }

  /// The parts for `model`, which live as long as it and `arena`.
  public init(_ model: SiteModel, words: FinderWords, arena: Arena) {
    let catalogue = model.catalogue
    self.model = model
    self.words = words
    entries = FinderEntries(catalogue, arena: arena)
    hubs = arena.list(count: catalogue.hubs.count) {
      HubLists($0, of: catalogue, arena: arena)
    }
    inPerson = arena.list(CollectionOfOne(.inPerson))
    online = arena.list(CollectionOfOne(.online))
    areas = NearbySectors(catalogue).areas(in: arena)
  }

  /// How many entries there are.
  public var entryCount: Int { entries.all.count }

  /// Whether words are cut to their stems, as English ones are.
  var stemsEnglish: Bool {
    let language = catalogue.network.language
    return language == "en" || language.hasPrefix("en-")
  }
}
