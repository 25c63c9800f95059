import Bytes
import Diagnostics
import Synchronization
import Timetable

@testable import Preview
@testable import Publishing

enum FakeCode: String, DiagnosticCode {
  case broken
}

/// A site of made-up pages.
struct FakeSnapshot: Snapshot {
  var today = CivilDate(year: 2026, month: 11, day: 22)
  var basePath = ""
  var pages: [String: String] = [:]
  var files: [String: String] = [:]
  var redirects: [String: String] = [:]
  var drafts: Set<String> = []
  var publish: CivilDate?
  var reviewDue: CivilDate?
  var isLastGood = false
  /// The files with an error, and what is wrong in them.
  var errors: [(path: String, summary: String)] = []
  var severity = Diagnostic.Severity.error
  /// Told of each path that is asked for, before it is answered.
  var onAnswer: @Sendable (String) -> Void = { _ in }

  var addresses: [String] { pages.keys.filter { $0.hasSuffix("/") } }

  var sources: SourceFiles {
    var files = SourceFiles()
    for error in errors { files.add(path: error.path) }
    return files
  }

  var diagnostics: [Diagnostic] {
    errors.enumerated().map {
      Diagnostic(FakeCode.broken, severity, in: FileID($0), nil, $1.summary)
    }
  }

  func source(_ path: String) -> String { "content\(path.dropLast()).md" }

  func answer(_ path: String) -> LiveAnswer? {
    onAnswer(path)
    if let target = redirects[path] {
      return LiveAnswer([], "text/html; charset=utf-8", redirect: target)
    }
    if let file = files[path] { return LiveAnswer(Array(file.utf8), "text/plain") }
    guard let page = pages[path] else { return nil }
    let own = diagnostics.filter { sources[$0.location.file].path == source(path) }
    return LiveAnswer(
      Array(page.utf8), "text/html; charset=utf-8",
      page: LivePage(
        sources: [source(path)], layout: "themes/hearth/layouts/page.mustache",
        isDraft: drafts.contains(path), publish: publish, reviewDue: reviewDue,
        isLastGood: isLastGood, diagnostics: own))
  }

  func check(_ isStopped: @Sendable () -> Bool) -> [Diagnostic]? { diagnostics }

  func edition(
    _ number: Int = 0, isTodaySet: Bool = false, fault: String? = nil,
    renewals: Renewals = Renewals()
  ) -> Edition {
    let editor = EditorLinks(root: "/sites/my site", copyLabel: "Copy", copiedLabel: "Copied")
    return Edition(
      number: number, self, Settings(editor: editor, explanation: { _ in nil }),
      isTodaySet: isTodaySet, fault: fault, renewals: renewals)
  }
}
