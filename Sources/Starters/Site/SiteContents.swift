import Bytes
import Content
import Diagnostics
import Publishing

/// What a site holds already, as far as something new has to know it: ids, and how the network is set.
public struct SiteContents: Sendable {
  /// The ids of each kind of record, in alphabetical order; those of pages are paths.
  let records: [RecordKind: [String]]
  /// The ids of the calendars.
  let calendars: [String]
  /// The ids of the categories, those within others with their parents.
  let categories: [String]
  /// The vocabularies that are there, by the names of their files.
  let vocabularies: Set<String>
  /// The network's time zone.
  public let timeZone: String

  /// What is in the folder `site`.
  public init(site: String) throws(StarterError) {
    let arena = Arena(blockSize: 64 * 1024)
    defer { withExtendedLifetime(arena) {} }
    do throws(FileError) {
      let folder = try Folder(site)
      let content = try Folder(site == "." ? "content" : "\(site)/content")
      self.init(try content.entries(within: folder, into: arena), of: content, arena)
    } catch {
      guard error.reason == .missing || error.reason == .notFolder else { throw .disk(error) }
      throw .refused(
        "“\(site)” is not the folder of a site: it holds no folder “content”. "
          + "Go to the site's folder, or name it with --site.")
    }
  }

  private init(_ entries: [FolderEntry], of content: Folder, _ arena: Arena) {
    var records: [RecordKind: Set<String>] = [:]
    var calendars: [String] = []
    var vocabularies: Set<String> = []
    var reader = ContentReader(arena: arena)
    for entry in entries where entry.kind != .folder {
      let path = ContentPath(entry.path)
      switch path {
      case .record(let kind, let id, _): records[kind, default: []].insert(String(id))
      case .calendar(let id): calendars.append(String(id))
      case .vocabulary(let kind): vocabularies.insert(String(kind.fileName))
      case .synonyms: vocabularies.insert("synonyms.yaml")
      case .network, .media, .badName, .unknown: break
      }
      // What can't be read or has mistakes is for “hubsite check” to say.
      switch path {
      case .network, .vocabulary(.categories):
        if entry.kind == .file, let text = try? content.read(entry.path, into: arena) {
          let file = SourceFile(id: FileID(0), path: String(entry.path), contents: text)
          reader.read(file, as: path)
        }
      default: break
      }
    }
    self.records = records.mapValues { $0.sorted() }
    self.calendars = calendars
    self.vocabularies = vocabularies
    categories = reader.records.terms[.categories, default: []].map { String($0.id) }
    timeZone = reader.records.network.map { String($0.timeZone) } ?? "Europe/London"
  }

  /// The ids of the records of a kind.
  func ids(_ kind: RecordKind) -> [String] { records[kind, default: []] }
}
