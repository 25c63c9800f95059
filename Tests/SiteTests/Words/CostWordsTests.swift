import Testing

@testable import Site

@Test(
  "Costs are said as people say them",
  arguments: [
    ("free", "Free"), ("FREE", "Free"), ("£2.50 per family", "£2.50 per family"),
    ("[{ amount: 2.5, per: family, note: siblings free }]", "£2.50 per family, siblings free"),
    ("[{ amount: 2 }]", "£2"), ("[{ amount: 0.05 }]", "£0.05"),
    ("[{ amount: 3 }, { amount: 0, per: baby }]", "£3; free for each baby"),
    ("[{ amount: 0 }, { amount: 1.20, per: snack }]", "Free; £1.20 per snack"),
  ])
func costWords(written: String, said: String) {
  let site = TestSite(around(["services/x.md": service("X", "cost: \(written)")]))
  #expect(site.found.isEmpty)
  let cost = site.with { model, _ in
    withArena { arena in
      model.catalogue.services[0].cost.map { String(SiteWords.english.words($0, arena)) }
    }
  }
  #expect(cost == said)
}
