import Bytes
import Diagnostics
import Markup
import Testing

/// A resolver with a few pages, that keeps what it was asked.
struct SiteMap: LinkResolver {
  enum Code: String, DiagnosticCode { case unknownPage = "unknown-page" }

  var asked: [String] = []

  mutating func resolve(
    _ destination: Text, isImage: Bool, arena: Arena
  ) -> LinkResolution {
    asked.append((isImage ? "!" : "") + String(destination))
    if destination == "service:stay-and-play" { return .address("/services/stay-and-play/") }
    if destination == "media:leaflet.pdf" { return .address("/media/A leaflet.pdf") }
    if destination == "media:garden.jpg" { return .address("/media/garden.jpg") }
    if destination == "page:later#part" { return .deferred("/later/#part", key: 7) }
    if destination == "page:trick" { return .address("javascript:alert(1)") }
    if destination.hasPrefix("page:") || destination.hasPrefix("service:")
      || destination.hasPrefix("media:")
    {
      return .broken(
        BrokenLink(
          Code.unknownPage, "There is no page called “\(destination)”.",
          fixes: [Diagnostic.Fix("Did you mean “page:about”?", replacement: "page:about")]))
    }
    return .external
  }
}

/// What a body became, in types that tests can compare.
struct Conversion {
  let html: String
  let headings: [Heading]
  let deferred: [DeferredLink]
  let words: Int
  let diagnostics: [Diagnostic]
  let asked: [String]
  let arena: Arena

  var codes: [String] { diagnostics.map(\.code) }

  /// What the diagnostics point at.
  let pointed: [String]

  init(_ body: String, options: MarkupOptions = MarkupOptions(), frontMatter: String = "") {
    let arena = Arena()
    let file = arena.text(frontMatter + body)
    let text = file[from: frontMatter.utf8.count]
    var converter = MarkupConverter()
    var siteMap = SiteMap()
    var list = DiagnosticList()
    let result = converter.convert(
      text, at: frontMatter.utf8.count, in: FileID(0), options: options, resolver: &siteMap,
      arena: arena, into: &list)
    html = String(result.html.markup)
    headings = Array(result.headings)
    deferred = Array(result.deferredLinks)
    words = result.wordCount
    diagnostics = list.all
    asked = siteMap.asked
    self.arena = arena
    pointed = list.all.map { diagnostic in
      diagnostic.location.range.map { String(file[$0.offsets]) } ?? "the file"
    }
  }
}

/// A body in which `⟦` and `⟧` stand round what the diagnostics must point at.
struct MarkedBody {
  let text: String
  let ranges: [ByteRange]

  init(_ marked: String) {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    var ranges: [ByteRange] = []
    for character in marked.unicodeScalars {
      switch character {
      case "⟦": starts.append(bytes.count)
      case "⟧": ranges.append(ByteRange(starts.removeLast(), bytes.count))
      default: bytes.append(contentsOf: String(character).utf8)
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
    self.ranges = ranges.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }
}

/// Expects diagnostics with the `codes` at the marked places, in the order of the places.
func expect(
  _ codes: String..., at marked: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  let frontMatter = "---\ntitle: Déjà vu\n---\n"
  let body = MarkedBody(marked)
  let conversion = Conversion(body.text, frontMatter: frontMatter)
  let found = conversion.diagnostics
    .sorted { ($0.location.range?.start ?? 0) < ($1.location.range?.start ?? 0) }
  #expect(found.map(\.code) == codes, sourceLocation: sourceLocation)
  let offset = frontMatter.utf8.count
  #expect(
    found.map(\.location.range) == body.ranges.map { $0.shifted(by: offset) },
    "\(conversion.pointed)", sourceLocation: sourceLocation)
}
