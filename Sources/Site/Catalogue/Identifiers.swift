import Content

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
