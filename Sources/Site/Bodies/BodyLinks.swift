import Bytes
import Content
import Diagnostics
import Markup

/// Knows what the links of one body lead to.
struct BodyLinks: LinkResolver {
  /// A link to a heading of another page; it is checked when all pages are known.
  struct Anchor {
    let url: Text
    let fragment: Text
  }

  let model: SiteModel
  let plan: SitePlan
  /// The address of the page that the body stands on.
  let url: Text
  /// The links to headings of other pages, by the keys of the deferred links.
  private(set) var anchors: [Anchor] = []

  init(model: SiteModel, plan: SitePlan, url: Text) {
    self.model = model
    self.plan = plan
    self.url = url
  }

  mutating func resolve(_ destination: Text, isImage: Bool, arena: Arena) -> LinkResolution {
    if destination.hasPrefix("#") { return isImage ? notShown("a heading") : .external }
    let hash = destination.firstIndex(of: UInt8(ascii: "#")) ?? destination.count
    let fragment = hash < destination.count ? destination[from: hash + 1] : Text()
    let path = destination[0..<hash]
    guard let colon = path.firstIndex(of: UInt8(ascii: ":")), colon > 0,
      // A colon behind a slash or a question mark is a character like any other.
      !path[0..<colon].withBytes({ $0.contains { "/?".utf8.contains($0) } })
    else { return resolvePath(path, fragment, isImage: isImage, arena) }
    let scheme = path[0..<colon]
    let name = path[from: colon + 1]
    if scheme == "media" { return media(name, fragment, isImage: isImage, arena) }
    guard let kind = Self.kind(of: scheme) else {
      if isImage { return foreignImage(scheme) }
      return ofThisSite(path, fragment, arena) ?? .external
    }
    return record(kind, name, fragment, isImage: isImage, arena)
  }

  /// What a web address leads to that is one of this site, or of a preview of it; nil for all others.
  private mutating func ofThisSite(
    _ address: Text, _ fragment: Text, _ arena: Arena
  ) -> LinkResolution? {
    let start = address.hasPrefix("https://") ? 8 : address.hasPrefix("http://") ? 7 : 0
    if start == 0 { return nil }
    let end = address.firstIndex(of: UInt8(ascii: "/"), from: start) ?? address.count
    let host = address[start..<end]
    if host == "localhost" || host.hasPrefix("localhost:") || host.hasPrefix("127.0.0.1") {
      let page = String(address[from: end]) + (fragment.isEmpty ? "" : "#\(fragment)")
      return .broken(
        BrokenLink(
          SiteCode.brokenLink, "“\(host)” is your own computer, where nobody else can look.",
          fixes: [
            page.isEmpty
              ? "Write the address within the site, such as “/find/”."
              : Diagnostic.Fix("Write the address within the site: “\(page)”.", replacement: page)
          ]))
    }
    let addresses = model.addresses
    let site = addresses.origin.count + addresses.basePath.count
    guard address[0..<end] == addresses.origin, address.count > site,
      address[end..<site] == addresses.basePath, address[site] == UInt8(ascii: "/")
    else { return nil }
    return resolvePath(address[from: site], fragment, isImage: false, arena)
  }

  private static func kind(of scheme: Text) -> ReferenceKind? {
    switch scheme {
    case "service": .service
    case "hub": .hub
    case "activity": .activity
    case "category": .category
    case "page": .page
    case "provider": .provider
    case "locality": .locality
    case "news": .news
    case "need": .need
    default: nil
    }
  }

  // MARK: Links to records

  private mutating func record(
    _ kind: ReferenceKind, _ written: Text, _ fragment: Text, isImage: Bool, _ arena: Arena
  ) -> LinkResolution {
    var name = written
    if name.hasPrefix("/") { name = name[from: 1] }
    if name.hasSuffix("/") { name = name[0..<name.count - 1] }
    if kind == .page, name.isEmpty { name = "index" }
    let ids = model.catalogue.ids[kind]
    let place = ids.place(of: name)
    if place == nil, kind == .page, name == "index", !isImage {
      // The program makes the home page of a network that has no words for it.
      return address(model.addresses.address("", arena), Text(), fragment, arena)
    }
    guard let place else { return broken(kind, name, fragment) }
    if isImage { return notShown("a \(kind.name)") }
    return address(model.addresses.url(kind, place), Text(), fragment, arena)
  }

  private func broken(_ kind: ReferenceKind, _ name: Text, _ fragment: Text) -> LinkResolution {
    let ids = model.catalogue.ids[kind]
    // Nothing will be published; the file that could not be read is reported itself.
    if ids.isUnread(name) { return .address(url) }
    if ids.isUnpublished(name) {
      return .broken(
        BrokenLink(
          SiteCode.unpublishedReference,
          "The \(kind.name) “\(name)” is not published today, so this is no link.",
          severity: .warning,
          fixes: ["Publish it, or take the link out."]))
    }
    let near = ids.fix(for: name)
    let anchor = fragment.isEmpty ? "" : "#\(fragment)"
    let scheme = kind == .page ? "page" : kind.name
    let fix = Diagnostic.Fix(
      near.message, replacement: near.replacement.map { "\(scheme):\($0)\(anchor)" })
    return .broken(
      BrokenLink(
        SiteCode.brokenLink, "This links to \(kind.nameWithArticle) that isn't there: “\(name)”.",
        fixes: [fix]))
  }

  private mutating func address(
    _ url: Text, _ query: Text, _ fragment: Text, _ arena: Arena
  ) -> LinkResolution {
    guard !fragment.isEmpty else { return .address(arena.join(url, query)) }
    anchors.append(Anchor(url: url, fragment: fragment))
    return .deferred(arena.join(url, query, "#", fragment), key: Int32(anchors.count - 1))
  }

  // MARK: Links by path

  private mutating func resolvePath(
    _ path: Text, _ fragment: Text, isImage: Bool, _ arena: Arena
  ) -> LinkResolution {
    let query = path.firstIndex(of: UInt8(ascii: "?")) ?? path.count
    guard let normal = absolute(path[0..<query], arena) else {
      if isImage { return noPicture(path) }
      return .broken(
        BrokenLink(
          SiteCode.brokenLink, "This link leads out of the site: “\(path)”.",
          fixes: ["Write the address from the site's root, such as “/find/”."]))
    }
    let base = model.addresses.basePath
    let mediaStart = arena.join(base, "/media/")
    if normal.hasPrefix(mediaStart) {
      return media(normal[from: mediaStart.count], fragment, isImage: isImage, arena)
    }
    if let page = plan.page(at: normal) ?? plan.page(at: arena.join(normal, "/")) {
      if isImage { return notShown("a page") }
      return address(page.url, path[from: query], fragment, arena)
    }
    if SitePlan.ownFiles.contains(normal[from: base.count + 1]) { return .address(normal) }
    if isImage { return noPicture(path) }
    if path.isDocument { return noFile(path, "document") }
    if path.isWebAddressWithoutScheme {
      let address = "https://\(path)" + (fragment.isEmpty ? "" : "#\(fragment)")
      return .broken(
        BrokenLink(
          SiteCode.brokenLink, "The web address “\(path)” does not begin with “https://”.",
          explanation: "Without it the link leads to a page of this site.",
          fixes: [Diagnostic.Fix("Did you mean “\(address)”?", replacement: address)]))
    }
    let near =
      meant(by: path) ?? nearest(to: normal, in: plan.pages.lazy.map(\.url)).map { String($0) }
    return .broken(
      BrokenLink(
        SiteCode.brokenLink, "There is no page at “\(normal)”.",
        fixes: [
          near.map { Diagnostic.Fix("Did you mean “\($0)”?", replacement: $0) }
            ?? "Link to a record, such as [words](service:its-id), or use an address of this site."
        ]))
  }

  /// The address that `path` means on this page, with the base path before it and without `.` and `..`;
  /// nil where it leads above the root.
  private func absolute(_ path: Text, _ arena: Arena) -> Text? {
    let base = model.addresses.basePath
    var parts: [Text] = []
    if !path.hasPrefix("/") {
      parts = url[from: base.count].split(separator: UInt8(ascii: "/")).dropFirst().dropLast()
    }
    let written = path.split(separator: UInt8(ascii: "/"))
    for part in written {
      if part == ".." {
        if parts.popLast() == nil { return nil }
      } else if part == "." || part.isEmpty {
        continue
      } else {
        parts.append(part)
      }
    }
    let isFolder =
      path.isEmpty || path.hasSuffix("/") || written.last == ".." || written.last == "."
    let joined = arena.joined(parts, "/")
    return parts.isEmpty
      ? arena.join(base, "/") : arena.join(base, "/", joined, isFolder ? "/" : "")
  }

  private func media(
    _ path: Text, _ fragment: Text, isImage: Bool, _ arena: Arena
  ) -> LinkResolution {
    if model.media.place(of: path) != nil {
      if isImage, path.isDocument { return notShown("a document") }
      // A reader of documents may know the fragment: `#page=2`.
      let address = arena.join(model.addresses.basePath, "/media/", path)
      return .address(fragment.isEmpty ? address : arena.join(address, "#", fragment))
    }
    let anchor = fragment.isEmpty ? "" : "#\(fragment)"
    let near = nearest(to: path, in: model.media.keys)
    return .broken(
      BrokenLink(
        SiteCode.missingMedia, "There is no file “\(path)” in content/media/.",
        fixes: [
          near.map {
            Diagnostic.Fix("Did you mean “\($0)”?", replacement: "media:\($0)\(anchor)")
          }
            ?? "Put the file there, or take this out."
        ]))
  }
}

extension Text {
  /// Whether it is a web address that lacks its beginning: `www.example.org` or `example.org/play`.
  fileprivate var isWebAddressWithoutScheme: Bool {
    let host = String(self).lowercased().prefix { $0 != "/" && $0 != "?" }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    let isHost =
      labels.count > 1
      && labels.allSatisfy { label in
        !label.isEmpty && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
      }
    guard isHost, let ending = labels.last else { return false }
    return labels[0] == "www" || Self.hostEndings.contains(String(ending))
  }

  /// The endings of nearly all hosts that a network of the United Kingdom links to; none is that of a file.
  private static let hostEndings: Set<String> = [
    "app", "blog", "com", "coop", "cymru", "edu", "eu", "gov", "ie", "info", "io", "london", "net",
    "nhs", "online", "org", "scot", "uk", "wales",
  ]
}

extension Addresses {
  /// The address of what a reference names.
  func url(_ kind: ReferenceKind, _ place: Place) -> Text {
    let place = Int(place)
    return switch kind {
    case .locality: localities[place]
    case .hub: hubs[place]
    case .provider: providers[place]
    case .service: services[place]
    case .activity: activities[place]
    case .news: news[place]
    case .page: pages[place]
    case .category: categories[place]
    case .need: needs[place]
    // These have no pages; no link can name them.
    case .accessFeature, .language, .calendar: Text()
    }
  }
}
