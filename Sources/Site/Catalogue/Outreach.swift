import Content
import Diagnostics

extension ReferenceResolver {
  /// The hub that runs an outreach venue; an error where it would run itself.
  mutating func outreach(of hub: Hub) -> Place? {
    guard let reference = hub.outreachOf else { return nil }
    guard reference.id != hub.common.id else {
      diagnostics.add(
        Diagnostic(
          SiteCode.outreachOfItself, in: hub.common.file, reference.range,
          "“\(hub.common.title)” can’t be an outreach venue of itself.",
          fixes: ["Name the hub that runs it, or take the line out if it is a hub of its own."]))
      return nil
    }
    return catalogue.ids.hub.resolve(reference, in: hub.common.file, &diagnostics)
  }
}
