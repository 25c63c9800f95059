import Templates

/// The list that a visitor keeps on their own device: its entries are the script's to fill in.
struct MyListPage: TemplateView {
  var page: PageView

  static let shape = Shape(
    "my list page", of: Self.self, [.object("page", \.page, "The frame of the page.")])
}

/// What a device without a connection shows in place of a page that it does not keep.
struct OfflinePage: TemplateView {
  var page: PageView

  static let shape = Shape(
    "offline page", of: Self.self, [.object("page", \.page, "The frame of the page.")])
}

extension PageMaker {
  mutating func myList(_ page: PlannedPage) -> MyListPage {
    MyListPage(page: frame(page, title: phrases.myList, trail: [homeLink], isHidden: true))
  }

  mutating func offline(_ page: PlannedPage) -> OfflinePage {
    OfflinePage(page: frame(page, title: phrases.offline, trail: [homeLink], isHidden: true))
  }
}
