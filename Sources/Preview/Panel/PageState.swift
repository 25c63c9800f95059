import Bytes
import Diagnostics
import Publishing

/// What the preview's own parts of a page say, as HTML.
struct PageState: Equatable, Sendable {
  /// Empty where nothing is wrong.
  let panel: String
  let bar: String
  /// What is read out when it changes.
  let said: String

  /// The state as one line of JSON.
  var json: String {
    "{\"panel\":\(panel.asJSON),\"bar\":\(bar.asJSON),\"said\":\(said.asJSON)}"
  }
}

extension PageState {
  /// The state of the page that is shown at the address `path`.
  init(_ shown: Edition.Shown, at path: String, in edition: Edition) {
    let mistakes = Mistakes(shown, edition)
    bar = Bar(shown, path, edition, mistakes).html
    // The preview's own pages say it all themselves.
    let isOwn = shown.substitute == .problems || shown.substitute == .trouble
    let panel = isOwn ? nil : Panel(shown, edition, mistakes)
    self.panel = panel?.html ?? ""
    said = panel?.said ?? ""
  }
}

/// What is wrong, seen from one page.
struct Mistakes {
  /// The errors in what the page is made from.
  let own: [Diagnostic]
  /// The warnings in what the page is made from.
  let ownWarnings: [Diagnostic]
  /// The errors in other files.
  let others: [Diagnostic]
  /// Of everything that is known.
  let errorCount: Int
  let warningCount: Int

  init(_ shown: Edition.Shown, _ edition: Edition) {
    let found = edition.found
    var own = shown.page?.diagnostics ?? []
    let sources = Set(shown.page?.sources ?? [])
    let files = edition.snapshot.sources
    // A layout's mistakes are those of the pages that it shows.
    let layout = shown.page?.layout
    for diagnostic in found where !own.contains(diagnostic) {
      let path = files[diagnostic.location.file].path
      if sources.contains(path) || path == layout { own.append(diagnostic) }
    }
    self.own = own.filter { $0.severity == .error }
    ownWarnings = own.filter { $0.severity == .warning }
    others = found.filter { $0.severity == .error && !own.contains($0) }
    errorCount = self.own.count + others.count
    let unknown = own.count { $0.severity == .warning && !found.contains($0) }
    warningCount = found.count { $0.severity == .warning } + unknown
  }
}
