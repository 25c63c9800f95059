import Testing

@testable import Site

@Suite("Offers")
struct OfferTests {
  private let vocabularies = [
    "vocabularies/categories.yaml": """
    - id: play
      title: Play
      within: [{ id: indoors, title: Indoors }, { id: outdoors, title: Outdoors }]
    - { id: advice, title: Advice }

    """,
    "vocabularies/age-bands.yaml": """
    - { id: babies, title: Babies, ages: pregnancy to 2 }
    - { id: toddlers, title: Toddlers, ages: 2 to 4 }
    - { id: teens, title: Teenagers, ages: 13 to 17 }

    """,
    "vocabularies/needs.yaml":
      "- { id: autism, title: Autism }\n- { id: hearing, title: Hearing }\n",
  ]

  private func offers(
    _ files: [String: String]
  ) -> (categories: [String], ageBands: [String], needs: [String])? {
    let site = TestSite(surroundings.merging(vocabularies) { $1 }.merging(files) { $1 })
    #expect(site.found.isEmpty)
    return site.with { model, _ in
      let catalogue = model.catalogue
      func text(_ id: String, _ offers: Offers) -> String {
        let services = offers.services.map { "\(catalogue.services[Int($0)].common.id)" }
        let activities = offers.activities.map { "\(catalogue.activities[Int($0)].common.id)" }
        return "\(id): \((services + activities).joined(separator: " "))"
      }
      return (
        zip(catalogue.categories, catalogue.categoryOffers).map { text("\($0.id)", $1) },
        zip(catalogue.ageBands, catalogue.ageBandOffers).map { text("\($0.id)", $1) },
        zip(catalogue.needs, catalogue.needOffers).map { text("\($0.id)", $1) }
      )
    }
  }

  @Test("A category has its own services and those of the categories within it, each once")
  func categories() {
    let offers = offers([
      "services/a.md": service("A", "categories: [play/indoors, play/outdoors]"),
      "services/b.md": service("B", "categories: [play, play/indoors]"),
      "services/c.md": service("C", "categories: advice"),
    ])
    #expect(
      offers?.categories == [
        "play: a b", "play/indoors: a b", "play/outdoors: a", "advice: c",
      ])
  }

  @Test("An activity that belongs to a service is no offer of its own")
  func activities() {
    let own = "provider: council\ncategories: play\nages: all ages\ncost: free\naccess: drop-in"
    let offers = offers([
      "services/a.md": service("A"), "activities/b.md": activity("B", "service: a"),
      "activities/c.md": activity("C", own),
    ])
    #expect(offers?.categories.first == "play: a c")
  }

  @Test("An age band has what overlaps it, also for children with special needs only")
  func ageBands() {
    let offers = offers([
      "services/a.md": service("A", "ages: 2 to 3"),
      "services/b.md": service("B", "ages: under 2"),
      "services/c.md": service("C", "ages: 12 and over"),
      "services/d.md": service("D", "ages: 5 to 6\nages-with-send: 5 to 13"),
      "services/e.md": service("E", "ages: all ages"),
    ])
    #expect(offers?.ageBands == ["babies: a b e", "toddlers: a e", "teens: c d e"])
  }

  @Test("A need has the services that serve it")
  func needs() {
    let offers = offers([
      "services/a.md": service("A", "needs: [autism, hearing]"),
      "services/b.md": service("B", "needs: hearing"),
    ])
    #expect(offers?.needs == ["autism: a", "hearing: a b"])
  }
}

@Suite("Activities and their services")
struct InheritanceTests {
  private let files = around([
    "providers/choir.md": provider("The choir"),
    "vocabularies/categories.yaml": "- { id: play, title: Play }\n- { id: music, title: Music }\n",
    "services/a.md": service("A", "booking: { note: Ring us. }"),
  ])

  private func links(_ lines: String) -> String? {
    let site = TestSite(
      files.merging(["activities/x.md": activity("X", "service: a\n" + lines)]) { $1 })
    #expect(site.found.isEmpty)
    return site.with { model, _ in
      let catalogue = model.catalogue
      let links = catalogue.activityLinks[0]
      return withArena { arena in
        [
          links.provider.map { "\(catalogue.providers[Int($0)].common.id)" } ?? "-",
          links.categories.map { "\(catalogue.categories[Int($0)].id)" }.joined(separator: "+"),
          links.ages.map { "\(SiteWords.english.words($0, arena))" } ?? "-",
          links.cost.map { "\(SiteWords.english.words($0, arena))" } ?? "-",
          links.access.map(\.rawValue) ?? "-",
          "\(links.booking.note)",
        ].joined(separator: ", ")
      }
    }
  }

  @Test("An activity has what its service says")
  func inherits() {
    #expect(links("") == "council, play, 0 to 5 years, Free, drop-in, Ring us.")
  }

  @Test("What an activity says itself comes before what its service says, one by one")
  func overrides() {
    #expect(links("provider: choir") == "choir, play, 0 to 5 years, Free, drop-in, Ring us.")
    #expect(
      links("categories: music\nages: under 1\ncost: £2\naccess: book\nbooking: { note: Come. }")
        == "council, music, Under 1 year, £2, book, Come.")
  }

  @Test("Without a service each thing that is missing is said")
  func missing() {
    let site = TestSite(
      files.merging(["activities/x.md": activity("X", "cost: free\naccess: book")]) { $1 })
    let missing = ["ages", "categories", "provider"].map { name in
      "activities/x.md:1 missing-without-service “---”: "
        + "This activity has no “\(name)”, and no service to take it from."
        + " → Add a line “\(name): …”, or “service: …” with the service that it is part of."
    }
    #expect(site.found == missing)
  }

  @Test("What is there and can't be understood is not missing too")
  func notUnderstood() {
    let site = TestSite(
      files.merging(["activities/x.md": activity("X", "cost: free\naccess: bok")]) { $1 })
    #expect(site.found.count == 1)
    #expect(site.found.first?.contains("“bok”") == true)
  }
}
