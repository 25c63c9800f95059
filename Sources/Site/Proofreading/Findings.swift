import Content
import Diagnostics

/// What becomes of advice, which costs time to look for and is not always asked for.
public enum AdviceUse: Sendable {
  /// It is not looked for.
  case ignored
  /// It is looked for and counted, for somebody who may ask for it.
  case counted
  case shown
}

/// What proofreading found, each as seriously as the network takes it.
struct Findings {
  /// What is to be said of one place.
  struct Finding {
    var summary: String
    var explanation: String?
    var notes: [Diagnostic.Note] = []
    var fixes: [Diagnostic.Fix] = []
  }

  private(set) var diagnostics = DiagnosticList()
  /// The advice that was found and is only counted.
  private(set) var adviceCount = 0
  private let checks: Checks
  private let advice: AdviceUse
  /// How much was found in the record that is read.
  private var count = 0
  /// Whether the lines of the record must not be shown.
  private var isSecret = false

  /// Beyond this nobody reads on.
  private static let limit = 100

  init(_ checks: Checks, advice: AdviceUse) {
    self.checks = checks
    self.advice = advice
  }

  /// Begins another record; of a refuge nothing is shown that a log must not hold.
  mutating func begin(isSecret: Bool = false) {
    count = 0
    self.isSecret = isSecret
  }

  /// Whether anybody wants to know what the check finds; one that nobody wants costs nothing.
  func wants(_ code: ProofreadingCode) -> Bool {
    switch checks[code.check] {
    case nil: false
    case .advice: advice != .ignored
    case .warning, .error: true
    }
  }

  /// Whether anybody wants to know anything of the text of records.
  var wantsText: Bool {
    ProofreadingCode.allCases.contains { code in
      switch code {
      case .noWayToGetHelp, .noWayToBook, .emptyCategory, .duplicateService, .sameTitle: false
      default: wants(code)
      }
    }
  }

  mutating func add(
    _ code: ProofreadingCode, at location: SourceLocation, _ finding: () -> Finding
  ) {
    guard let severity = checks[code.check], count < Self.limit else { return }
    if severity == .advice, advice != .shown {
      if advice == .counted { adviceCount += 1 }
      count += 1
      return
    }
    count += 1
    var finding = finding()
    if isSecret {
      // These too quote what is written.
      finding.explanation = nil
      finding.fixes = ["Look at this place in the file."]
    }
    var list = DiagnosticList()
    list.add(
      Diagnostic(
        code, severity, at: location, finding.summary, explanation: finding.explanation,
        notes: finding.notes, fixes: finding.fixes))
    if isSecret { list.hideLines() }
    diagnostics.add(list)
  }
}
