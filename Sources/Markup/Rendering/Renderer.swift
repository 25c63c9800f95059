import Bytes
import Diagnostics

/// Writes one body's tree as HTML, in one pass, and reports what is wrong with it.
///
/// Everything that comes from the content goes through an escaping append; raw HTML is never
/// written.
struct Renderer: ~Copyable {
  let body: Body
  let options: MarkupOptions
  let arena: Arena
  var report: Report

  var html: ByteBuffer
  var plain: PlainText
  var slugs: Slugs
  var headings: [Heading] = []
  var deferredLinks: [DeferredLink] = []
  /// Links to the body's own headings, looked up when all of them are known.
  var fragments: [Node] = []
  var words = WordCounter()
  var punctuation: Punctuation

  var linkDepth = 0
  /// Where the last block ends that was searched for what is almost a link or a heading.
  var nearMissEnd = 0
  var strikeout = Strikeout()
  /// The HTML tags that were reported: their closing tags need no word more.
  var openedTags: Set<String> = []
  var tableCount = 0
  var hasTableBody = false
  var column = 0
  /// The mark of the callout that was just opened, which is not written.
  var calloutMarker: Node?
  /// The text that begins with the box of a task, which is not written.
  var taskMarker: Node?

  init(_ body: Body, report: Report, options: MarkupOptions, arena: Arena) {
    self.body = body
    self.report = report
    self.options = options
    self.arena = arena
    slugs = Slugs(taken: options.takenIDs)
    let isEnglish = options.hasEnglishQuotationMarks
    html = ByteBuffer(capacity: body.text.count * 2 + 512)
    plain = PlainText(isEnglish: isEnglish)
    punctuation = Punctuation(isEnglish: isEnglish)
  }

  var places: Places { Places(body: body) }

  mutating func render<Resolver: LinkResolver>(_ root: Node, _ resolver: inout Resolver) {
    let walk = Walk(root)
    while let event = walk.next() {
      switch event {
      case .enter(let node):
        if enter(node, &resolver) == .skip { walk.skip(node) }
      case .exit(let node): exit(node)
      }
    }
    checkFragments()
  }

  enum Descent { case descend, skip }

  private mutating func enter<Resolver: LinkResolver>(
    _ node: Node, _ resolver: inout Resolver
  ) -> Descent {
    switch node.kind {
    case .text: writeText(node, &resolver)
    case .softBreak, .lineBreak: writeBreak(node)
    case .paragraph: return openParagraph(node)
    case .item: openItem(node)
    case .link: openLink(node, &resolver)
    case .strong: html.append("<strong>" as Text)
    case .emphasis: html.append("<em>" as Text)
    case .heading: openHeading(node)
    case .list: openList(node)
    case .code: writeCode(node)
    case .image:
      writeImage(node, &resolver)
      return .skip
    case .quote: openQuote(node)
    case .cell: openCell(node)
    case .row: openRow(node)
    case .table: openTable(node)
    case .codeBlock: writeCodeBlock(node)
    case .rule:
      startLine()
      html.append("<hr>\n" as Text)
    case .htmlInline, .htmlBlock: reportHTML(node)
    case .document, .other: break
    }
    return .descend
  }

  private mutating func exit(_ node: Node) {
    if strikeout.parent == node { closeStrikeout() }
    switch node.kind {
    case .paragraph: closeParagraph(node)
    case .item: html.append("</li>\n" as Text)
    case .link: closeLink()
    case .strong: html.append("</strong>" as Text)
    case .emphasis: html.append("</em>" as Text)
    case .heading: closeHeading(node)
    case .list: html.append(node.isOrderedList ? "</ol>\n" : "</ul>\n" as Text)
    case .quote: closeQuote(node)
    case .cell: closeCell(node)
    case .row: closeRow(node)
    case .table: closeTable()
    default: break
    }
  }

  /// Begins a line where one has been begun.
  mutating func startLine() {
    if html.count > 0, html[html.count - 1] != 0x0A { html.append(0x0A) }
  }

  mutating func startBlock() {
    punctuation.startBlock()
    words.endWord()
  }
}
