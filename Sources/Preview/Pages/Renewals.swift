/// Which files of media were replaced under their name, of which no word of a page tells.
struct Renewals: Sendable {
  /// The edition at which each was replaced last, by its path from the folder of content.
  private var editions: [String: Int] = [:]

  private static let folder = "content/"

  /// Notes those of `changed`, paths from the site's folder, that pages show as they are.
  mutating func add(_ changed: Set<String>?, at edition: Int) {
    for path in changed ?? [] where path.hasPrefix(Self.folder + "media/") {
      editions[String(path.dropFirst(Self.folder.count))] = edition
    }
  }

  /// The last edition at which a file was replaced that a page leads to; 0 where none was.
  func last(in page: [UInt8], basePath: String) -> Int {
    guard !editions.isEmpty else { return 0 }
    let page = String(decoding: page, as: UTF8.self)
    return editions.filter { page.contains(encodedPath("\(basePath)/\($0.key)")) }.values.max() ?? 0
  }
}
