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

  /// A page that joins, and its stream.
  func join(_ audience: Audience, shown: String, _ edition: Edition) throws -> EventStream {
    let stream = try #require(EventStream())
    audience.join("/a/", shown: shown, edition, stream)
    return stream
  }

  /// The names of the events that wait, and “end” where the stream ends with them.
  func names(_ stream: EventStream) -> [String] {
    let (events, isFinished) = stream.take()
    return events.map { String($0.split(separator: "\n").first ?? "") }
      + (isFinished ? ["end"] : [])
  }

  @Test("Who shows the newest hears what panel and bar say")
  func newest() throws {
    let first = edition(0, "A")
    let stream = try join(Audience(), shown: version(first), first)
    #expect(names(stream) == ["retry: 500", "event: state"])
  }

  @Test("Who shows something older is told that it has changed")
  func older() throws {
    let audience = Audience()
    let stream = try join(audience, shown: "older", edition(0, "A"))
    #expect(names(stream) == ["retry: 500", "event: change", "end"])
    #expect(audience.paths == [])
    stream.end()
    #expect(audience.count == 0)
  }

  @Test("Only pages that differ change; a page that is gone too")
  func differences() throws {
    let audience = Audience()
    let first = edition(0, "A")
    let stream = try join(audience, shown: version(first), first)
    #expect(names(stream) == ["retry: 500", "event: state"])
    audience.show(edition(1, "A"))
    #expect(names(stream) == [])
    audience.show(edition(2, "A", errors: [("content/a.md", "Wrong.")]))
    #expect(names(stream) == ["event: state"])
    audience.show(FakeSnapshot(pages: ["/404.html": "No"]).edition(3))
    #expect(names(stream) == ["event: change", "end"])
  }

  @Test("An edition that comes late says nothing")
  func late() throws {
    let audience = Audience()
    let second = edition(2, "B")
    let stream = try join(audience, shown: version(second), second)
    #expect(names(stream) == ["retry: 500", "event: state"])
    audience.show(edition(1, "A"))
    #expect(names(stream) == [])
  }

  @Test("Who hangs up is forgotten")
  func hangsUp() throws {
    let audience = Audience()
    let first = edition(0, "A")
    let stream = try join(audience, shown: version(first), first)
    #expect(audience.count == 1)
    #expect(audience.paths == ["/a/"])
    stream.end()
    #expect(audience.count == 0)
  }

  @Test("A browser keeps few connections: who has listened longest rests while others listen")
  func rest() throws {
    let audience = Audience()
    let first = edition(0, "A")
    let streams = try (0..<6).map { _ in try join(audience, shown: version(first), first) }
    #expect(
      streams.map(names).map(\.last) == [
        "end", "end", "event: state", "event: state", "event: state", "event: state",
      ])
    streams[2].end()
    let again = try join(audience, shown: "older", first)
    #expect(names(again) == ["retry: 500", "event: change", "end"])
    #expect(names(streams[3]) == [])
  }

  @Test("Who shows something older hears of it before they rest, however many come meanwhile")
  func olderAmongMany() throws {
    let audience = Audience()
    let others = FakeSnapshot(pages: ["/b/": "B"]).edition()
    let newest = version(others, "/b/")
    let streams = try (0..<6).map { _ in try #require(EventStream()) }
    var slow = FakeSnapshot(pages: ["/a/": "A"])
    slow.onAnswer = { path in
      guard path == "/a/" else { return }
      for stream in streams { audience.join("/b/", shown: newest, others, stream) }
    }
    let stream = try join(audience, shown: "older", slow.edition())
    #expect(names(stream) == ["retry: 500", "event: change", "end"])
  }

  @Test("A slow reader gets what is newest")
  func slow() throws {
    let stream = try #require(EventStream())
    for number in 0..<9 { stream.add("\(number)") }
    #expect(stream.take().events == ["5", "6", "7", "8"])
  }
}
