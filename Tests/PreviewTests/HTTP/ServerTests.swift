import Glibc
import Synchronization
import Testing

@testable import Preview

@Suite("Connections, to the byte", .timeLimit(.minutes(1)))
struct ServerTests {
  static let fields = "Host: a\r\n"
  static let get = "GET /a HTTP/1.1\r\n\(fields)\r\n"
  static let last = "GET /z HTTP/1.1\r\n\(fields)Connection: close\r\n\r\n"

  /// A server that answers with the target that it was asked for.
  func client(_ change: (inout Connection.Patience) -> Void = { _ in }) throws -> Client {
    try Client(server(change))
  }

  func server(
    mostConnections: Int = 8, events: EventStream? = nil,
    _ change: (inout Connection.Patience) -> Void = { _ in }
  ) throws -> Server {
    var patience = Connection.Patience()
    change(&patience)
    let address = try #require(BindAddress(host: "127.0.0.1", port: 0))
    let server = try Server(
      address, mostConnections: mostConnections, patience: patience,
      answer: { request in
        var response = Response(.ok, body: Array((request.target ?? "").utf8))
        if request.path == "/events", let events { response.body = .events(events) }
        return response
      }, refusal: { .message($0, "No.") })
    server.start()
    return server
  }

  @Test("Requests are answered in turn, also when they come at once")
  func pipelining() throws {
    let client = try client()
    client.send(Self.get + Self.get.replacing("GET /a", with: "HEAD /b") + Self.last + Self.get)
    let answer = client.all()
    #expect(Client.statuses(answer) == [200, 200, 200])
    #expect(answer.hasSuffix("/z"))
  }

  @Test("A connection stays, and each byte may come by itself")
  func drops() throws {
    let client = try client()
    for byte in (Self.get + Self.get).utf8 { client.send([byte]) }
    client.send(Self.last)
    #expect(Client.statuses(client.all()) == [200, 200, 200])
  }

  @Test(
    "What is no request is answered once, and that is the end",
    arguments: [
      ("\u{0}\u{1}\u{2}", 0, 400), ("GET /\n\n", 0, 400), ("GET / HTTP/3.0\r\n", 0, 505),
      ("GET / HTTP/1.1\r\nHost: \u{0}\r\n\r\n", 0, 400), ("GET /", 1_000_000, 414),
      ("GET / HTTP/1.1\r\nA: ", 1_000_000, 431),
    ])
  func refused(_ text: String, _ more: Int, _ status: Int) throws {
    let client = try client()
    client.send(Array(text.utf8) + [UInt8](repeating: UInt8(ascii: "a"), count: more))
    client.finish()
    #expect(Client.statuses(client.all()) == [status])
  }

  @Test("Ten thousand fields are too many")
  func manyFields() throws {
    let client = try client()
    client.send("GET / HTTP/1.1\r\n" + String(repeating: "A: b\r\n", count: 10_000))
    client.finish()
    #expect(Client.statuses(client.all()) == [431])
  }

  @Test("An unread body ends the connection after the answer")
  func unreadBody() throws {
    let client = try client()
    client.send("GET /a HTTP/1.1\r\n\(Self.fields)Content-Length: 30\r\n\r\n\(Self.get)")
    client.finish()
    let answer = client.all()
    #expect(Client.statuses(answer) == [200])
    #expect(answer.contains("Connection: close"))
  }

  @Test("A server outlives clients that hang up in the middle")
  func hangUps() throws {
    let server = try server(mostConnections: 64)
    for length in 0...Self.get.utf8.count {
      try Client(server).send(Array(Self.get.utf8.prefix(length)))
    }
    let client = try Client(server)
    client.send(Self.last)
    #expect(Client.statuses(client.all()) == [200])
  }

  @Test("Who is slow with a request is told so, who sends nothing is let go")
  func slow() throws {
    let slow = try client { $0.request = .milliseconds(100) }
    slow.send("GET ")
    #expect(Client.statuses(slow.all()) == [408])
    let silent = try client { $0.idle = .milliseconds(100) }
    #expect(silent.all() == "")
  }

  @Test("A request that drips has no more time than another")
  func dripping() throws {
    let client = try client { $0.request = .milliseconds(300) }
    client.send("GET /")
    var count = 0
    while !client.hasAnswer(milliseconds: 20), count < 200 {
      client.send("a")
      count += 1
    }
    #expect(count < 100)
    #expect(Client.statuses(client.all()) == [408])
  }

  @Test("More connections than there may be are turned away, and may come when others have gone")
  func crowd() throws {
    let server = try server(mostConnections: 2)
    func answer(_ client: Client) -> [Int] {
      client.send(Self.get)
      return Client.statuses(client.until("/a"))
    }
    do {
      let (one, two) = (try Client(server), try Client(server))
      #expect([answer(one), answer(two)] == [[200], [200]])
      #expect(Client.statuses(try Client(server).all()) == [503])
    }
    for _ in 0..<100 where server.connectionCount > 0 { usleep(10_000) }
    #expect(answer(try Client(server)) == [200])
  }

  @Test("Events come as they are added, and a sign of life between them")
  func events() throws {
    let stream = try #require(EventStream())
    let client = try Client(server(events: stream) { $0.beat = .milliseconds(50) })
    client.send("GET /events HTTP/1.1\r\n\(Self.fields)\r\n")
    stream.add("data: 1\n\n")
    #expect(client.until("data: 1").contains("data: 1\n\n"))
    #expect(client.until(":\n\n").hasPrefix(":\n\n"))
    stream.add("data: 2\n\n")
    stream.finish()
    #expect(client.all().hasSuffix("data: 2\n\n"))
  }

  @Test("A stream whose page is closed ends at once")
  func closedPage() throws {
    let stream = try #require(EventStream())
    let hasEnded = Mutex(false)
    stream.onEnd { hasEnded.withLock { $0 = true } }
    let server = try server(events: stream)
    do {
      let client = try Client(server)
      client.send("GET /events HTTP/1.1\r\n\(Self.fields)\r\n")
      _ = client.until("\r\n\r\n")
    }
    for _ in 0..<100 where !hasEnded.withLock({ $0 }) { usleep(10_000) }
    #expect(hasEnded.withLock { $0 })
  }
}
