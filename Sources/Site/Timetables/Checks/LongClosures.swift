import Content
import Diagnostics
import Timetable

extension Catalogue {
  /// Warns of each closure that would last more than a year: a hub that is shut for good isn't published.
  func checkClosures(_ diagnostics: inout DiagnosticList) {
    for index in 0..<hubs.count {
      let hub = hubs[index]
      for closure in hub.closures {
        guard let dates = closure.dates, dates.last - dates.first > 366 else { continue }
        let years = dates.first.year - dates.last.year
        let meant = [years, years + 1].map { dates.last.adding(months: 12 * $0) }
          .first { $0 >= dates.first }
        diagnostics.add(
          Diagnostic(
            SiteCode.unlikelyYear, .warning, in: hub.common.file, closure.range,
            "This closure lasts more than a year, so one of its years is most likely wrong.",
            explanation: "All that happens here would be cancelled until \(dates.last).",
            fixes: (meant.map { [.init("Did you mean “to \($0)”?")] } ?? [])
              + ["A hub that is shut for good says so with “publish-until”."]))
      }
    }
  }
}
