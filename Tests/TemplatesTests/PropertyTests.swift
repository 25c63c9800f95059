import Bytes
import Diagnostics
import Testing

@testable import Templates

@Suite("Templates of all sorts")
struct PropertyTests {
  /// Numbers that look random and are the same each time (SplitMix64, Steele and others 2014).
  struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let pieces = [
    "a", " ", "\n", "\r\n", "  ", "é", "<p class=\"", "\">", "<", "{", "}", "{{", "}}", "{{{",
    "}}}",
    "{{title}}", "{{{body}}}", "{{.}}", "{{#hubs}}", "{{/hubs}}", "{{#days}}", "{{/days}}",
    "{{#summary}}", "{{/summary}}", "{{^free}}", "{{/free}}", "{{name}}", "{{site.name}}",
    "{{#contact}}", "{{/contact}}", "{{> a}}", "{{> b}}", "{{< a}}", "{{/ a}}", "{{$ x}}",
    "{{/ x}}",
    "{{! note }}", "{{=<% %>=}}", "<%title%>", "<%={{ }}=%>", "{{words.menu}}",
  ]

  private static func text(_ numbers: inout Numbers, upTo count: Int) -> String {
    (0..<Int.random(in: 0...count, using: &numbers))
      .map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
  }

  @Test("Nothing crashes, every place lies in its file, and nothing is refused without an error")
  func neverCrashes() throws {
    var numbers = Numbers(state: 1)
    let arena = Arena()
    let view = ServiceView.full(in: arena)
    let words = arena.list(["Menu"] as [Text])
    var compiled = 0
    for _ in 0..<3000 {
      let theme = TestTheme(
        layout: Self.text(&numbers, upTo: 12),
        partials: [
          "a": Self.text(&numbers, upTo: 5), "b": Self.text(&numbers, upTo: 3),
        ])
      let result = theme.compile(for: ServiceView.shape, words: Shape(words: ["menu"]))
      #expect((result.template == nil) == !result.errors.isEmpty)
      for diagnostic in result.errors + result.warnings {
        let length = theme.files[diagnostic.location.file].contents.count
        #expect(Int(diagnostic.location.range?.end ?? 0) <= length)
      }
      guard let template = result.template else { continue }
      compiled += 1
      var buffer = ByteBuffer()
      template.render(view, words: words, into: &buffer)
      template.render(ServiceView.empty(in: arena), words: words, into: &buffer)
    }
    #expect(compiled > 100)
  }

  @Test("Text without tags is written as it stands")
  func plainText() {
    var numbers = Numbers(state: 2)
    let arena = Arena()
    for _ in 0..<300 {
      let text = (0..<20).map { _ in
        ["a", " ", "\n", "\r\n", "\t", "é", "{ ", " }"].randomElement(using: &numbers) ?? ""
      }
      .joined()
      let template = TestTheme(layout: text).compile(for: ServiceView.shape).template
      var buffer = ByteBuffer()
      template?.render(ServiceView.empty(in: arena), words: List(), into: &buffer)
      #expect(String(buffer.text(in: arena)) == text)
    }
  }
}
