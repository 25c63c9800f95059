import Testing

@testable import Preview

@Suite("What open pages are told")
struct AudienceTests {
  func edition(_ number: Int, _ text: String, errors: [(String, String)] = []) -> Edition {
    FakeSnapshot(pages: ["/a/": text, "/404.html": "No"], errors: errors).edition(number)
  }

  func version(_ edition: Edition, _ path: String = "/a/") -> String {
    if case .page(let shown) = edition.reply(path) { shown.version } else { "" }
  }

  /// The names of the next `count` events; comments are “:”.
  func names(_ events: inout AsyncStream<String>.Iterator, _ count: Int) async -> [String] {
    var names: [String] = []
    for _ in 0..<count {
      guard let event = await events.next() else { break }
      names.append(String(event.split(separator: "\n").first ?? ""))
    }
    return names
  }

  @Test("Who shows the newest hears what panel and bar say")
  func newest() async {
    let audience = Audience()
    let first = edition(0, "A")
    var events = audience.join("/a/", shown: version(first), first).makeAsyncIterator()
    #expect(await names(&events, 2) == ["retry: 500", "event: state"])
  }

  @Test("Who shows something older is told to come again")
  func older() async {
    let audience = Audience()
    var events = audience.join("/a/", shown: "older", edition(0, "A")).makeAsyncIterator()
    #expect(await names(&events, 3) == ["retry: 500", "event: reload"])
    #expect(audience.count == 0)
  }

  @Test("Only pages that differ come again; a page that is gone too")
  func differences() async {
    let audience = Audience()
    let first = edition(0, "A")
    var events = audience.join("/a/", shown: version(first), first).makeAsyncIterator()
    audience.show(edition(1, "A"))
    audience.show(edition(2, "A", errors: [("content/a.md", "Wrong.")]))
    audience.show(FakeSnapshot(pages: ["/404.html": "No"]).edition(3))
    #expect(
      await names(&events, 4) == ["retry: 500", "event: state", "event: state", "event: reload"])
  }

  @Test("An edition that comes late says nothing")
  func late() async {
    let audience = Audience()
    let second = edition(2, "B")
    var events = audience.join("/a/", shown: version(second), second).makeAsyncIterator()
    audience.show(edition(1, "A"))
    audience.beat()
    #expect(await names(&events, 3) == ["retry: 500", "event: state", ":"])
  }

  @Test("Who hangs up is forgotten")
  func hangsUp() async {
    let audience = Audience()
    let first = edition(0, "A")
    do {
      var events = audience.join("/a/", shown: version(first), first).makeAsyncIterator()
      _ = await events.next()
      #expect(audience.count == 1)
      #expect(audience.paths == ["/a/"])
    }
    #expect(audience.count == 0)
  }
}
