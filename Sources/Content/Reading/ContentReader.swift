public import Bytes
public import Diagnostics
import FrontMatter

/// Reads content files into records.
///
/// One worker has one reader. It keeps its own copy of the field declarations: shared ones would have
/// their reference counts changed by all workers at once.
public struct ContentReader: ~Copyable {
  /// What was read so far.
  public private(set) var records = ContentRecords()
  public private(set) var diagnostics = DiagnosticList()

  let arena: Arena
  /// Where the tree of the file that is read lives; what it is read into keeps none of it.
  private let nodes = Arena(blockSize: 64 * 1024)
  private let includesDrafts: Bool
  private var parser = FrontMatterParser()
  private let localities = Locality.table()
  private let hubs = Hub.table()
  private let providers = Provider.table()
  private let services = Service.table()
  private let activities = Activity.table()
  private let news = NewsItem.table()
  private let pages = Page.table()

  /// - Parameters:
  ///   - arena: where what is read lives; it must live as long as the records.
  ///   - includesDrafts: whether drafts are to be published, and so must be right.
  public init(arena: Arena, includesDrafts: Bool = false) {
    self.arena = arena
    self.includesDrafts = includesDrafts
  }

  /// Reads one file whose contents are at hand; `media` files have nothing to read.
  public mutating func read(_ file: SourceFile, as path: ContentPath) {
    switch path {
    case .record(let kind, let id, let language):
      readRecord(file, kind, id: id, language: language)
    case .network, .vocabulary, .synonyms, .calendar:
      readSettings(file, path)
    case .media: break
    case .badName(let name): reportBadName(name, of: file)
    case .unknown: reportUnknown(file)
    }
  }

  /// Notes a file whose contents can't be had, so that nobody is blamed for referring to it.
  public mutating func pass(over path: ContentPath) {
    guard case .record(let kind, let id, _) = path else { return }
    records.unread[kind, default: []].append(id)
  }

  private mutating func readRecord(
    _ file: SourceFile, _ kind: RecordKind, id: Text, language: Text
  ) {
    switch kind {
    case .locality: record(file, id, language, localities).map { records.localities.append($0) }
    case .hub: record(file, id, language, hubs).map { records.hubs.append($0) }
    case .provider: record(file, id, language, providers).map { records.providers.append($0) }
    case .service: record(file, id, language, services).map { records.services.append($0) }
    case .activity: record(file, id, language, activities).map { records.activities.append($0) }
    case .news: record(file, id, language, news).map { records.news.append($0) }
    case .page: record(file, id, language, pages).map { records.pages.append($0) }
    }
  }

  private mutating func record<Record: ContentRecord>(
    _ file: SourceFile, _ id: Text, _ language: Text, _ table: FieldTable<Record>
  ) -> Shared<Record>? {
    var reader = ValueReader(file, arena: arena)
    let frontMatter = frontMatter(of: file, form: .markdown, kind: Record.kind.name, &reader)
    guard let frontMatter else {
      diagnostics.add(reader.diagnostics)
      records.unread[Record.kind, default: []].append(id)
      return nil
    }
    var record = Record()
    record.common.file = file.id
    record.common.id = id
    record.common.language = language
    record.common.bodyStart = frontMatter.bodyStart
    record.common.body = file.contents[from: frontMatter.bodyStart]
    let start = file.contents.hasPrefix("\u{FEFF}" as Text) ? 3 : 0
    table.read(
      frontMatter.root, into: &record, whole: "this \(Record.kind.name)",
      missingAt: ByteRange(start, start + 3), &reader)
    // A slip in a refuge's file must not tell its address to whoever reads the log.
    if let hub = record as? Hub, hub.isConfidential { reader.diagnostics.hideLines() }
    // A draft may be unfinished: it is not published, so nothing in it stands in the way.
    record.common.isWhole = !reader.diagnostics.hasErrors
    if record.common.isDraft, !includesDrafts { reader.diagnostics.demoteErrors() }
    diagnostics.add(reader.diagnostics)
    return arena.shared(record)
  }

  /// The front matter of a file, or nil after saying why there is none to read.
  private mutating func frontMatter(
    of file: SourceFile, form: FrontMatterParser.Form, kind: String, _ reader: inout ValueReader
  ) -> FrontMatter? {
    if file.contents.trimmed.isEmpty {
      reader.diagnostics.add(
        Diagnostic(
          ContentCode.emptyFile, in: file.id, nil, "This file is empty.",
          fixes: [
            form == .markdown
              ? "Write its front matter (“---”, then “title: …”, then “---”) and its words, or delete the file."
              : "Write its settings, or delete the file."
          ]))
      return nil
    }
    var found = DiagnosticList()
    nodes.removeAll()
    let frontMatter = parser.parse(
      file, form: form, arena: arena, nodes: nodes, into: &found)
    reader.diagnostics.add(found)
    reader.hasLostFields = found.hasErrors && (frontMatter.root.kind == .empty || found.losesLines)
    if form == .markdown, !frontMatter.isPresent {
      if !found.hasErrors {
        reader.diagnostics.add(
          Diagnostic(
            ContentCode.noFrontMatter, in: file.id, ByteRange(0, 0),
            "This \(kind) does not begin with front matter.",
            explanation: "Its fields stand between two lines “---” at the top.",
            fixes: ["Put “---”, a line “title: …” and another “---” before its words."]))
      }
      return nil
    }
    return frontMatter
  }

  private mutating func readSettings(_ file: SourceFile, _ path: ContentPath) {
    var reader = ValueReader(file, arena: arena)
    let frontMatter = frontMatter(of: file, form: .yaml, kind: "file", &reader)
    defer { diagnostics.add(reader.diagnostics) }
    guard let root = frontMatter?.root else { return }
    switch path {
    case .network:
      records.network = Network.read(root, &reader)
    case .vocabulary(let kind):
      records.terms[kind] = Term.list(root, kind, &reader)
    case .synonyms:
      records.synonyms = Synonym.list(root, &reader)
    case .calendar(let id):
      records.calendars.append(SchoolCalendar.read(root, id: id, &reader))
    case .record, .media, .badName, .unknown: break
    }
  }

  private mutating func reportBadName(_ name: Text, of file: SourceFile) {
    // Pages lie in folders, each of which is a part of the address.
    let better = name.split(separator: UInt8(ascii: "/"))
      .map { titleID(String($0)) ?? "new-name" }.joined(separator: "/")
    let ending = file.path.hasSuffix(".yaml") ? ".yaml" : ".md"
    diagnostics.add(
      Diagnostic(
        ContentCode.badID, in: file.id, nil,
        "The file's name “\(name.shortened)” can't be \(name.contains(0x2F) ? "an address" : "an id").",
        explanation:
          "An id is made of a to z, 0 to 9 and hyphens; it becomes a part of the address.",
        fixes: ["Rename the file, for example to “\(better)\(ending)”."]))
  }

  private mutating func reportUnknown(_ file: SourceFile) {
    let isRecord = file.contents.hasPrefix("---")
    if let likely = ContentPath.likely(for: file.path, isRecord: isRecord) {
      diagnostics.add(
        Diagnostic(
          ContentCode.unknownFile, in: file.id, nil,
          "This file is not read where it lies, and families would not see what it says.",
          fixes: ["Move or rename it: content/\(likely)"]))
      return
    }
    diagnostics.add(
      Diagnostic(
        ContentCode.unknownFile, .warning, in: file.id, nil,
        "This file is not used: nothing of its name or ending belongs here.",
        explanation:
          "Records end in .md and lie in localities, hubs, providers, services, activities, "
          + "news or pages; settings end in .yaml; images and documents lie in media.",
        fixes: ["Move or rename the file, or delete it."]))
  }
}

extension DiagnosticList {
  /// Whether a line was left out of the tree: its field must not be called missing too.
  fileprivate var losesLines: Bool {
    let codes: [FrontMatterCode] = [.missingColon, .listAmongFields]
    return all.contains { diagnostic in codes.contains { $0.rawValue == diagnostic.code } }
  }
}
