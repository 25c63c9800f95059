import Testing

@testable import Preview

@Suite("Paths of requests")
struct RequestPathTests {
  @Test("A path is decoded once")
  func decoded() {
    #expect(decodedPath("/hubs/oakwood/") == "/hubs/oakwood/")
    #expect(decodedPath("/caf%C3%A9/%2541/") == "/café/%41/")
  }

  @Test(
    "What no page of a site can be asked by is no path",
    arguments: [
      "", "hubs/", "*", "http://other.example/", "/a%00b", "/a%0Ab", "/%", "/%2", "/%zz", "/%ff/",
      "/../etc/passwd", "/%2e%2e/etc/passwd", "/hubs/..", "/./", "/..%2fetc", "/a\\b", "/%5c..",
      "/\u{7F}",
    ])
  func refused(_ target: String) { #expect(decodedPath(target) == nil) }

  @Test("A path longer than any address is none")
  func long() { #expect(decodedPath("/" + String(repeating: "a", count: 5000)) == nil) }

  @Test("A path is encoded as it is decoded")
  func encoded() {
    #expect(encodedPath("/café/a b/\"<") == "/caf%C3%A9/a%20b/%22%3C")
    #expect(decodedPath(encodedPath("/café/a b/%41")) == "/café/a b/%41")
  }

  @Test("A value of a query")
  func query() {
    #expect(queryValue("path", in: "path=%2Fhubs%2F&shown=x1") == "/hubs/")
    #expect(queryValue("shown", in: "path=%2Fhubs%2F&shown=x1") == "x1")
    #expect(queryValue("other", in: "path=%2Fhubs%2F&shown=x1") == nil)
    #expect(queryValue("path", in: "path") == nil)
  }
}
