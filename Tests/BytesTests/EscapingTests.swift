import Bytes
import Foundation
import Testing

@Suite("Escaping")
struct EscapingTests {
  let arena = Arena()

  func html(_ string: String) -> String { written { $0.append(escaped: arena.text(string)) } }
  func json(_ string: String) -> String { written { $0.append(json: arena.text(string)) } }

  @Test(
    "HTML's five special characters become references",
    arguments: [
      ("", ""), ("Play & stay", "Play &amp; stay"), ("<b>", "&lt;b&gt;"),
      ("\"it's\"", "&quot;it&#39;s&quot;"), ("&amp;", "&amp;amp;"), ("crèche – £2", "crèche – £2"),
    ])
  func escaping(text: String, markup: String) {
    #expect(html(text) == markup)
  }

  @Test(
    "JSON escapes what its grammar or a script element could trip over",
    arguments: [
      ("", #""""#), (#"a"b\c"#, #""a\"b\\c""#), ("a\n\r\tb", #""a\n\r\tb""#),
      ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""),
      ("</script>", #""\u003c/script\u003e""#), ("Q&A", #""Q\u0026A""#),
      ("a\u{2028}b\u{2029}", #""a\u2028b\u2029""#), ("\u{2027}\u{202A}", "\"\u{2027}\u{202A}\""),
      ("crèche 🧸", "\"crèche 🧸\""),
    ])
  func jsonStrings(text: String, literal: String) {
    #expect(json(text) == literal)
  }

  @Test("Every character up to U+2100 is read back from its JSON by Foundation")
  func readBack() throws {
    for value in UInt32(0)..<0x2100 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a\(Character(scalar))"
      let literal = Data("[\(json(text))]".utf8)
      #expect(try JSONDecoder().decode([String].self, from: literal) == [text])
    }
  }

  @Test("Whatever stands where, each byte is escaped as it is alone")
  func everyPlace() {
    var generator = SystemRandomNumberGenerator()
    let bytes: [UInt8] = Array("aab'\"&<>!=?\\%#\u{1F}\u{7F}".utf8)
    for _ in 0..<4_000 {
      let count = Int.random(in: 0...40, using: &generator)
      let characters = (0..<count).map { _ in
        String(UnicodeScalar(bytes.randomElement(using: &generator) ?? 0x61))
      }
      let text = characters.joined()
      #expect(html(text) == characters.map(html).joined())
      #expect(json(text) == "\"\(characters.map { json($0).dropFirst().dropLast() }.joined())\"")
    }
  }

  @Test("Hexadecimal digits are lower case")
  func hexadecimal() {
    #expect((0..<16).map { hexadecimalDigit($0) } == Array("0123456789abcdef".utf8))
  }
}
