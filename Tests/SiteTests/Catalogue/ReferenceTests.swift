import Content
import Testing

@testable import Site

@Suite("References")
struct ReferenceTests {
  @Test("An id that nobody has is an error at its place, with the nearest there is")
  func unknownHub() {
    let site = TestSite(around(["services/play.md": service("Play", "hubs: [oakwod]")]))
    #expect(
      site.found == [
        "services/play.md:10 unknown-hub “oakwod”: There is no hub called “oakwod”."
          + " → Did you mean “oakwood” (Oakwood)?"
      ])
  }

  @Test("An id with what can't be seen is to be typed again", arguments: ["\u{200B}", "\u{AD}"])
  func unseen(_ character: String) {
    let id = "oak\(character)wood"
    let site = TestSite([
      "localities/east.md": page("East"), "hubs/oakwood.md": hub("Oakwood"),
      "hubs/x.md": hub("X", "outreach-of: \(id)"),
    ])
    #expect(
      site.found == [
        "hubs/x.md:5 unknown-hub “\(id)”: The hub “oakwood” is written with a character that can't be "
          + "seen. → Delete the word and type it again."
      ])
  }

  @Test(
    "Each kind says what it misses",
    arguments: [
      ("services/x.md", service("X", "provider: concil"), "unknown-provider", "council"),
      ("services/x.md", service("X", "categories: [plai]"), "unknown-category", "play"),
      ("services/x.md", service("X", "localities: eest"), "unknown-locality", "east"),
      ("services/x.md", service("X", "needs: autsm"), "unknown-need", "autism"),
      ("services/x.md", service("X", "languages: pk"), "unknown-language", "pl"),
      ("hubs/x.md", hub("X", in: "easst"), "unknown-locality", "east"),
      ("hubs/x.md", hub("X", "outreach-of: okwood"), "unknown-hub", "oakwood"),
      ("hubs/x.md", hub("X", "accessibility:\n  lft: yes"), "unknown-access-feature", "lift"),
      ("activities/x.md", activity("X", "service: swimm"), "unknown-service", "swim"),
      ("activities/x.md", activity("X", "service: swim\nwhere: oakwoud"), "unknown-hub", "oakwood"),
      (
        "activities/x.md",
        activity(
          "X",
          "service: swim\nchanges: [{ moved: 2026-11-23, where: oakwoo }]"),
        "unknown-hub", "oakwood"
      ),
      (
        "activities/x.md",
        activity(
          "X",
          "service: swim\nwhen: [{ every: Monday, time: 9am to 10am, during: term time of cheshir }]"
        ),
        "unknown-calendar", "cheshire"
      ),
    ])
  func unknown(path: String, contents: String, code: String, near: String) {
    let site = TestSite(
      around([
        "services/swim.md": service("Swim"),
        "vocabularies/needs.yaml": "- { id: autism, title: Autism }\n",
        "vocabularies/languages.yaml": "- { id: pl, title: Polish }\n",
        "vocabularies/access-features.yaml": "- { id: lift, title: Lift }\n",
        "calendars/cheshire.yaml":
          "name: Cheshire\nterms: [{ name: Autumn, dates: 2026-09-01 to 2026-12-18 }]\n",
        path: contents,
      ]))
    #expect(site.found.count == 1)
    #expect(site.found.first?.contains(" \(code) ") == true, "\(site.found)")
    #expect(site.found.first?.contains("Did you mean “\(near)”") == true, "\(site.found)")
  }

  @Test("A child category is offered for its own last part, and a record for its title")
  func suggestions() {
    let site = TestSite(
      around([
        "vocabularies/categories.yaml":
          "- id: play\n  title: Play\n  within: [{ id: swimming, title: Swimming }]\n",
        "services/a.md": service("A", "categories: swimming"),
        "services/b.md": service("B", "provider: somebody"),
        "services/d.md": service("D", "provider: the-council"),
        "services/c.md": service("C", "hubs: oakwood-hub"),
      ]))
    #expect(
      site.found.map { $0.split(separator: "→").last ?? "" } == [
        " Did you mean “play/swimming” (Swimming)?",
        " Use the id of one in content/providers/, or add it there.",
        " Did you mean “oakwood” (Oakwood)?", " Did you mean “council” (The council)?",
      ])
  }

  @Test(
    "A title in place of its id is known whatever its case, marks and signs",
    arguments: ["Oak & Ash Hub", "oak and ash hub", "OAK AND ASH HUB.", "oak-and-ash-hub"])
  func titles(title: String) {
    let site = TestSite(
      around([
        "hubs/oak.md": hub("Oak & Ash Hub"),
        "activities/x.md": activity("X", "service: a\nwhere: \(title)"),
        "services/a.md": service("A"),
      ]))
    #expect(
      site.found == [
        "activities/x.md:6 unknown-hub “\(title)”: There is no hub called “\(title)”."
          + " → Did you mean “oak” (Oak & Ash Hub)?"
      ])
  }

  @Test("Letters with marks and none are the same, and signs alone are no title")
  func sameNames() {
    withArena { arena in
      func isSame(_ a: String, _ b: String) -> Bool { isSameName(arena.text(a), arena.text(b)) }
      #expect(isSame("Crèche", "creche"))
      #expect(isSame("Children’s Centre", "Children's centre"))
      #expect(!isSame("Crèche", "Crèches"))
      #expect(!isSame("Play", "Playgroup"))
      #expect(!isSame("—", "…"))
      #expect(!isSame("!", "?"))
    }
  }

  @Test("For what is no hub it is told how to write another place")
  func otherPlace() {
    let site = TestSite(
      around([
        "activities/x.md": activity("X", "service: a\nwhere: Zoo"),
        "services/a.md": service("A"),
      ]))
    #expect(
      site.found == [
        "activities/x.md:6 unknown-hub “Zoo”: There is no hub called “Zoo”."
          + " → Use the id of one in content/hubs/, or add it there."
          + " → For a place that is no hub, leave the line of “where:” empty and write “name:” and "
          + "“address:” on the lines below, indented."
      ])
  }

  @Test("A draft that is referred to is a warning, and left out")
  func unpublished() {
    let site = TestSite(
      around([
        "hubs/new.md": hub("New", "draft: yes"),
        "services/play.md": service("Play", "hubs: [new, oakwood]"),
      ]))
    #expect(
      site.found == [
        "services/play.md:10 warning unpublished-reference “new”: "
          + "The hub “new” is not published today, so it is left out here."
          + " → Publish it, or take it out here."
      ])
    #expect(site.hubs(ofService: "play") == ["oakwood"])
  }

  @Test("A hub can't be an outreach venue of itself")
  func ownOutreach() {
    #expect(
      TestSite(around(["hubs/x.md": hub("X", "outreach-of: x")])).places
        == ["hubs/x.md:5 outreach-of-itself “x”"])
  }

  @Test("A public place is no outreach venue of a confidential one, unless it is confidential, too")
  func outreachOfConfidential() {
    let refuge = hub("Refuge", "confidential: yes")
    #expect(
      TestSite(around(["hubs/x.md": hub("X", "outreach-of: y"), "hubs/y.md": refuge])).places
        == ["hubs/x.md:5 outreach-of-confidential “y”"])
    let both = hub("X", "outreach-of: y\nconfidential: yes")
    #expect(TestSite(around(["hubs/x.md": both, "hubs/y.md": refuge])).places.isEmpty)
    let secret = hub("X", "outreach-of: oakwood\nconfidential: yes")
    #expect(TestSite(around(["hubs/x.md": secret])).places.isEmpty)
  }

  @Test("An outreach venue is run by a hub of its own")
  func outreachOfOutreach() {
    let chain = TestSite(
      around([
        "hubs/x.md": hub("X", "outreach-of: y"), "hubs/y.md": hub("Y", "outreach-of: oakwood"),
      ]))
    #expect(
      chain.found == [
        "hubs/x.md:5 outreach-of-outreach “y”: "
          + "“Y” is an outreach venue itself, so it runs no other."
          + " → Name the hub that runs them both: “oakwood”."
      ])
    let circle = TestSite(
      around([
        "hubs/x.md": hub("X", "outreach-of: y"), "hubs/y.md": hub("Y", "outreach-of: x"),
      ]))
    #expect(
      circle.places
        == ["hubs/x.md:5 outreach-of-outreach “y”", "hubs/y.md:5 outreach-of-outreach “x”"])
    let ring = TestSite(
      around([
        "hubs/x.md": hub("X", "outreach-of: y"), "hubs/y.md": hub("Y", "outreach-of: z"),
        "hubs/z.md": hub("Z", "outreach-of: x"),
      ]))
    #expect(ring.found.count == 3)
    #expect(
      ring.found.allSatisfy { $0.hasSuffix("→ Name a hub that is no outreach venue itself.") })
  }

  @Test("All hubs are those that are open to all: no outreach venue, no secret address")
  func allHubs() {
    let site = TestSite(
      around([
        "hubs/chapel.md": hub("Chapel", "outreach-of: oakwood"),
        "hubs/refuge.md": hub("Refuge", "confidential: yes"),
        "hubs/elm.md": hub("Elm"),
        "services/play.md": service("Play", "hubs: all"),
      ]))
    #expect(site.found.isEmpty)
    #expect(site.hubs(ofService: "play") == ["elm", "oakwood"])
  }

  @Test("What a record names twice counts once")
  func twice() {
    let site = TestSite(
      around([
        "hubs/elm.md": hub("Elm"), "services/play.md": service("Play", "hubs: [elm, oakwood, elm]"),
      ]))
    #expect(site.hubs(ofService: "play") == ["elm", "oakwood"])
    let index = site.output { model, _, buffer in FinderIndex(model: model).append(to: &buffer) }
    #expect(index.contains("\"hubs\":[\"elm\",\"oakwood\"]"))
  }

  @Test("A pattern of term time needs one calendar, or says which")
  func calendars() {
    let dates = "terms: [{ name: Autumn, dates: 2026-09-01 to 2027-07-21 }]\n"
    let files = around([
      "services/swim.md": service("Swim"),
      "activities/x.md": activity(
        "X", "service: swim\nwhen: [{ every: Monday, time: 9am to 10am, during: term time }]"),
    ])
    let one = ["calendars/a.yaml": "name: A\n" + dates]
    let two = one.merging(["calendars/b.yaml": "name: B\n" + dates]) { $1 }
    #expect(TestSite(files.merging(one) { $1 }).found.isEmpty)
    #expect(TestSite(files).found.first?.contains("There is no calendar") == true)
    #expect(
      TestSite(files.merging(two) { $1 }).found.first?.contains("There are 2 calendars") == true)
  }
}

extension TestSite {
  /// The ids of a service's hubs.
  func hubs(ofService id: String) -> [String] {
    with { model, _ in
      let catalogue = model.catalogue
      let place = catalogue.services.firstIndex { String($0.common.id) == id }
      return place.map { place in
        catalogue.serviceLinks[place].hubs.map { String(catalogue.hubs[Int($0)].common.id) }
      } ?? []
    } ?? []
  }
}
