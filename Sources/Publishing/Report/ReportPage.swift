import Bytes
import Content
import Diagnostics
import Site
import Timetable

/// The report as one HTML file that needs no other: it can be sent, printed and kept.
struct ReportPage: ~Copyable {
  private let content: ContentReport?
  private let diagnostics: [Diagnostic]
  private let sources: SourceFiles
  private let hiddenAdvice: Int
  private var page = ReportMarkup()

  /// - Parameters:
  ///   - content: the facts; nil where the content can't be read as a whole.
  ///   - diagnostics: what is shown, in order.
  ///   - sources: the files that it points into.
  ///   - hiddenAdvice: how many pieces of advice there are beside.
  init(
    _ content: ContentReport?, _ diagnostics: [Diagnostic], _ sources: SourceFiles,
    hiddenAdvice: Int = 0
  ) {
    self.hiddenAdvice = hiddenAdvice
    self.content = content
    self.diagnostics = diagnostics
    self.sources = sources
  }

  /// The finished page.
  consuming func finish() -> ByteBuffer {
    head()
    counts()
    if let content {
      reviews(content)
      due(content)
      gaps(content)
      endings(content)
      drafts(content)
    }
    messages()
    page.markup("</main>\n</body>\n</html>\n")
    return page.takeBuffer()
  }

  private mutating func head() {
    page.markup("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n")
    page.markup("<meta name=viewport content=\"width=device-width, initial-scale=1\">\n")
    page.markup("<meta name=robots content=noindex>\n<title>")
    page.text(title)
    page.markup("</title>\n<style>\n")
    page.html { $0.append(Self.style) }
    page.markup("</style>\n</head>\n<body>\n<header>\n<h1>")
    page.text(title)
    page.markup("</h1>\n")
    if let content { page.paragraph("As of \(content.today.withWeekday)") }
    page.markup("<p class=quiet>For the team only: it names who looks after each page.</p>\n")
    page.markup("</header>\n<main>\n")
  }

  private var title: String {
    content.map { "State of the content: \($0.network)" } ?? "State of the content"
  }

  // MARK: Counts

  private mutating func counts() {
    page.markup(
      "<section>\n<h2 id=counts>At a glance</h2>\n<ul class=tiles>\n")
    tile(diagnostics.count { $0.severity == .error }, "errors", "#messages")
    tile(diagnostics.count { $0.severity == .warning }, "warnings", "#messages")
    let advice = diagnostics.count { $0.severity == .advice }
    tile(advice + hiddenAdvice, "pieces of advice", "#messages")
    if let content {
      tile(content.overdueCount, "past their review date", "#overdue")
      tile(content.due.count { $0.date <= content.today + 30 }, "to be checked in 30 days", "#due")
      tile(content.gaps.count { $0.missing > 0 }, "kinds of gap", "#missing")
      tile(content.endings.count, "coming to an end", "#ending")
      tile(content.drafts.count, "drafts", "#drafts")
      tile(content.coming.count, "to be published later", "#drafts")
    }
    page.markup("</ul>\n")
    guard let content else {
      page.paragraph("The content can’t be read as a whole. The messages below say why.")
      page.markup("</section>\n")
      return
    }
    page.markup("<h3>How much there is</h3>\n")
    page.table(
      "How much there is", ["Kind", "Published", "Not published"], hasNumbers: true
    ) { page in
      for count in content.counts {
        page.markup("<tr>")
        page.rowHeading(count.kind.plural)
        page.cell(count.published)
        page.cell(count.unpublished)
        page.markup("</tr>\n")
      }
    }
    page.markup("</section>\n")
  }

  private mutating func tile(_ number: Int, _ words: String, _ target: StaticString) {
    page.markup("<li><a href=\"")
    page.markup(target)
    page.markup("\"><b>")
    page.number(number)
    page.markup("</b> ")
    page.text(words)
    page.markup("</a></li>\n")
  }

  // MARK: Reviews

  private mutating func reviews(_ content: ContentReport) {
    page.markup("<section>\n<h2 id=overdue>Past their review date</h2>\n")
    if content.overdue.isEmpty { page.paragraph("Nothing.") }
    for owner in content.overdue {
      page.markup("<h3>")
      page.text(owner.owner.isEmpty ? "No owner" : owner.owner)
      page.markup(" <span class=quiet>(")
      page.number(owner.records.count)
      page.markup(")</span></h3>\n")
      let name = owner.owner.isEmpty ? "nobody" : owner.owner
      dated("Past their review date, looked after by \(name)", "To be checked by", owner.records)
    }
    page.markup("</section>\n")
  }

  private mutating func due(_ content: ContentReport) {
    page.markup("<section>\n<h2 id=due>To be checked soon</h2>\n")
    if content.due.isEmpty { page.paragraph("Nothing in the next 90 days.") }
    let spans = [
      (0, 30, "In the next 30 days"), (31, 60, "In 31 to 60 days"), (61, 90, "In 61 to 90 days"),
    ]
    for (first, last, words) in spans {
      let due = content.due.filter { (first...last).contains($0.date - content.today) }
      guard !due.isEmpty else { continue }
      page.markup("<h3>")
      page.text(words)
      page.markup("</h3>\n")
      dated(words, "To be checked by", due, showsOwner: true)
    }
    page.markup("</section>\n")
  }

  private mutating func dated(
    _ caption: String, _ column: String, _ list: [ContentReport.Dated], showsOwner: Bool = false
  ) {
    let columns = [column, "Title", "Kind"] + (showsOwner ? ["Owner"] : []) + ["File"]
    page.table(caption, columns) { page in
      for dated in list {
        page.markup("<tr>")
        page.cell("\(dated.date)")
        page.rowHeading(dated.record.title)
        page.cell(dated.record.kind.name)
        if showsOwner { page.cell(dated.record.owner) }
        page.fileCell(dated.record.file)
        page.markup("</tr>\n")
      }
    }
  }

  // MARK: Gaps

  private mutating func gaps(_ content: ContentReport) {
    page.markup("<section>\n<h2 id=missing>What is missing</h2>\n")
    page.table("What is missing", ["What", "How many", "Of", "Share"], hasNumbers: true) { page in
      for gap in content.gaps {
        page.markup("<tr>")
        page.rowHeading(gap.question.title)
        page.cell(gap.missing)
        page.cell(gap.total)
        page.markup("<td class=number>")
        page.number(gap.percent)
        page.markup("%</td></tr>\n")
      }
    }
    for gap in content.gaps where !gap.records.isEmpty {
      page.markup("<h3>")
      page.text(gap.question.title)
      page.markup("</h3>\n")
      page.paragraph(gap.question.advice)
      page.markup("<ul>\n")
      for (record, remark) in gap.records {
        page.markup("<li>")
        page.text(record.title)
        if !remark.isEmpty { page.text(": \(remark)") }
        page.markup(" <code>")
        page.text(record.file)
        page.markup("</code></li>\n")
      }
      page.markup("</ul>\n")
    }
    page.markup("</section>\n")
  }

  // MARK: What ends and what comes

  private mutating func endings(_ content: ContentReport) {
    page.markup("<section>\n<h2 id=ending>Coming to an end</h2>\n")
    if content.endings.isEmpty { page.paragraph("Nothing in the next four weeks.") }
    if !content.endings.isEmpty {
      page.table("Coming to an end", ["Day", "What", "Title", "File"]) { page in
        for ending in content.endings {
          page.markup("<tr>")
          page.cell("\(ending.date)")
          page.cell(ending.kind.words)
          page.rowHeading(ending.title)
          page.fileCell(ending.file)
          page.markup("</tr>\n")
        }
      }
    }
    page.markup("</section>\n")
  }

  private mutating func drafts(_ content: ContentReport) {
    page.markup(
      "<section>\n<h2 id=drafts>Drafts, and what comes later</h2>\n")
    if content.drafts.isEmpty, content.coming.isEmpty { page.paragraph("Nothing.") }
    if !content.coming.isEmpty {
      dated("To be published later", "Published from", content.coming, showsOwner: true)
    }
    if !content.drafts.isEmpty {
      page.table("Drafts", ["Title", "Kind", "Owner", "File"]) { page in
        for record in content.drafts {
          page.markup("<tr>")
          page.rowHeading(record.title)
          page.cell(record.kind.name)
          page.cell(record.owner)
          page.fileCell(record.file)
          page.markup("</tr>\n")
        }
      }
    }
    page.markup("</section>\n")
  }

  // MARK: Messages

  private mutating func messages() {
    page.markup("<section>\n<h2 id=messages>All messages, by file</h2>\n")
    if diagnostics.isEmpty { page.paragraph("None.") }
    if hiddenAdvice > 0 {
      page.paragraph("Add --advice to see the advice too: hubsite check --advice --report …")
    }
    let renderer = HTMLRenderer()
    var rest = diagnostics[...]
    while let first = rest.first {
      let ofFile = rest.prefix { $0.location.file == first.location.file }
      rest = rest.dropFirst(ofFile.count)
      page.markup("<h3><code>")
      page.text(sources[first.location.file].path)
      page.markup("</code></h3>\n<ul class=messages>\n")
      for diagnostic in ofFile {
        page.html { renderer.append(diagnostic, in: sources, to: &$0) }
      }
      page.markup("</ul>\n")
    }
    page.markup("</section>\n")
  }
}

extension CivilDate {
  /// “Sunday 22 November 2026”.
  fileprivate var withWeekday: String { "\(weekday.name) \(self)" }
}
