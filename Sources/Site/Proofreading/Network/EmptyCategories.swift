import Content
import Diagnostics

extension Catalogue {
  /// Categories that lead to a page with nothing on it; of one that is empty altogether only itself.
  func checkCategories(_ findings: inout Findings) {
    guard findings.wants(.emptyCategory) else { return }
    for (place, category) in categories.enumerated() where categoryOffers[place].count == 0 {
      if let parent = category.parent, categoryOffers[parent].count == 0 { continue }
      findings.begin()
      findings.add(
        .emptyCategory, at: SourceLocation(file: category.file, range: category.range)
      ) {
        .init(
          summary: "There is nothing in the category “\(category.title)”.",
          explanation: "People who choose it find an empty page.",
          fixes: ["Add it to the services that belong there, or take it out."])
      }
    }
  }
}
