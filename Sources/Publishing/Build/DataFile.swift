import Bytes
import Site

/// A file of the site that is no page.
enum DataFile: Sendable {
  case finderIndex
  case finderSchema
  case finderPart(FinderIndexing.File)
  case newsFeed
  case whatsOnFeed
  case calendar(SiteCalendar)
  case sitemap(Sitemap.File)
  case robots
  case redirects
  case hosting(HostingFile)
  case asset(Theme.Asset)
  case media(SourceTree.File)

  /// Where it lies in the output folder; assets, media and the finder's parts know it themselves.
  var path: Text {
    switch self {
    case .finderIndex: "finder/index.json"
    case .finderSchema: "finder/schema.json"
    case .finderPart(let file): file.path
    case .newsFeed: "feeds/news.xml"
    case .whatsOnFeed: "feeds/whats-on.xml"
    case .calendar(let calendar): calendar.path
    case .sitemap(let file): file.path
    case .robots: "robots.txt"
    case .redirects: "_redirects"
    case .hosting(let file): file.path
    case .asset(let asset): asset.path
    case .media(let file): file.path
    }
  }

  /// Appends the contents of those that are made.
  ///
  /// - Parameters:
  ///   - rendering: what they are made of.
  ///   - buffer: where they go.
  ///   - passOn: called often while a file is made that may be long; it may empty the buffer.
  func append(
    _ rendering: Rendering, to buffer: inout ByteBuffer,
    passOn: (inout ByteBuffer) -> Void = { _ in }
  ) {
    let model = rendering.model
    switch self {
    case .finderIndex:
      FinderIndex(model: model).append(to: &buffer, passOn: passOn)
    case .finderSchema: FinderSchema.append(for: model, to: &buffer)
    case .newsFeed: NewsFeed(model: model).append(to: &buffer)
    case .whatsOnFeed: WhatsOnFeed(model: model).append(to: &buffer, passOn: passOn)
    case .calendar(let calendar):
      calendar.append(for: model, rendering.events?.events, to: &buffer, passOn: passOn)
    case .sitemap(let file):
      Sitemap(model: model, plan: rendering.plan).append(file, to: &buffer)
    case .robots: Sitemap(model: model, plan: rendering.plan).appendRobots(to: &buffer)
    case .redirects: model.appendRedirects(to: &buffer)
    case .hosting(let file):
      file.append(model, rendering.theme?.preloads ?? Preloads(), to: &buffer)
    case .finderPart, .asset, .media: break
    }
  }
}

extension Rendering {
  /// All files that are no pages, those that take longest first; their paths live in `arena`.
  func dataFiles(_ arena: Arena) -> [DataFile] {
    var files: [DataFile] = [.finderIndex]
    files += SiteCalendar.all(of: model, arena: arena).map { .calendar($0) }
    files += Sitemap(model: model, plan: plan).files(arena: arena).map { .sitemap($0) }
    files += [.whatsOnFeed, .newsFeed, .finderSchema, .robots, .redirects]
    files += HostingFile.all(of: model).map { .hosting($0) }
    files += (finder?.files ?? []).map { .finderPart($0) }
    files += (theme?.assets ?? []).map { .asset($0) }
    files += media.map { .media($0) }
    return files
  }
}
