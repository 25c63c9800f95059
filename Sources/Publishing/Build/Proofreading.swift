import Bytes
import Content
import Diagnostics
import Site

/// The phase in which everything that is published is read as a good editor would, by all workers at once.
struct Proofreading {
  private(set) var diagnostics = DiagnosticList()
  /// The advice that was found and is only counted.
  private(set) var adviceCount = 0

  init(_ model: SiteModel, advice: AdviceUse, _ workers: Workers) {
    let arena = Arena(blockSize: 64 * 1024)
    defer { withExtendedLifetime(arena) {} }
    let facts = NetworkFacts(model.catalogue, arena: arena)
    let queue = WorkQueue(count: Proofreader.unitCount(of: model.catalogue), share: 32)
    let shares = workers.map { _ in
      var reader = Proofreader(model, facts, advice: advice)
      while let range = queue.take() {
        for unit in range { reader.read(unit) }
      }
      return (diagnostics: reader.diagnostics, adviceCount: reader.adviceCount)
    }
    for share in shares {
      diagnostics.add(share.diagnostics)
      adviceCount += share.adviceCount
    }
  }
}

extension DiagnosticList {
  /// Takes what other parts report by the name of a check as seriously as the network takes the check.
  ///
  /// An error stays one. It answers how much is advice that is only counted.
  mutating func apply(_ checks: Checks, advice: AdviceUse) -> Int {
    let severities = Dictionary(
      uniqueKeysWithValues: Check.allCases.map { ("\($0.name)", checks[$0]) })
    var counted = 0
    regrade { diagnostic in
      guard diagnostic.severity != .error, let severity = severities[diagnostic.code]
      else { return diagnostic.severity }
      if severity == .advice, advice != .shown {
        counted += advice == .counted ? 1 : 0
        return nil
      }
      return severity
    }
    return counted
  }
}
