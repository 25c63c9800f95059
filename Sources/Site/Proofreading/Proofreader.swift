import Bytes
import Content
public import Diagnostics

/// Reads what is published as a good editor would.
///
/// One worker has one; each reads some of the units, of which the first is the network as a whole.
public struct Proofreader: ~Copyable {
  private let catalogue: Shared<Catalogue>
  private let facts: NetworkFacts
  private var findings: Findings
  private let wantsText: Bool
  /// What the record that is read needs; emptied before each.
  private let arena = Arena(blockSize: 256 * 1024)

  /// A reader for whoever uses advice like that.
  public init(_ model: SiteModel, _ facts: NetworkFacts, advice: AdviceUse) {
    catalogue = model.sharedCatalogue
    self.facts = facts
    findings = Findings(model.catalogue.network.checks, advice: advice)
    wantsText = findings.wantsText
  }

  /// What was found so far.
  public var diagnostics: DiagnosticList { findings.diagnostics }
  /// The advice that was found so far and is only counted.
  public var adviceCount: Int { findings.adviceCount }

  /// How many units there are to read.
  public static func unitCount(of catalogue: Catalogue) -> Int {
    1 + catalogue.localities.count + catalogue.hubs.count + catalogue.providers.count
      + catalogue.services.count + catalogue.activities.count + catalogue.news.count
      + catalogue.pages.count
  }

  /// Reads the unit with the number.
  public mutating func read(_ unit: Int) {
    guard unit > 0 else {
      let catalogue = catalogue.value
      catalogue.checkWaysToGetHelp(&findings)
      catalogue.checkWaysToBook(&findings)
      catalogue.checkCategories(&findings)
      catalogue.checkSimilarServices(&findings)
      return
    }
    guard wantsText else { return }
    arena.removeAll()
    readRecord(unit - 1)
  }

  private mutating func readRecord(_ number: Int) {
    let catalogue = catalogue.value
    var place = number
    func isIn(_ count: Int) -> Bool {
      if place < count { return true }
      place -= count
      return false
    }
    if isIn(catalogue.localities.count) {
      read(.locality, catalogue.localities[place].common) { OwnContacts() }
    } else if isIn(catalogue.hubs.count) {
      let hub = catalogue.hubs[place]
      read(.hub, hub.common, [hub.gettingHere], isSecret: hub.isConfidential) {
        catalogue.ownContacts(ofHub: place)
      }
    } else if isIn(catalogue.providers.count) {
      read(.provider, catalogue.providers[place].common) {
        catalogue.ownContacts(ofProvider: place)
      }
    } else if isIn(catalogue.services.count) {
      let service = catalogue.services[place]
      read(.service, service.common, [service.howToGetHelp]) {
        catalogue.ownContacts(ofService: place)
      }
    } else if isIn(catalogue.activities.count) {
      read(.activity, catalogue.activities[place].common) {
        catalogue.ownContacts(ofActivity: place)
      }
    } else if isIn(catalogue.news.count) {
      read(.news, catalogue.news[place].common) { OwnContacts() }
    } else if isIn(catalogue.pages.count) {
      read(.page, catalogue.pages[place].common) { OwnContacts() }
    }
  }

  private mutating func read(
    _ kind: RecordKind, _ record: CommonFields, _ fields: [MarkdownText] = [],
    isSecret: Bool = false, _ contacts: () -> OwnContacts
  ) {
    findings.begin(isSecret: isSecret)
    RecordReading(kind, record, fields: fields, catalogue, facts, arena)
      .proofread(contacts, &findings)
  }
}
