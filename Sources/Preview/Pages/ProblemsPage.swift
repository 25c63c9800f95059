import Bytes
import Diagnostics

/// A page of the preview's own: `body` is HTML.
func ownPage(_ title: String, _ body: String) -> [UInt8] {
  Array(
    """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <title>\(title.asHTML)</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="stylesheet" href="/-/preview.css">
    </head>
    <body class="own">
    <main>
    <h1>\(title.asHTML)</h1>
    \(body)
    </main>
    </body>
    </html>

    """.utf8)
}

/// The page of all that is wrong, file by file; also what stands in place of a site that can't be shown.
struct ProblemsPage {
  /// More than this at once nobody reads.
  private static let most = 500

  let contents: [UInt8]

  init(_ edition: Edition, isTrouble: Bool = false) {
    let found = edition.found
    let sources = edition.snapshot.sources
    let errors = found.count { $0.severity == .error }
    let warnings = found.count { $0.severity == .warning }
    // Stable: within errors, warnings and advice, files and places stay in their order.
    let ordered = [Diagnostic.Severity.error, .warning, .advice].flatMap { severity in
      found.filter { $0.severity == severity }
    }
    var files: [FileID] = []
    var byFile: [FileID: [Diagnostic]] = [:]
    for diagnostic in ordered.prefix(Self.most) {
      if byFile[diagnostic.location.file] == nil { files.append(diagnostic.location.file) }
      byFile[diagnostic.location.file, default: []].append(diagnostic)
    }
    var buffer = ByteBuffer(capacity: 32 * 1024)
    func paragraph(_ text: String, _ buffer: inout ByteBuffer) {
      buffer.append("<p>\(text.asHTML)</p>\n")
    }
    if isTrouble {
      paragraph(Words.troubleAdvice, &buffer)
    } else if found.isEmpty {
      if edition.isChecked { paragraph(Words.problemsNone, &buffer) }
    } else {
      paragraph(
        Words.counts(
          errors: errors, warnings: warnings, advice: found.count - errors - warnings) + ".",
        &buffer)
      if errors > 0 { paragraph(Words.mistakesFirst, &buffer) }
    }
    if !isTrouble, !edition.isChecked { paragraph(Words.stillChecking, &buffer) }
    for file in files {
      let path = sources[file].path
      buffer.append("<section id=\"\(path.asHTML)\">\n<h2>\(path.asHTML)</h2>\n")
      buffer.append("<ul class=\"diagnostics\">\n")
      for diagnostic in byFile[file] ?? [] {
        edition.settings.renderer.append(diagnostic, in: sources, to: &buffer)
      }
      buffer.append("</ul>\n</section>\n")
    }
    if found.count > Self.most { paragraph(Words.leftOut(found.count - Self.most), &buffer) }
    if !isTrouble {
      let home = encodedPath(edition.snapshot.basePath + "/").asHTML
      buffer.append("<p><a href=\"\(home)\">\(Words.backToSite.asHTML)</a></p>\n")
    }
    contents = ownPage(isTrouble ? Words.troubleTitle : Words.problemsTitle, buffer.string)
  }
}

extension ByteBuffer {
  /// The bytes as a string.
  var string: String { withBytes { String(decoding: $0, as: UTF8.self) } }
}
