public import Bytes
import Content

/// The address of each thing that has a page: from the site's root, with `/` at both ends.
///
/// An address is written into links as it is; the file lies at it with `index.html` behind.
public struct Addresses: BitwiseCopyable, Sendable {
  /// What stands before each address: the path of the site's own address, without a slash at its end
  /// (`/hubs-site` of `https://example.org/hubs-site/`), or nothing.
  public let basePath: Text
  /// The site's address without a path, such as `https://example.org`.
  public let origin: Text

  let localities: List<Text>
  let hubs: List<Text>
  let providers: List<Text>
  let services: List<Text>
  let activities: List<Text>
  let news: List<Text>
  let pages: List<Text>
  let categories: List<Text>
  let needs: List<Text>
  let ageBands: List<Text>

  /// The addresses of all that `catalogue` holds, of a site at `url` (`https://…`).
  init(_ catalogue: Catalogue, url: Text, arena: Arena) {
    origin = url[0..<Self.path(of: url)]
    basePath = Self.basePath(of: url)
    let start = arena.join(basePath, "/")
    func records<Record: ContentRecord>(_ list: SharedList<Record>) -> List<Text> {
      arena.list(count: list.count) {
        arena.join(start, Record.kind.folder, "/", list[$0].common.id, "/")
      }
    }
    func terms(_ list: List<Term>, _ folder: Text) -> List<Text> {
      arena.list(count: list.count) { arena.join(start, folder, "/", list[$0].id, "/") }
    }
    localities = records(catalogue.localities)
    hubs = records(catalogue.hubs)
    providers = records(catalogue.providers)
    services = records(catalogue.services)
    activities = records(catalogue.activities)
    news = records(catalogue.news)
    pages = arena.list(count: catalogue.pages.count) {
      Self.page(catalogue.pages[$0].common.id, start, arena)
    }
    categories = terms(catalogue.categories, "categories")
    needs = terms(catalogue.needs, "needs")
    ageBands = terms(catalogue.ageBands, "ages")
  }

  /// Where the path of `url` begins.
  private static func path(of url: Text) -> Int {
    guard let scheme = url.firstIndex(of: "://") else { return 0 }
    return url.firstIndex(of: UInt8(ascii: "/"), from: scheme + 3) ?? url.count
  }

  /// What stands before each address of a site at `url`, as ``basePath`` says.
  public static func basePath(of url: Text) -> Text {
    var base = url[from: path(of: url)]
    while base.hasSuffix("/") { base = base[0..<base.count - 1] }
    return base
  }

  /// A free page's address: its path; `index` of a folder is the folder.
  private static func page(_ id: Text, _ start: Text, _ arena: Arena) -> Text {
    if id == "index" { return start }
    if id.hasSuffix("/index") { return arena.join(start, id[0..<id.count - 5]) }
    return arena.join(start, id, "/")
  }

  /// The address of a page that belongs to no record, such as `find/`.
  func address(_ path: Text, _ arena: Arena) -> Text { arena.join(basePath, "/", path) }

  /// The whole address with the site's origin.
  func absolute(_ address: Text, _ arena: Arena) -> Text { arena.join(origin, address) }

  /// Where the file of an address lies in the output folder.
  public func file(_ address: Text, _ arena: Arena) -> Text {
    let path = address[from: basePath.count + 1]
    return path.isEmpty || path.hasSuffix("/") ? arena.join(path, "index.html") : path
  }
}
