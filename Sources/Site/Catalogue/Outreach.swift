import Content
import Diagnostics

extension ReferenceResolver {
  /// The hub that runs an outreach venue; an error where it would run itself, is such a venue, too, or must not be
  /// found.
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
    let place = catalogue.ids.hub.resolve(reference, in: hub.common.file, &diagnostics)
    if let place {
      checkRuns(catalogue.hubs[Int(place)], the: hub, reference)
      checkConfidentiality(catalogue.hubs[Int(place)], of: hub, reference)
    }
    return place
  }

  /// Reports a public `venue` of a confidential hub: whoever looks for the people there would know where to wait.
  private mutating func checkConfidentiality(
    _ runner: Hub, of venue: Hub, _ reference: Reference
  ) {
    guard runner.isConfidential, !venue.isConfidential else { return }
    diagnostics.add(
      Diagnostic(
        SiteCode.outreachOfConfidential, in: venue.common.file, reference.range,
        "“\(runner.common.title)” is confidential, and this page would show where it meets families.",
        explanation: "Somebody who must not find them could wait at the address of this page.",
        fixes: ["Take this line out, or write “confidential: yes” in this file, too."]))
  }

  /// Reports a `venue` that is run by another venue of its kind: families could go to neither for more.
  private mutating func checkRuns(_ runner: Hub, the venue: Hub, _ reference: Reference) {
    guard let own = runner.outreachOf, own.id != runner.common.id else { return }
    let isCircle = own.id == venue.common.id
    // Who runs the runner may be meant, unless it is such a venue, too.
    let other = catalogue.ids.hub.place(of: own.id).map { catalogue.hubs[Int($0)] }
    let isHub = other.map { $0.outreachOf == nil } ?? false
    diagnostics.add(
      Diagnostic(
        SiteCode.outreachOfOutreach, in: venue.common.file, reference.range,
        isCircle
          ? "“\(venue.common.title)” and “\(runner.common.title)” are outreach venues of each other."
          : "“\(runner.common.title)” is an outreach venue itself, so it runs no other.",
        notes: [
          Diagnostic.Note(
            "It says so here.", at: SourceLocation(file: runner.common.file, range: own.range))
        ],
        fixes: [
          isCircle
            ? "Take this line out of the one that is a hub of its own."
            : isHub
              ? Diagnostic.Fix(
                "Name the hub that runs them both: “\(own.id)”.", replacement: String(own.id))
              : "Name a hub that is no outreach venue itself."
        ]))
  }
}
