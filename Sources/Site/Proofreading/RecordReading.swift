import Bytes
import Content
import Diagnostics

/// A record that is proofread, with its texts; each check is an extension in a file of its own.
struct RecordReading {
  let kind: RecordKind
  let record: CommonFields
  /// The title, the summary, the body and the fields of Markdown, in that order.
  let title: PlacedProse
  let summary: PlacedProse?
  let texts: [PlacedProse]
  /// All but the title.
  let prose: [PlacedProse]
  private let sharedCatalogue: Shared<Catalogue>
  let facts: NetworkFacts

  init(
    _ kind: RecordKind, _ record: CommonFields, fields: [MarkdownText],
    _ catalogue: Shared<Catalogue>,
    _ facts: NetworkFacts, _ arena: Arena
  ) {
    self.kind = kind
    self.record = record
    sharedCatalogue = catalogue
    self.facts = facts
    title = .line(record.title, at: record.titleRange, in: record.file, arena)
    summary =
      record.summary.isEmpty
      ? nil : .line(record.summary, at: record.summaryRange, in: record.file, arena)
    let texts =
      [PlacedProse.body(record, arena)]
      + fields.lazy.filter { !$0.isEmpty }.map { PlacedProse.field($0, in: record.file, arena) }
    self.texts = texts
    prose = summary.map { [$0] + texts } ?? texts
  }

  var catalogue: Catalogue { sharedCatalogue.value }

  /// Reads it for all that is wanted.
  func proofread(_ contacts: () -> OwnContacts, _ findings: inout Findings) {
    if findings.wants(.linkText) { checkLinkTexts(&findings) }
    if findings.wants(.linkAddress) { checkLinkAddresses(&findings) }
    if findings.wants(.imageFileName) { checkImageNames(&findings) }
    if findings.wants(.capitals) { checkCapitals(&findings) }
    if findings.wants(.typedBullet) { checkBullets(&findings) }
    if findings.wants(.summaryRepeatsTitle) { checkSummary(&findings) }
    checkDates(&findings)
    if findings.wants(.similarContact) || findings.wants(.otherContact) {
      checkContacts(contacts, &findings)
    }
    if findings.wants(.acronym) { checkAcronyms(&findings) }
    if findings.wants(.longSentence) { checkSentences(&findings) }
    if findings.wants(.hardSummary) { checkReadability(&findings) }
  }
}
