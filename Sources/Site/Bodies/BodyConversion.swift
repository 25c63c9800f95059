import Bytes
import Content
import Diagnostics
import Markup

/// Converts the Markdown of one page and collects what is to be checked later.
struct BodyConversion {
  let model: SiteModel
  let plan: SitePlan?
  let url: Text
  let arena: Arena
  var diagnostics = DiagnosticList()
  var anchors: [PendingAnchor] = []

  init(model: SiteModel, plan: SitePlan? = nil, url: Text? = nil, arena: Arena) {
    self.model = model
    self.plan = plan
    self.url = url ?? model.addresses.address("", arena)
    self.arena = arena
  }

  /// The body of a record.
  mutating func convert(
    _ record: CommonFields, _ converter: inout MarkupConverter
  ) -> MarkupResult {
    convert(record.body, at: record.bodyStart, in: record.file, &converter)
  }

  /// A field of Markdown.
  mutating func html(
    _ field: MarkdownText, in file: FileID, _ converter: inout MarkupConverter
  ) -> HTML {
    guard !field.isEmpty else { return HTML() }
    return convert(field.text, at: Int(field.range.start), in: file, &converter).html
  }

  private mutating func convert(
    _ body: Text, at offset: Int, in file: FileID, _ converter: inout MarkupConverter
  ) -> MarkupResult {
    var links = BodyLinks(model: model, plan: plan, url: url)
    let result = converter.convert(
      body, at: offset, in: file, options: options, resolver: &links, arena: arena,
      into: &diagnostics)
    for link in result.deferredLinks {
      let anchor = links.anchors[Int(link.key)]
      anchors.append(
        PendingAnchor(
          file: file, range: link.range, url: String(anchor.url),
          fragment: String(anchor.fragment)))
    }
    return result
  }

  private var options: MarkupOptions { MarkupOptions(language: model.catalogue.network.language) }
}

/// A link to a heading of another page, kept until all pages are known.
public struct PendingAnchor: Sendable {
  let file: FileID
  let range: ByteRange
  let url: String
  let fragment: String
}
