import Bytes
import Diagnostics

/// The theme's service worker as it is published: at the site's root, so that it may serve every page, behind
/// a line that tells it what the shell is.
struct ServiceWorker {
  static let source: Text = "assets/service-worker.js"
  static let path: Text = "service-worker.js"

  /// The pages and files of the shell that are no assets.
  private static let pages: [Text] = ["/offline/", "/find/"]

  let asset: Theme.Asset

  /// - Parameters:
  ///   - script: the theme's own text.
  ///   - assets: the addresses of the style sheets, the modules and the logo.
  ///   - basePath: what stands before each address of the site.
  ///   - arena: where the result lives.
  init(_ script: Text, assets: [Text], basePath: Text, arena: Arena) {
    var shell = ByteBuffer()
    shell.append("\"shell\":[" as Text)
    let addresses = assets + Self.pages.map { arena.join(basePath, $0) }
    for (index, address) in addresses.enumerated() {
      if index > 0 { shell.append(UInt8(ascii: ",")) }
      shell.append(json: address)
    }
    shell.append("]};\n" as Text)
    let rest = shell.text(in: arena)
    // A new version for each change of what is kept and of who keeps it, and for nothing else.
    let version = fingerprint(of: arena.join(basePath, "\n", rest, script), in: arena)
    var buffer = ByteBuffer(capacity: script.count + rest.count + 128)
    buffer.append("const site = {\"base\":" as Text)
    buffer.append(json: arena.join(basePath, "/"))
    buffer.append(",\"version\":" as Text)
    buffer.append(json: version)
    buffer.append("," as Text)
    buffer.append(rest)
    buffer.append(CompactScript(ScriptTokens(script), arena: arena).text)
    asset = Theme.Asset(path: Self.path, contents: buffer.text(in: arena))
  }
}

extension ThemeAssets {
  /// Adds the service worker to what is published, where the theme wants one.
  mutating func addServiceWorker(
    _ settings: ThemeSettings, _ files: ThemeFiles, basePath: Text, arena: Arena,
    _ diagnostics: inout DiagnosticList
  ) {
    guard let file = settings.file, let range = settings.offline else { return }
    guard let worker = files.files.first(where: { $0.path == ServiceWorker.source }) else {
      diagnostics.add(
        Diagnostic(
          PublishingCode.missingAsset, in: file, range,
          "The theme is to work offline, and it has no service worker.",
          fixes: ["Add the file assets/service-worker.js to the theme, or write “offline: no”."]))
      return
    }
    let shell = zip(addresses, published).filter { address, asset in
      asset.path.hasSuffix(".css") || asset.path.hasSuffix(".js") || asset.path.hasSuffix(".mjs")
        || address == logo
    }
    let made = ServiceWorker(
      worker.contents, assets: shell.map(\.0), basePath: basePath, arena: arena)
    published.append(made.asset)
    serviceWorker = arena.join(basePath, "/", made.asset.path)
  }
}
