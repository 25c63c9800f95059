public import Bytes
public import Diagnostics

/// Converts Markdown bodies, one after another.
///
/// Each worker has its own.
public struct MarkupConverter: ~Copyable, Sendable {
  /// How long all of it took so far.
  public private(set) var time = Stopwatch()

  /// A converter that has converted nothing.
  public init() {}

  /// The HTML of `body`, which begins `offset` bytes into `file` and must be UTF-8.
  ///
  /// What is wrong is added to `diagnostics` at its place in the file, and the rest converted; a
  /// body beyond the limits becomes nothing. The result lives as long as `arena`.
  public mutating func convert<Resolver: LinkResolver>(
    _ body: Text, at offset: Int, in file: FileID, options: MarkupOptions,
    resolver: inout Resolver, arena: Arena, into diagnostics: inout DiagnosticList
  ) -> MarkupResult {
    let start = Stopwatch.now
    defer { time.add(since: start) }
    var check = LimitCheck(Body(body, at: offset, in: file))
    check.run()
    guard check.isKept, let tree = Tree(body) else {
      diagnostics.add(check.report.diagnostics)
      return MarkupResult(
        html: HTML(), headings: List(), deferredLinks: List(), wordCount: 0)
    }
    var renderer = Renderer(check.body, report: check.report, options: options, arena: arena)
    renderer.render(tree.root, &resolver)
    diagnostics.add(renderer.report.diagnostics)
    return MarkupResult(
      html: HTML(trusted: renderer.html.text(in: arena)),
      headings: arena.list(renderer.headings), deferredLinks: arena.list(renderer.deferredLinks),
      wordCount: renderer.words.count)
  }

  /// The words of `body` without markup, a line for each paragraph, heading, row of a table or
  /// block of code; not escaped.
  ///
  /// Nothing is reported, and a body beyond the limits has no words.
  public mutating func plainText(
    _ body: Text, options: MarkupOptions = MarkupOptions(), arena: Arena
  ) -> Text {
    var check = LimitCheck(Body(body, at: 0, in: FileID(0)))
    check.run()
    guard check.isKept, let tree = Tree(body) else { return Text() }
    var plain = PlainText(
      isEnglish: options.hasEnglishQuotationMarks, capacity: body.count + 64)
    plain.readBlocks(of: tree.root)
    return plain.buffer.text(in: arena)
  }
}
