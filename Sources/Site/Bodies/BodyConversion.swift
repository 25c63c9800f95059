import Bytes
import Content
import Diagnostics
import Markup

/// Converts the Markdown of one page, text after text, and collects what is to be checked later.
struct BodyConversion {
  let model: SiteModel
  let plan: SitePlan
  let url: Text
  let arena: Arena
  var diagnostics = DiagnosticList()
  var anchors: [PendingAnchor] = []
  /// The ids of the headings so far, so that no two on the page are alike.
  private var takenIDs: [Text] = []

  init(model: SiteModel, plan: SitePlan, url: Text, arena: Arena) {
    self.model = model
    self.plan = plan
    self.url = url
    self.arena = arena
  }

  /// The body of a record.
  mutating func convert(
    _ record: CommonFields, _ converter: inout MarkupConverter
  ) -> MarkupResult {
    convert(record.body, in: record.file, &converter) { $0.shifted(by: record.bodyStart) }
  }

  /// A field of Markdown.
  mutating func html(
    _ field: MarkdownText, in file: FileID, _ converter: inout MarkupConverter
  ) -> HTML {
    field.isEmpty ? HTML() : convert(field, in: file, &converter).html
  }

  /// A field of Markdown with its headings.
  mutating func convert(
    _ field: MarkdownText, in file: FileID, _ converter: inout MarkupConverter
  ) -> MarkupResult {
    convert(field.text, in: file, &converter) { field.range(of: $0) }
  }

  /// Converts `body`; `place` tells where a part of it is written in `file`, which for a field may be
  /// anywhere.
  private mutating func convert(
    _ body: Text, in file: FileID, _ converter: inout MarkupConverter,
    _ place: (ByteRange) -> ByteRange
  ) -> MarkupResult {
    var links = BodyLinks(model: model, plan: plan, url: url)
    var found = DiagnosticList()
    var options = MarkupOptions(model.siteWords, language: model.catalogue.network.language)
    options.takenIDs = arena.list(takenIDs)
    let result = converter.convert(
      body, at: 0, in: file, options: options, resolver: &links, arena: arena, into: &found)
    takenIDs += result.headings.map(\.id)
    for diagnostic in found.all { diagnostics.add(diagnostic.moved(within: file, place)) }
    for link in result.deferredLinks {
      let anchor = links.anchors[Int(link.key)]
      anchors.append(
        PendingAnchor(
          file: file, range: place(link.range), url: String(anchor.url),
          fragment: String(anchor.fragment)))
    }
    return result
  }
}

extension MarkupOptions {
  /// The options for a page in the language of `words`.
  fileprivate init(_ words: SiteWords, language: Text) {
    let phrases = words.phrases
    self.init(
      language: language,
      calloutTitles: CalloutTitles(
        note: phrases.note, tip: phrases.tip, important: phrases.important,
        warning: phrases.warning, caution: phrases.caution),
      tableLabel: phrases.table, taskDone: phrases.taskDone, taskToDo: phrases.taskToDo)
  }
}

extension Diagnostic {
  /// The same with its places in `file` moved.
  fileprivate func moved(within file: FileID, _ place: (ByteRange) -> ByteRange) -> Diagnostic {
    func move(_ location: SourceLocation) -> SourceLocation {
      guard location.file == file else { return location }
      return SourceLocation(file: file, range: location.range.map(place))
    }
    var moved = self
    moved.location = move(location)
    for index in moved.notes.indices { moved.notes[index].location = move(notes[index].location) }
    return moved
  }
}

/// A link to a heading of another page, kept until all pages are known.
public struct PendingAnchor: Sendable {
  let file: FileID
  let range: ByteRange
  let url: String
  let fragment: String
}
