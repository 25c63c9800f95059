import Testing

@testable import Preview

@Suite("Answers as bytes")
struct ResponseTests {
  func text(_ response: Response, toHead isHead: Bool = false) -> String {
    String(decoding: response.bytes(toHead: isHead, at: 784_111_777), as: UTF8.self)
  }

  @Test("Status, time, fields, length, body")
  func whole() {
    #expect(
      text(Response(.ok, [("A", "b")], body: Array("é\n".utf8)))
        == "HTTP/1.1 200 OK\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\nA: b\r\nContent-Length: 3\r\n\r\né\n"
    )
  }

  @Test("To HEAD the same without its body")
  func head() {
    let text = text(Response(.ok, body: [1, 2, 3]), toHead: true)
    #expect(text.hasSuffix("Content-Length: 3\r\n\r\n"))
  }

  @Test("What has no body has no length", arguments: [Status.noContent, .notModified])
  func none(_ status: Status) { #expect(!text(Response(status)).contains("Content-Length")) }

  @Test("The last one says so, and events end with their connection")
  func last() throws {
    var response = Response(.ok)
    #expect(!text(response).contains("Connection"))
    response.isLast = true
    #expect(text(response).contains("Connection: close\r\n"))
    response.isLast = false
    response.body = .events(try #require(EventStream()))
    #expect(text(response).hasSuffix("Connection: close\r\n\r\n"))
  }
}
