import Diagnostics
import Publishing
import Timetable

/// A site as it was at one moment, of which the preview shows pages.
protocol Snapshot: Sendable {
  /// The day that is taken for today; nil where the site can't be read at all.
  var today: CivilDate? { get }
  /// What stands before each address: `/hubs` of `https://example.org/hubs/`, or nothing.
  var basePath: String { get }
  /// The addresses of all pages.
  var addresses: [String] { get }
  /// The files that diagnostics point into.
  var sources: SourceFiles { get }
  /// What reading and resolving found, in order.
  var diagnostics: [Diagnostic] { get }
  /// What is at an address; nil where there is nothing.
  func answer(_ path: String) -> LiveAnswer?
  /// Everything that is wrong; nil where it was stopped.
  func check(_ isStopped: @Sendable () -> Bool) -> [Diagnostic]?
}

extension LiveSnapshot: Snapshot {}
