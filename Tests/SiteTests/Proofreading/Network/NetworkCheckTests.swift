import Testing

@testable import Site

@Suite("Checks of the network as a whole")
struct NetworkCheckTests {
  @Test("A service without an activity or a way to get help is pointed at")
  func noWay() {
    #expect(
      proofread(around(["services/s.md": service("Play")]))
        == ["services/s.md:2 warning no-way-to-get-help “Play”"])
  }

  @Test(
    "Any of them is enough",
    arguments: [
      "hubs: oakwood", "contact: { phone: 111 }", "booking: { note: Ask. }",
      "how-to-get-help: Ask.",
      "status: ended",
    ])
  func way(line: String) {
    #expect(proofread(around(["services/s.md": service("Play", line)])) == [])
  }

  @Test("An activity is enough too")
  func activityIsEnough() {
    #expect(
      proofread(
        around([
          "services/s.md": service("Play"), "activities/a.md": activity("Sing", "service: s"),
        ])) == [])
  }

  @Test("A service that has to be booked and does not say how is pointed at, not its activities")
  func noWayToBook() {
    #expect(
      proofread(
        around([
          "services/s.md": service("Play", "access: book"),
          "activities/a.md": activity("Sing", "service: s"),
          "activities/b.md": activity("Dance", "service: s\naccess: book"),
        ])) == ["services/s.md:2 warning no-way-to-book “Play”"])
  }

  @Test(
    "Any field that says how is enough",
    arguments: [
      "booking: { note: Ask. }", "contact: { phone: 111 }", "how-to-get-help: Ask.",
      "status: ended",
    ])
  func wayToBook(line: String) {
    #expect(
      proofread(
        around([
          "services/s.md": service("Play", "hubs: oakwood\naccess: book\n\(line)"),
          "activities/a.md": activity("Sing", "service: s"),
        ])) == [])
  }

  @Test("An activity that has to be booked itself, or beside one that says how, is pointed at")
  func activityToBook() {
    let own = "provider: council\ncategories: play\nages: all ages\ncost: free\naccess: book"
    #expect(
      proofread(around(["activities/a.md": activity("Sing", own)]))
        == ["activities/a.md:2 warning no-way-to-book “Sing”"])
    #expect(
      proofread(
        around([
          "services/s.md": service("Play", "access: book"),
          "activities/a.md": activity("Sing", "service: s\nbooking: { phone: 111 }"),
          "activities/b.md": activity("Dance", "service: s"),
          "activities/c.md": activity("Talk", "service: s\naccess: drop-in"),
        ])) == ["activities/b.md:2 warning no-way-to-book “Dance”"])
  }

  @Test("A category with nothing in it is told, but not one with something in a category within it")
  func categories() {
    let files = [
      "vocabularies/categories.yaml":
        "- { id: play, title: Play, within: [{ id: out, title: Out }] }\n"
        + "- { id: work, title: Work, within: [{ id: pay, title: Pay }] }\n",
      "services/s.md": service("Fun", "hubs: oakwood\ncategories: play/out"),
    ]
    #expect(
      proofread(around(files)) == ["vocabularies/categories.yaml:2 advice empty-category “work”"])
  }
}

@Suite("Services that look alike")
struct SimilarServiceTests {
  func found(_ titles: String..., providers: [String] = []) -> [String] {
    var files = ["providers/other.md": provider("Other")]
    for (number, title) in titles.enumerated() {
      let provider = number < providers.count ? "\nprovider: \(providers[number])" : ""
      files["services/s\(number).md"] = service(title, "hubs: oakwood" + provider)
    }
    return proofread(around(files)).map { line in
      line.split(separator: " ").dropFirst().joined(separator: " ")
    }
  }

  @Test("The same words in another order, case or number are pointed at, with the first")
  func words() {
    #expect(found("Stay and play", "Play & Stay") == ["warning duplicate-service “Play & Stay”"])
    #expect(found("The baby group", "Baby groups") == ["warning duplicate-service “Baby groups”"])
  }

  @Test(
    "One letter that differs is pointed at",
    arguments: [
      "Antenatal clas", "Antenatal classs",
      "Antenatal clsas", "Anetnatal class", "Antenatul class", "ntenatal class",
    ])
  func letters(title: String) {
    #expect(found("Antenatal class", title) == ["warning duplicate-service “\(title)”"])
  }

  @Test(
    "Numbers, short words and other words differ on purpose",
    arguments: [
      ("Course level 1", "Course level 2"), ("The boys club", "The toys club"),
      ("Antenatal class", "Postnatal class"), ("Play in Larkfield", "Play in Lakewood"),
    ])
  func different(a: String, b: String) { #expect(found(a, b) == []) }

  @Test("The same title of another provider is told; one letter that differs there is fine")
  func providers() {
    #expect(
      found("Play", "Play", providers: ["council", "other"]) == ["advice same-title “Play”"])
    #expect(
      found("Antenatal class", "Antenatal clas", providers: ["council", "other"]) == [])
  }

  @Test("Ten thousand titles that are nearly alike take no time")
  func many() {
    let titles = (0..<10_000).map { "Stay and play at Larkfield number\($0)" }
    let clock = ContinuousClock()
    withArena { arena in
      let keys = titles.map { TitleKeys(arena.text($0)) }
      var near = NearTitles(keys)
      let time = clock.measure {
        for place in keys.indices { #expect(near.first(like: place) == nil) }
      }
      #expect(time < .seconds(10))
    }
  }
}
