import Bytes
import Content
import Diagnostics
import Site

/// The theme that a network asks for, loaded, or what is wrong with it.
///
/// Nothing is added to its arena any more: it may go from thread to thread.
struct ThemeReading: @unchecked Sendable {
  /// What a theme depends on, but for its own files.
  struct Choice: Equatable {
    let name: String
    let basePath: String
    let language: String

    /// What `network` asks for, unless `request` does.
    init(of network: Network, _ request: BuildRequest) {
      name = request.theme ?? String(network.theme)
      basePath = String(Addresses.basePath(of: network.url)) + (request.baseURL ?? "")
      language = String(network.language)
    }
  }

  /// What was asked for.
  let choice: Choice
  private(set) var theme: Theme?
  /// The files of the theme.
  private(set) var sources = SourceFiles()
  private(set) var diagnostics = DiagnosticList()
  /// How long it took.
  private(set) var time = Stopwatch()
  /// What the theme lies in.
  var arenas: [Arena] { [arena, assetArena] }
  private let arena = Arena(blockSize: 1 << 20)
  private let assetArena = Arena(blockSize: 1 << 18)

  /// Loads the theme of `network`.
  ///
  /// - Parameters:
  ///   - network: names the theme, unless the request does.
  ///   - request: what is asked for.
  ///   - site: the site's folder.
  ///   - assets: the part of the work that another thread may do.
  /// - Throws: what the disk refused.
  init(
    of network: Network, _ request: BuildRequest, in site: Folder,
    assets: SpareWork<PublishedAssets> = SpareWork()
  ) throws(FileError) {
    choice = Choice(of: network, request)
    let start = Stopwatch.now
    theme = try load(network, request, in: site, assets)
    time.add(since: start)
  }

  private mutating func load(
    _ network: Network, _ request: BuildRequest, in site: Folder,
    _ assets: SpareWork<PublishedAssets>
  ) throws(FileError) -> Theme? {
    let name = request.theme ?? String(network.theme)
    // Where the network names its theme; nil where it doesn't, or another is asked for.
    let named = request.theme == nil && network.themeRange.count > 0 ? network.themeRange : nil
    guard isID(arena.text(name)) else {
      diagnostics.add(
        Diagnostic(
          PublishingCode.badThemeName, in: network.file, named,
          "“\(name)” can't be a theme's name.",
          fixes: ["Write the name of a folder in themes/, such as “hearth”."]))
      return nil
    }
    let shownPath = "themes/\(name)"
    let folder: Folder
    do throws(FileError) {
      folder = try Folder("\(request.site)/\(shownPath)")
    } catch {
      guard error.reason == .missing || error.reason == .notFolder else { throw error }
      diagnostics.add(
        Diagnostic(
          PublishingCode.missingTheme, in: network.file, named,
          "There is no theme “\(name)”.", fixes: [fix(name, request, site)]))
      return nil
    }
    let files = try ThemeFiles(
      folder, shownPath: shownPath, in: site, arena: arena, &sources, &diagnostics)
    let missing =
      files.files.first { $0.path == "theme.yaml" }?.id
      ?? sources.add(path: "\(shownPath)/theme.yaml", to: .theme)
    let url = request.baseURL.map { arena.text($0) } ?? network.url
    let loader = ThemeLoader(
      files: files, shownPath: shownPath,
      basePath: arena.copy(Addresses.basePath(of: url)), language: arena.copy(network.language),
      arena: arena, assetArena: assetArena, assets: assets, missing: missing, sources: sources)
    return loader.load(&diagnostics)
  }

  private func fix(_ name: String, _ request: BuildRequest, _ site: Folder) -> Diagnostic.Fix {
    let arena = Arena(blockSize: 4096)
    defer { withExtendedLifetime(arena) {} }
    let entries = (try? Folder("\(request.site)/themes").entries(within: site, into: arena)) ?? []
    let names = entries.filter { $0.kind == .folder && !$0.path.contains(UInt8(ascii: "/")) }
      .map { String($0.path) }
    if let near = nearest(to: name, in: names) {
      return Diagnostic.Fix("Did you mean “\(near)”?", replacement: near)
    }
    return names.isEmpty
      ? "Put the theme's folder into themes/."
      : Diagnostic.Fix("Use one of: \(names.joined(separator: ", ")).")
  }
}
