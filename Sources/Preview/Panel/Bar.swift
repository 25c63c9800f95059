import Bytes
import Diagnostics
import Publishing
import Site
import Timetable

/// The bar at the foot of each page: what it is made from, and what the writer should know of it.
struct Bar {
  let html: String

  init(
    _ shown: Edition.Shown, _ path: String, _ edition: Edition, _ mistakes: Mistakes
  ) {
    var buffer = ByteBuffer()
    buffer.append(foldButton(Words.preview))
    buffer.append("<span class=\"halt\">\(Words.stopped.asHTML)</span>")
    if shown.substitute == .missing {
      Self.appendMissing(path, edition, to: &buffer)
    } else if let page = shown.page {
      Self.appendSources(page, edition, to: &buffer)
      for mark in Self.marks(page) {
        buffer.append("<span class=\"mark\">\(mark.asHTML)</span>")
      }
      Self.appendWarnings(of: page, mistakes.ownWarnings, edition, to: &buffer)
    }
    let counts = Words.counts(errors: mistakes.errorCount, warnings: mistakes.warningCount)
    let style = mistakes.errorCount > 0 ? "wrong" : "fine"
    buffer.append(
      "<a class=\"\(style)\" href=\"\(Edition.problemsPath)\">\(counts.asHTML)</a>")
    if let today = edition.snapshot.today {
      Self.appendToday(today, isSet: edition.isTodaySet, to: &buffer)
    }
    html = buffer.string
  }

  private static func appendSources(
    _ page: LivePage, _ edition: Edition, to buffer: inout ByteBuffer
  ) {
    guard !page.sources.isEmpty else {
      buffer.append("<span>\(Words.madeByProgram.asHTML)</span>")
      return
    }
    buffer.append("<span>\(Words.madeFrom.asHTML) ")
    for source in page.sources {
      edition.settings.editor.append(source, to: &buffer)
      buffer.append(" ")
    }
    buffer.append("</span>")
  }

  /// What keeps families from seeing the page as it is.
  private static func marks(_ page: LivePage) -> [String] {
    var marks: [String] = []
    if page.isLastGood { marks.append(Words.lastGood) }
    if page.isDraft { marks.append(Words.draft) }
    if let date = page.publish { marks.append(Words.notYetPublished(date)) }
    if let date = page.reviewDue { marks.append(Words.reviewDue(date)) }
    return marks
  }

  /// The way to the page's own warnings; that it should have been checked is said already.
  private static func appendWarnings(
    of page: LivePage, _ warnings: [Diagnostic], _ edition: Edition, to buffer: inout ByteBuffer
  ) {
    let left = warnings.filter {
      page.reviewDue == nil || $0.code != SiteCode.reviewOverdue.rawValue
    }
    guard let first = left.first else { return }
    let path = edition.snapshot.sources[first.location.file].path
    buffer.append(
      "<a class=\"mark\" href=\"\(Edition.problemsPath)#\(encodedPath(path).asHTML)\">")
    buffer.append("\(Words.ownWarnings(left.count).asHTML)</a>")
  }

  private static func appendMissing(
    _ path: String, _ edition: Edition, to buffer: inout ByteBuffer
  ) {
    buffer.append("<span class=\"mark\">\(Words.noPage(at: path).asHTML)</span>")
    let near = nearAddresses(to: path, in: edition.snapshot.addresses)
    guard !near.isEmpty else { return }
    buffer.append("<span>\(Words.didYouMean.asHTML) ")
    let links = near.map { "<a href=\"\(encodedPath($0).asHTML)\">\($0.asHTML)</a>" }
    buffer.append(links.joined(separator: ", ") + "</span>")
  }

  private static func appendToday(_ today: CivilDate, isSet: Bool, to buffer: inout ByteBuffer) {
    buffer.append("<span class=\"today\"><label>\(Words.today.asHTML) ")
    buffer.append(
      "<input type=\"date\" name=\"today\" required min=\"1900-01-01\" max=\"9999-12-31\"")
    buffer.append(" value=\"\(today.iso)\"></label>")
    if isSet {
      buffer.append("<button type=\"button\" data-today=\"\">\(Words.realToday.asHTML)</button>")
    }
    buffer.append("</span>")
  }
}
