import Testing

@testable import Preview

@Suite("Reading requests")
struct RequestReaderTests {
  typealias Outcome = RequestReader.Outcome

  /// What `text` is, taken as a whole; a line ends where a line of it does.
  func outcome(_ text: String) -> Outcome {
    var reader = RequestReader()
    reader.take(Array(text.replacing("\n", with: "\r\n").utf8))
    return reader.next()
  }

  func read(_ text: String) -> Request? {
    if case .request(let request) = outcome(text) { request } else { nil }
  }

  @Test("A request as browsers send it")
  func browser() throws {
    let request = try #require(
      read("GET /a%20b/?c=d?e HTTP/1.1\nHost: localhost:8080\nX-Note:\t é, 2 \t\n\n"))
    #expect(request.method == "GET")
    #expect(request.path == "/a%20b/")
    #expect(request.query == "c=d?e")
    #expect(request.host == "localhost:8080")
    #expect(request["x-note"] == "é, 2")
    #expect(!request.isLast && !request.hasBody)
  }

  @Test("However it comes in parts")
  func parts() {
    let text = Array("GET /a HTTP/1.1\r\nHost: a\r\nB: c\r\n\r\n".utf8)
    for place in text.indices {
      var reader = RequestReader()
      reader.take(text[..<place])
      #expect(reader.next() == .incomplete)
      reader.take(text[place...])
      guard case .request = reader.next() else {
        Issue.record("cut at \(place)")
        continue
      }
      #expect(reader.isBetweenRequests)
    }
  }

  @Test("One request after the other, and one empty line between them")
  func several() {
    var reader = RequestReader()
    reader.take(
      Array("GET /a HTTP/1.1\r\nHost: a\r\n\r\n\r\nHEAD /b HTTP/1.1\r\nHost: a\r\n\r\nGE".utf8))
    guard case .request(let first) = reader.next(), case .request(let second) = reader.next()
    else {
      Issue.record("not two requests")
      return
    }
    #expect([first.target, second.target] == ["/a", "/b"])
    #expect(reader.next() == .incomplete)
    #expect(!reader.isBetweenRequests)
  }

  @Test(
    "Whole addresses: their name counts",
    arguments: [
      ("http://b:80/c?d", "b:80", "/c?d"), ("HTTP://b", "b", "/"), ("http://b?c", "b", "/?c"),
    ])
  func wholeAddress(_ target: String, _ host: String, _ path: String) throws {
    let request = try #require(read("GET \(target) HTTP/1.1\nHost: a\n\n"))
    #expect(request.host == host)
    #expect(request.target == path)
  }

  @Test("Other targets are none of ours", arguments: ["*", "b:80", "https://b/", "ftp://b/", "a"])
  func otherTargets(_ target: String) throws {
    let request = try #require(read("OPTIONS \(target) HTTP/1.1\nHost: a\n\n"))
    #expect(request.target == nil)
  }

  @Test(
    "Whether the connection stays",
    arguments: [
      ("GET / HTTP/1.1\nHost: a\n\n", false),
      ("GET / HTTP/1.1\nHost: a\nConnection: keep-alive\n\n", false),
      ("GET / HTTP/1.1\nHost: a\nConnection: x, Close\n\n", true),
      ("GET / HTTP/1.0\n\n", true),
      ("POST / HTTP/1.1\nHost: a\nContent-Length: 3\n\nabc", true),
    ])
  func lasting(_ text: String, _ isLast: Bool) { #expect(read(text)?.isLast == isLast) }

  @Test(
    "Whether a body follows",
    arguments: [
      ("Content-Length: 0", false), ("Content-Length: 00", false), ("Content-Length: 5", true),
      ("Content-Length: 5, 5", true), ("Transfer-Encoding: chunked", true),
      ("Content-Length: 99999999999999999999999", true),
      ("Expect: 100-Continue\nContent-Length: 5", true), ("Expect: 100-continue", false),
    ])
  func bodies(_ fields: String, _ hasBody: Bool) {
    #expect(read("GET / HTTP/1.1\nHost: a\n\(fields)\n\n")?.hasBody == hasBody)
  }

  @Test(
    "What no browser sends is refused",
    arguments: [
      "GET  / HTTP/1.1\nHost: a\n\n", " GET / HTTP/1.1\nHost: a\n\n", "GET /\nHost: a\n\n",
      "GET / HTTP/1.1 \nHost: a\n\n", "GET / http/1.1\nHost: a\n\n", "GET / HTTP/11\nHost: a\n\n",
      "GET /é HTTP/1.1\nHost: a\n\n", "GET /#a HTTP/1.1\nHost: a\n\n", "\n\n",
      "GET / HTTP/1.1\n\n", "GET / HTTP/1.1\nHost: a\nHost: a\n\n",
      "GET / HTTP/1.0\nHost: a\nhost: b\n\n",
      "GET / HTTP/1.1\nHost : a\n\n", "GET / HTTP/1.1\nHost: a\n b\n\n", "GET / HTTP/1.1\nHost\n\n",
      "GET / HTTP/1.1\nHost: a\n: b\n\n", "GET / HTTP/1.1\nHost: a\nB: \u{0}\n\n",
      "GET / HTTP/1.1\nHost: a\nB: \u{7F}\n\n", "GET / HTTP/1.1\nHost: a\nB\u{0}: c\n\n",
      "GET http://b@c/ HTTP/1.1\nHost: a\n\n", "GET http:///c HTTP/1.1\nHost: a\n\n",
      "GET / HTTP/1.1\nHost: a\nContent-Length: -1\n\n",
      "GET / HTTP/1.1\nHost: a\nContent-Length: 1\nContent-Length: 2\n\n",
      "GET / HTTP/1.1\nHost: a\nContent-Length: 1\nTransfer-Encoding: chunked\n\n",
      "GET / HTTP/1.0\nTransfer-Encoding: chunked\n\n", "G@T / HTTP/1.1\nHost: a\n\n",
    ])
  func refused(_ text: String) { #expect(outcome(text) == .failure(.badRequest)) }

  @Test(
    "Lines end with both their bytes",
    arguments: [
      "GET / HTTP/1.1\nHost: a\n\n", "GET / HTTP/1.1\r\nHost: a\rB: c\r\n\r\n", "\n",
      "GET / HTTP/1.1\r\nHost: a\r\nB: cd\n\r\n",
    ])
  func bareEnds(_ text: String) {
    var reader = RequestReader()
    reader.take(Array(text.utf8))
    #expect(reader.next() == .failure(.badRequest))
  }

  @Test("A handshake of TLS is known by its first byte")
  func handshake() {
    var reader = RequestReader()
    reader.take([0x16])
    #expect(reader.next() == .failure(.badRequest))
  }

  @Test("Other versions and wishes")
  func others() {
    #expect(outcome("GET / HTTP/2.0\nHost: a\n\n") == .failure(.versionNotSupported))
    #expect(
      outcome("GET / HTTP/1.1\nHost: a\nExpect: tea\n\n") == .failure(.expectationFailed))
  }

  @Test("What is too long is refused before its end has come")
  func limits() {
    let long = String(repeating: "a", count: RequestReader.longestLine)
    #expect(outcome("GET /\(long)") == .failure(.uriTooLong))
    #expect(outcome("GET / HTTP/1.1\nHost: a\nB: \(long)") == .failure(.fieldsTooLarge))
    let line = "B: \(long.dropLast(9))\n"
    let lines = String(repeating: line, count: 5)
    #expect(outcome("GET / HTTP/1.1\nHost: a\n\(lines)") == .failure(.fieldsTooLarge))
    let short = String(repeating: "B: c\n", count: 10_000)
    #expect(outcome("GET / HTTP/1.1\nHost: a\n\(short)\n") == .failure(.fieldsTooLarge))
    #expect(read("GET / HTTP/1.1\nHost: a\n\(line)\n") != nil)
  }

  @Test("After what is no request nothing is read any more")
  func afterFailure() {
    var reader = RequestReader()
    reader.take([0])
    #expect(reader.next() == .failure(.badRequest))
    reader.take(Array("GET / HTTP/1.1\r\nHost: a\r\n\r\n".utf8))
    #expect(reader.next() == .failure(.badRequest))
  }
}
