import Bytes
import Diagnostics

/// What says in the page that something is wrong, and how to put it right.
struct Panel {
  /// So many of the page's own mistakes are told at once, and so many of other files'.
  private static let mostOwn = 5
  private static let mostOthers = 2

  let html: String
  let said: String

  /// Nil where nothing is wrong.
  init?(_ shown: Edition.Shown, _ edition: Edition, _ mistakes: Mistakes) {
    if let fault = edition.fault {
      said = "\(Words.faultHeading). \(fault)"
      html = Self.frame(
        Words.faultHeading,
        "<p>\(fault.asHTML)</p><p>\(Words.faultAdvice.asHTML)</p>")
      return
    }
    let sources = edition.snapshot.sources
    let own = mistakes.own
    guard let first = own.first ?? mistakes.others.first else { return nil }
    let told = own.isEmpty ? mistakes.others.prefix(Self.mostOthers) : own.prefix(Self.mostOwn)
    let files = Set(mistakes.others.map(\.location.file))
    let heading =
      own.isEmpty ? Words.otherMistakes(files.count) : Words.ownMistakes(own.count)
    var buffer = ByteBuffer()
    let advice = shown.page?.isLastGood == true ? Words.showsLastGood : Words.stillShown
    buffer.append("<p>\(advice.asHTML)</p><ul class=\"diagnostics\">")
    for diagnostic in told {
      edition.settings.renderer.append(diagnostic, in: sources, to: &buffer)
    }
    buffer.append("</ul>")
    func others(_ text: String, _ buffer: inout ByteBuffer) {
      buffer.append(
        "<p class=\"others\"><a href=\"\(Edition.problemsPath)\">\(text.asHTML)</a></p>")
    }
    if own.count > Self.mostOwn {
      others(Words.moreMistakes(own.count - Self.mostOwn), &buffer)
    }
    let rest = own.isEmpty ? files.subtracting(told.map(\.location.file)) : files
    if !rest.isEmpty { others(Words.moreFiles(rest.count, isFirst: false), &buffer) }
    said = "\(heading): \(first.summary)"
    html = Self.frame(heading, buffer.string)
  }

  private static func frame(_ heading: String, _ body: String) -> String {
    """
    <div class="head"><h2 id="heading">\(heading.asHTML)</h2>\
    \(foldButton(Words.show))</div><div class="body">\(body)</div>
    """
  }
}

/// The button that folds a part away, and back.
func foldButton(_ open: String) -> String {
  """
  <button type="button" class="fold" aria-expanded="true">\
  <span class="close">\(Words.hide.asHTML)</span><span class="open">\(open.asHTML)</span></button>
  """
}
