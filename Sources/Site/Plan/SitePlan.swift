public import Bytes
import Content
public import Diagnostics

/// All pages of the site, and who each address belongs to.
public struct SitePlan: BitwiseCopyable, Sendable {
  /// The pages, in the order in which they were planned.
  public let pages: List<PlannedPage>
  /// The places of `pages` by their address.
  let byAddress: KeyedPlaces

  /// How many pages there are, without those at old addresses.
  public var pageCount: Int { pages.count { $0.kind != .redirect } }

  /// Plans the pages of `model`; each two sources that would write one address are reported.
  public static func make(
    _ model: SiteModel, media: [(path: Text, file: FileID)], arena: Arena,
    _ diagnostics: inout DiagnosticList
  ) -> SitePlan {
    var planner = Planner(model: model, arena: arena)
    planner.planAll()
    var claims = Claims(arena: arena)
    for (place, page) in planner.pages.enumerated() {
      claims.add(model.addresses.file(page.url, arena), from: planner.sources[place], page.kind)
    }
    for file in media { claims.add(arena.join("media/", file.path), from: file.file) }
    for path in ownFiles + ownFolders { claims.add(path) }
    for calendar in SiteCalendar.all(of: model, arena: arena) { claims.add(calendar.path) }
    claims.reportConflicts(in: model.catalogue.network.file, &diagnostics)
    let pages = arena.list(planner.pages)
    let plan = SitePlan(
      pages: pages,
      byAddress: KeyedPlaces(pages.enumerated().map { (key: $1.url, place: $0) }, arena))
    plan.checkNavigation(of: model, &diagnostics)
    return plan
  }

  /// Reports each of the network's main links that leads nowhere.
  private func checkNavigation(of model: SiteModel, _ diagnostics: inout DiagnosticList) {
    let network = model.catalogue.network
    for (item, link) in zip(network.navigation, model.navigation) where page(at: link.url) == nil {
      let near = nearest(to: link.url, in: pages.lazy.map(\.url))
      diagnostics.add(
        Diagnostic(
          SiteCode.brokenLink, in: network.file, item.page.range,
          "The navigation leads to “\(item.page.id)”, and there is no such page.",
          fixes: [
            near.map { Diagnostic.Fix("Did you mean “\($0)”?", replacement: String($0)) }
              ?? "Name a page of content/pages/, or an address of the site such as “/find/”."
          ]))
    }
  }

  /// The page at an address from the root, such as `/hubs/oakwood/`.
  public func page(at address: Text) -> PlannedPage? {
    byAddress.place(of: address).map { pages[Int($0)] }
  }
}
