import Synchronization
import Testing
import Timetable

@testable import Preview

@Suite("Who is answered what")
struct VisitsTests {
  final class Day: Sendable {
    let set = Mutex<CivilDate?>(nil)
  }

  let day = Day()

  func answer(_ method: String, _ target: String, _ fields: String = "") -> Response? {
    let edition = FakeSnapshot(
      pages: ["/": "<body></body>"], files: ["/a.txt": "A"], redirects: ["/old/": "/"]
    ).edition()
    let visits = Visits(
      hosts: HostCheck(host: "127.0.0.1", port: 8080), address: "http://127.0.0.1:8080/",
      audience: Audience(), edition: { edition }, refreshTime: { 1.25 },
      setToday: { [day] date in day.set.withLock { $0 = date } }, explanation: { _ in nil })
    var reader = RequestReader()
    let host = fields.contains("Host:") ? "" : "Host: localhost:8080\r\n"
    reader.take(Array("\(method) \(target) HTTP/1.1\r\n\(host)\(fields)\r\n".utf8))
    guard case .request(let request) = reader.next() else { return nil }
    return visits.answer(request)
  }

  func field(_ name: String, _ response: Response?) -> String? {
    response?.fields.first { $0.name == name }?.value
  }

  @Test("Pages, with what they took; files; what has moved")
  func site() {
    let page = answer("GET", "/")
    #expect(page?.status == .ok)
    #expect(field("Server-Timing", page)?.hasPrefix("refresh;dur=1.3, page;dur=") == true)
    #expect(field("X-Content-Type-Options", page) == "nosniff")
    #expect(field("Location", answer("GET", "/old/")) == "/")
    let tag = field("ETag", answer("GET", "/a.txt"))
    #expect(tag != nil)
    #expect(answer("GET", "/a.txt", "If-None-Match: \(tag ?? "")\r\n")?.status == .notModified)
  }

  @Test(
    "Other methods are refused, and end the connection",
    arguments: ["PUT", "POST", "get", "OPTIONS"])
  func methods(_ method: String) {
    let response = answer(method, method == "OPTIONS" ? "*" : "/")
    #expect(response?.status == .methodNotAllowed)
    #expect(field("Allow", response) == "GET, HEAD")
    #expect(response?.isLast == true)
  }

  @Test("A whole address is asked for by its own name")
  func wholeAddress() {
    #expect(answer("GET", "http://localhost:8080/")?.status == .ok)
    #expect(answer("GET", "http://evil.example/")?.status == .forbidden)
    #expect(answer("GET", "/", "Host: evil.example\r\n")?.status == .forbidden)
    #expect(answer("GET", "https://localhost:8080/")?.status == .badRequest)
  }

  @Test("Nothing is sent here")
  func bodies() {
    #expect(answer("GET", "/", "Content-Length: 1\r\n")?.status == .contentTooLarge)
  }

  @Test("Only a page of its own sets the day")
  func today() {
    let origin = "Origin: http://localhost:8080\r\n"
    #expect(answer("POST", "/-/today?date=2026-12-01")?.status == .forbidden)
    #expect(answer("POST", "/-/today?date=soon", origin)?.status == .badRequest)
    #expect(answer("POST", "/-/today", origin)?.status == .badRequest)
    #expect(answer("GET", "/-/today?date=2026-12-01", origin)?.status == .methodNotAllowed)
    #expect(day.set.withLock { $0 } == nil)
    #expect(answer("POST", "/-/today?date=2026-12-01", origin)?.status == .noContent)
    #expect(day.set.withLock { $0 } == CivilDate(year: 2026, month: 12, day: 1))
    #expect(answer("POST", "/-/today?date=", origin)?.status == .noContent)
    #expect(day.set.withLock { $0 } == nil)
  }

  @Test("Events are for the preview's own pages")
  func events() {
    let target = "/-/events?path=%2F&shown=x"
    #expect(answer("GET", target, "Sec-Fetch-Site: cross-site\r\n")?.status == .forbidden)
    guard case .events(let stream)? = answer("GET", target)?.body else {
      Issue.record("no events")
      return
    }
    #expect(stream.take().events.contains { $0.hasPrefix("event: change") })
    #expect(answer("GET", "/-/events?shown=x")?.status == .badRequest)
  }
}
