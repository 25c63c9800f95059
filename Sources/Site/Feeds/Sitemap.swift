public import Bytes
import Content

/// The list of pages for search engines (sitemaps.org, protocol 0.9), `/sitemap.xml`.
///
/// The protocol allows 50,000 addresses a file; a larger site's `sitemap.xml` names parts.
public struct Sitemap: Sendable {
  /// One file of the sitemap.
  public struct File: Sendable {
    /// Where it lies in the output folder.
    public let path: Text
    let pages: Range<Int>
    let isIndex: Bool
  }

  let model: SiteModel
  private let pages: [PlannedPage]
  private let fileLength: Int

  /// The sitemap of the planned pages, with at most `fileLength` addresses in one file.
  public init(model: SiteModel, plan: SitePlan, fileLength: Int = 50_000) {
    self.model = model
    self.fileLength = fileLength
    pages = plan.pages.filter { $0.kind.isForSearchEngines }
      .sorted { $0.url < $1.url }
  }

  /// The files to write.
  public func files(arena: Arena) -> [File] {
    guard pages.count > fileLength else {
      return [File(path: "sitemap.xml", pages: 0..<pages.count, isIndex: false)]
    }
    var files = [File(path: "sitemap.xml", pages: 0..<pages.count, isIndex: true)]
    for (index, start) in stride(from: 0, to: pages.count, by: fileLength).enumerated() {
      let path = arena.join("sitemap-", arena.decimal(index + 1), ".xml")
      let end = min(start + fileLength, pages.count)
      files.append(File(path: path, pages: start..<end, isIndex: false))
    }
    return files
  }

  /// Appends the contents of `file`.
  public func append(_ file: File, to buffer: inout ByteBuffer) {
    let scratch = Arena(blockSize: 64 * 1024)
    defer { withExtendedLifetime(scratch) {} }
    buffer.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" as Text)
    if file.isIndex {
      buffer.append(
        "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n" as Text)
      for part in files(arena: scratch).dropFirst() {
        buffer.append("<sitemap><loc>" as Text)
        appendAddress(model.addresses.address(part.path, scratch), to: &buffer)
        buffer.append("</loc></sitemap>\n" as Text)
      }
      buffer.append("</sitemapindex>\n" as Text)
      return
    }
    buffer.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n" as Text)
    for page in pages[file.pages] {
      buffer.append("<url><loc>" as Text)
      appendAddress(page.url, to: &buffer)
      buffer.append("</loc>" as Text)
      if let date = model.record(of: page)?.reviewed?.date {
        buffer.append("<lastmod>" as Text)
        date.appendISO(to: &buffer)
        buffer.append("</lastmod>" as Text)
      }
      buffer.append("</url>\n" as Text)
    }
    buffer.append("</urlset>\n" as Text)
  }

  private func appendAddress(_ address: Text, to buffer: inout ByteBuffer) {
    buffer.append(escaped: model.addresses.origin)
    buffer.append(escaped: address)
  }

  /// Appends `robots.txt` (RFC 9309).
  public func appendRobots(to buffer: inout ByteBuffer) {
    buffer.append("User-agent: *\nAllow: /\n\nSitemap: " as Text)
    buffer.append(model.addresses.origin)
    buffer.append(model.addresses.basePath)
    buffer.append("/sitemap.xml\n" as Text)
  }
}
