import Bytes
import Testing
import Wording

@Suite("Phrases")
struct FillingTests {
  @Test("What is no placeholder is written as it is, whatever it holds")
  func fill() throws {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    for written: Text in ["", "{", "}", "{}", "{x}", "a{b", "{{from}", "}{", "ß}{€"] {
      let phrase = written.readyToFill(in: arena)
      var buffer = ByteBuffer()
      buffer.fill(phrase) { _, _ in Issue.record("\(written) has no placeholder") }
      #expect(buffer.withBytes { String(decoding: $0, as: UTF8.self) } == String(written))
    }
    // Not the placeholder whose byte it is.
    #expect(("a\u{1}b\n{\u{2}}" as Text).readyToFill(in: arena) == "a b { }")
  }

  @Test("A placeholder's byte is none that a text can hold")
  func placeholders() {
    #expect(Placeholder.allCases.allSatisfy { $0.rawValue > 0 && $0.rawValue < 0x20 })
    #expect(Set(Placeholder.allCases.map(\.written)).count == Placeholder.allCases.count)
  }
}
