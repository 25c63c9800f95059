/// The diagnostics of one step or one worker, in the order they were found.
public struct DiagnosticList: Sendable, Equatable {
  /// Every diagnostic in the order of finding.
  public private(set) var all: [Diagnostic] = []

  /// A list without diagnostics.
  public init() {}

  /// Whether nothing was found.
  public var isEmpty: Bool { all.isEmpty }
  /// Whether there is an error among them, so that nothing may be published.
  public var hasErrors: Bool { all.contains { $0.severity == .error } }
  /// How many are errors.
  public var errorCount: Int { all.count { $0.severity == .error } }
  /// How many are warnings.
  public var warningCount: Int { all.count { $0.severity == .warning } }
  /// How many are pieces of advice.
  public var adviceCount: Int { all.count { $0.severity == .advice } }

  /// Adds one diagnostic at the end.
  public mutating func add(_ diagnostic: Diagnostic) { all.append(diagnostic) }

  /// Adds the diagnostics of another step or worker at the end.
  public mutating func add(_ list: DiagnosticList) { all.append(contentsOf: list.all) }

  /// Takes out what points into `file`.
  public mutating func removeAll(in file: FileID) {
    all.removeAll { $0.location.file == file }
  }

  /// Takes the lines, and the words that are quoted of them, out of what is shown.
  public mutating func hideLines() {
    for index in all.indices {
      all[index].isSecret = true
      all[index].summary = all[index].summary.withoutQuotedWords
    }
  }

  /// Makes a warning of each error.
  public mutating func demoteErrors() {
    for index in all.indices where all[index].severity == .error { all[index].severity = .warning }
  }

  /// Makes an error of whatever has one of the `codes`, or of every warning where that is nil; advice is
  /// none.
  public mutating func promoteWarnings(codes: Set<String>? = nil) {
    for index in all.indices {
      guard codes?.contains(all[index].code) ?? (all[index].severity == .warning) else { continue }
      all[index].severity = .error
    }
  }

  /// Gives each diagnostic the severity that `decide` answers, and drops those that it answers nil for.
  public mutating func regrade(_ decide: (Diagnostic) -> Diagnostic.Severity?) {
    all = all.compactMap { diagnostic in
      guard let severity = decide(diagnostic) else { return nil }
      var graded = diagnostic
      graded.severity = severity
      return graded
    }
  }

  /// In the order of file, place and code, whatever the workers did; what was said twice once.
  public func sorted(in files: SourceFiles) -> [Diagnostic] {
    let keyed = all.map { diagnostic in
      (
        path: files[diagnostic.location.file].path,
        start: diagnostic.location.range?.start ?? -1, diagnostic: diagnostic
      )
    }
    let ordered = keyed.sorted {
      ($0.path, $0.start, $0.diagnostic.code, $0.diagnostic.summary)
        < ($1.path, $1.start, $1.diagnostic.code, $1.diagnostic.summary)
    }
    var result: [Diagnostic] = []
    for entry in ordered where entry.diagnostic != result.last { result.append(entry.diagnostic) }
    return result
  }
}

extension String {
  /// The string with dots for all that stands between curly quotation marks.
  fileprivate var withoutQuotedWords: String {
    var result = ""
    var isQuoted = false
    for character in self {
      if character == "”" { isQuoted = false }
      if !isQuoted { result.append(character) }
      if character == "“" {
        isQuoted = true
        result += "…"
      }
    }
    return result
  }
}
