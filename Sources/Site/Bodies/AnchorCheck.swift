import Bytes
import Content
public import Diagnostics
public import Markup

extension SitePlan {
  /// Checks the links to headings of other pages.
  ///
  /// Few bodies have any, so the headings of the pages that
  /// they lead to are looked up anew rather than kept for every page.
  public func check(
    _ anchors: [PendingAnchor], of model: SiteModel, converter: inout MarkupConverter,
    into diagnostics: inout DiagnosticList
  ) {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    for (url, anchors) in Dictionary(grouping: anchors, by: \.url) {
      let ids = headings(at: arena.text(url), model, &converter, arena)
      for anchor in anchors where !ids.contains(anchor.fragment) {
        let near = nearest(to: anchor.fragment, in: ids)
        diagnostics.add(
          Diagnostic(
            SiteCode.brokenAnchor, in: anchor.file, anchor.range,
            "The page “\(url)” has no heading “#\(anchor.fragment)”.",
            fixes: [
              near.map { "Did you mean “#\($0)”?" }
                ?? (ids.isEmpty
                  ? "Take the “#…” out: that page has no headings to link to."
                  : "Use one of its headings: \(ids.map { "#" + $0 }.joined(separator: ", ")).")
            ]))
      }
    }
  }

  private func headings(
    at url: Text, _ model: SiteModel, _ converter: inout MarkupConverter, _ arena: Arena
  ) -> [String] {
    guard let page = page(at: url), let record = model.record(of: page) else { return [] }
    var conversion = BodyConversion(model: model, plan: self, url: url, arena: arena)
    // In the order in which the page is made, which decides who of two gets the plain id.
    let field = model.field(of: page).map {
      conversion.convert($0, in: record.file, &converter).headings
    }
    let body = conversion.convert(record, &converter).headings
    return (Array(field ?? List()) + Array(body)).map { String($0.id) }
  }
}

extension SiteModel {
  /// The field of Markdown that a page shows beside the body.
  fileprivate func field(of page: PlannedPage) -> MarkdownText? {
    let place = Int(page.place)
    return switch page.kind {
    case .service: catalogue.services[place].howToGetHelp
    case .hub where !catalogue.hubs[place].isConfidential: catalogue.hubs[place].gettingHere
    default: nil
    }
  }

  /// The record whose body a page shows.
  func record(of page: PlannedPage) -> CommonFields? {
    let place = Int(page.place)
    guard place >= 0 else { return nil }
    return switch page.kind {
    case .home, .page: catalogue.pages[place].common
    case .hub: catalogue.hubs[place].common
    case .locality: catalogue.localities[place].common
    case .service: catalogue.services[place].common
    case .activity: catalogue.activities[place].common
    case .provider: catalogue.providers[place].common
    case .newsItem: catalogue.news[place].common
    default: nil
    }
  }
}
