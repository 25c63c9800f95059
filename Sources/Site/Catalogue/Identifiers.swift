import Bytes
import Content
import Diagnostics

/// All that can be named by an id, kind by kind.
struct Identifiers: BitwiseCopyable, Sendable {
  let locality: IDIndex
  let hub: IDIndex
  let provider: IDIndex
  let service: IDIndex
  let activity: IDIndex
  let news: IDIndex
  let page: IDIndex
  let category: IDIndex
  let need: IDIndex
  let accessFeature: IDIndex
  let language: IDIndex
  let calendar: IDIndex

  subscript(kind: ReferenceKind) -> IDIndex {
    switch kind {
    case .locality: locality
    case .hub: hub
    case .provider: provider
    case .service: service
    case .activity: activity
    case .news: news
    case .page: page
    case .category: category
    case .need: need
    case .accessFeature: accessFeature
    case .language: language
    case .calendar: calendar
    }
  }
}

extension Identifiers {
  /// The places in the vocabulary of the features that a hub's `accessibility` names, as it names them.
  func features(
    of hub: Hub, _ arena: Arena, _ diagnostics: inout DiagnosticList
  ) -> List<Place?> {
    arena.list(
      hub.accessibility.map {
        accessFeature.resolve($0.feature, in: hub.common.file, &diagnostics)
      })
  }

  /// The hubs that an activity's changes move sessions to, in the order of the changes.
  func changeHubs(
    of activity: Activity, _ arena: Arena, _ diagnostics: inout DiagnosticList
  ) -> List<Place?> {
    arena.list(
      activity.changes.map { change in
        guard case .moved(_, _, .hub(let reference)?) = change.kind else { return nil }
        return hub.resolve(reference, in: activity.common.file, &diagnostics)
      })
  }
}
