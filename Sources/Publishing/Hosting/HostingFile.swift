import Bytes
import Site
import Timetable

/// A file that is for the host and not for visitors.
enum HostingFile: Sendable {
  case headers
  case nginx
  case security

  /// Where it lies in the output folder.
  var path: Text {
    switch self {
    case .headers: "_headers"
    case .nginx: "nginx.conf.snippet"
    case .security: ".well-known/security.txt"
    }
  }

  /// Those that a site has.
  static func all(of model: SiteModel) -> [HostingFile] {
    // Nobody looks for a security contact anywhere but at the host's root (RFC 9116, section 3).
    let hasContact = !model.catalogue.network.contact.email.isEmpty
    return hasContact && model.addresses.basePath.isEmpty
      ? [.headers, .nginx, .security] : [.headers, .nginx]
  }

  /// - Parameters:
  ///   - model: what the site holds.
  ///   - preloads: what browsers should ask for first.
  ///   - buffer: what it is written to.
  func append(_ model: SiteModel, _ preloads: Preloads, to buffer: inout ByteBuffer) {
    switch self {
    case .headers: appendHeaders(model.addresses.basePath, preloads, to: &buffer)
    case .nginx: NginxSnippet(model: model, preloads: preloads).append(to: &buffer)
    case .security: model.appendSecurityContact(to: &buffer)
    }
  }

  /// Appends `_headers` as Netlify and Cloudflare Pages read it.
  ///
  /// Both join what two rules say of one header, so no path gets `Cache-Control` from two. What no rule
  /// names they let browsers ask for each time of themselves.
  private func appendHeaders(
    _ base: Text, _ preloads: Preloads, to buffer: inout ByteBuffer
  ) {
    func rule(_ path: Text, _ headers: [(name: Text, value: Text)]) {
      buffer.append(base)
      buffer.append(path)
      buffer.append("\n" as Text)
      for header in headers {
        buffer.append("  " as Text)
        buffer.append(header.name)
        buffer.append(": " as Text)
        buffer.append(header.value)
        buffer.append("\n" as Text)
      }
    }
    func links(_ preloads: [Preload]) {
      guard !preloads.writable.isEmpty else { return }
      buffer.append("  Link: " as Text)
      preloads.append(to: &buffer)
      buffer.append("\n" as Text)
    }
    rule("/*", SecurityHeaders.all)
    links(preloads.everywhere)
    for page in preloads.pages where !page.preloads.writable.isEmpty {
      rule(page.path, [])
      links(page.preloads)
    }
    rule("/assets/*", [("Cache-Control", Caching.forEver)])
    rule("/finder/parts/*", [("Cache-Control", Caching.forEver)])
    for path in Caching.alwaysFresh { rule(path, [("Cache-Control", Caching.askEachTime)]) }
    rule("/calendars/*", [("Content-Type", "text/calendar; charset=utf-8")])
    rule("/feeds/*", [("Content-Type", "application/atom+xml; charset=utf-8")])
  }
}

extension SiteModel {
  /// Appends `security.txt`: whom to tell of a weakness, for a year from the build's day (RFC 9116).
  fileprivate func appendSecurityContact(to buffer: inout ByteBuffer) {
    let network = catalogue.network
    buffer.append("Contact: mailto:" as Text)
    buffer.append(network.contact.email)
    buffer.append("\nExpires: " as Text)
    (catalogue.today + 365).appendISO(to: &buffer)
    buffer.append("T00:00:00Z\nPreferred-Languages: " as Text)
    buffer.append(network.language)
    for language in network.languages where language != network.language {
      buffer.append(", " as Text)
      buffer.append(language)
    }
    buffer.append("\nCanonical: " as Text)
    buffer.append(addresses.origin)
    buffer.append("/.well-known/security.txt\n" as Text)
  }
}
