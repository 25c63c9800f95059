import Bytes
import Content
import Diagnostics

/// The old addresses that records name as their aliases.
struct Redirects {
  let catalogue: Catalogue
  let addresses: Addresses
  let arena: Arena

  func all(_ diagnostics: inout DiagnosticList) -> [Redirect] {
    var redirects: [Redirect] = []
    func add<Record: ContentRecord>(_ records: SharedList<Record>, _ urls: List<Text>) {
      for (record, url) in zip(records, urls) {
        for alias in record.common.aliases {
          guard let from = address(of: alias, in: record.common.file, &diagnostics) else {
            continue
          }
          redirects.append(
            Redirect(
              from: from, to: url, title: record.common.title,
              source: SourceLocation(file: record.common.file, range: alias.range)))
        }
      }
    }
    add(catalogue.localities, addresses.localities)
    add(catalogue.hubs, addresses.hubs)
    add(catalogue.providers, addresses.providers)
    add(catalogue.services, addresses.services)
    add(catalogue.activities, addresses.activities)
    add(catalogue.news, addresses.news)
    add(catalogue.pages, addresses.pages)
    return redirects
  }

  /// The address that an alias stands for: a path of the site, with or without slashes around it.
  private func address(
    of alias: PlacedText, in file: FileID, _ diagnostics: inout DiagnosticList
  ) -> Text? {
    var path = alias.text
    if path.hasPrefix("/") { path = path[from: 1] }
    if path.hasSuffix("/") { path = path[0..<path.count - 1] }
    guard !path.isEmpty, isOldPath(path) else {
      diagnostics.add(
        Diagnostic(
          SiteCode.badAlias, in: file, alias.range,
          "“\(alias.text)” can't be an old address of this page.",
          fixes: ["Write the old address from the site's root, such as “/old-name/”."]))
      return nil
    }
    return addresses.address(arena.join(path, "/"), arena)
  }

  /// Old addresses may hold capitals, dots and underscores; never an empty part, `.` or `..`.
  private func isOldPath(_ path: Text) -> Bool {
    path.split(separator: UInt8(ascii: "/")).allSatisfy { part in
      guard (1...100).contains(part.count), part != ".", part != ".." else { return false }
      for index in 0..<part.count {
        let byte = part[index]
        guard byte.isASCIILetter || byte.isASCIIDigit || "-_.".utf8.contains(byte) else {
          return false
        }
      }
      return true
    }
  }
}
