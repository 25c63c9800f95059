import Bytes

/// A file that browsers should ask for while a page is still on its way (HTML Standard, 4.6.7, “preload” and
/// “modulepreload”).
struct Preload: Sendable {
  /// Its address from the host's root.
  let address: Text

  /// Nil for what is neither a style sheet nor a module.
  init?(_ address: Text) {
    guard Self.isModule(address) || address.hasSuffix(".css") else { return nil }
    self.address = address
  }

  private static func isModule(_ address: Text) -> Bool {
    address.hasSuffix(".js") || address.hasSuffix(".mjs")
  }

  /// Appends it as a value of the header `Link` (RFC 8288).
  fileprivate func append(to buffer: inout ByteBuffer) {
    buffer.append("<" as Text)
    buffer.append(address)
    let kind: Text = Self.isModule(address) ? ">; rel=modulepreload" : ">; rel=preload; as=style"
    buffer.append(kind)
  }
}

extension [Preload] {
  /// Those whose address can stand in a header.
  var writable: [Preload] { filter(\.address.isPlainPath) }

  /// Appends those that can stand in a header, as one value of `Link`.
  func append(to buffer: inout ByteBuffer) {
    for (place, preload) in writable.enumerated() {
      if place > 0 { buffer.append(", " as Text) }
      preload.append(to: &buffer)
    }
  }
}

/// What browsers should ask for first.
struct Preloads: Sendable {
  /// With every page.
  var everywhere: [Preload] = []
  /// With the page at a path from the site's root, beside that.
  var pages: [(path: Text, preloads: [Preload])] = []
}
