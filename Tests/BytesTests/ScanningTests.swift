import Bytes
import Testing

@Suite("Scanning")
struct ScanningTests {
  let arena = Arena()

  @Test("A byte is found at or after the place where the search begins")
  func firstByte() {
    let text: Text = "a:b:c"
    #expect(text.firstIndex(of: UInt8(ascii: ":")) == 1)
    #expect(text.firstIndex(of: UInt8(ascii: ":"), from: 1) == 1)
    #expect(text.firstIndex(of: UInt8(ascii: ":"), from: 2) == 3)
    #expect(text.firstIndex(of: UInt8(ascii: ":"), from: 4) == nil)
    #expect(text.firstIndex(of: UInt8(ascii: ":"), from: 5) == nil)
  }

  @Test("A search stays within its own text")
  func searchStaysInside() {
    let part = arena.text("abc:")[0..<3]
    #expect(!part.contains(UInt8(ascii: ":")))
    #expect(part.firstIndex(of: "c:" as Text) == nil)
  }

  @Test(
    "A part is found where it first stands whole",
    arguments: [
      ("aab", "ab", 0, 1), ("aaab", "aab", 0, 1), ("ab", "abc", 0, nil), ("abab", "ab", 1, 2),
      ("ab", "", 1, 1), ("ab", "b", 2, nil),
    ] as [(String, String, Int, Int?)])
  func firstPart(whole: String, part: String, from: Int, found: Int?) {
    #expect(arena.text(whole).firstIndex(of: arena.text(part), from: from) == found)
  }

  @Test("Beginnings and endings are compared whole")
  func prefixAndSuffix() {
    let text: Text = "stay-and-play.md"
    #expect(text.hasPrefix("stay" as Text))
    #expect(text.hasSuffix(".md" as Text))
    #expect(text.hasPrefix("" as Text) && text.hasSuffix("" as Text))
    #expect(!text.hasPrefix("play" as Text))
    #expect(!("md" as Text).hasSuffix(".md" as Text))
  }

  @Test("Trimming takes spaces, tabs and line ends from the ends only")
  func trimming() {
    #expect((" \t\r\n a b \n" as Text).trimmed == "a b")
    #expect((" \n" as Text).trimmed.isEmpty)
    #expect(("\u{A0}a" as Text).trimmed == "\u{A0}a")
  }

  @Test("Splitting keeps the empty parts")
  func splitting() {
    #expect(("a,,b" as Text).split(separator: UInt8(ascii: ",")) == ["a", "", "b"])
    #expect(("" as Text).split(separator: UInt8(ascii: ",")) == [""])
    #expect(("a," as Text).split(separator: UInt8(ascii: ",")) == ["a", ""])
  }

  @Test("Case is set aside for ASCII letters and for nothing else")
  func caseless() {
    #expect(("WA5 1ab" as Text).equalsIgnoringASCIICase("wa5 1AB"))
    #expect(!("É" as Text).equalsIgnoringASCIICase("é" as Text))
    #expect(!("[" as Text).equalsIgnoringASCIICase("{"))
    #expect(!("ab" as Text).equalsIgnoringASCIICase("abc"))
  }

  @Test(
    "The first byte that is not UTF-8 is found (RFC 3629, section 3 and 4)",
    arguments: [
      ([], nil), ([0x61, 0xC3, 0xA9], nil), ([0xE2, 0x82, 0xAC], nil),
      ([0xF0, 0x9F, 0xA7, 0xB8], nil), ([0xF4, 0x8F, 0xBF, 0xBF], nil),
      ([0x61, 0xFF], 1), ([0x80], 0), ([0xC0, 0xAF], 0), ([0xC1, 0xBF], 0), ([0xC3], 0),
      ([0xC3, 0x28], 0), ([0xE0, 0x80, 0x80], 0), ([0xED, 0xA0, 0x80], 0), ([0xE2, 0x82], 0),
      ([0xF0, 0x8F, 0xBF, 0xBF], 0), ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF5, 0x80, 0x80, 0x80], 0),
      ([0x61, 0xE2, 0x82, 0x61], 1),
    ] as [([UInt8], Int?)])
  func invalidUTF8(bytes: [UInt8], place: Int?) {
    let text = bytes.withUnsafeBufferPointer { arena.text(copying: $0) }
    #expect(text.firstInvalidUTF8 == place)
    #expect((place == nil) == (String(validating: bytes, as: UTF8.self) != nil))
  }

  @Test("Letters, digits and cases of single bytes are ASCII's")
  func bytes() {
    for byte in UInt8.min...UInt8.max {
      let character = Character(Unicode.Scalar(byte))
      #expect(byte.isASCIIDigit == ("0"..."9").contains(character))
      let isLetter = ("a"..."z").contains(character) || ("A"..."Z").contains(character)
      #expect(byte.isASCIILetter == isLetter)
      if isLetter {
        #expect(
          Character(Unicode.Scalar(byte.asciiLowercased)) == Character(character.lowercased()))
        #expect(
          Character(Unicode.Scalar(byte.asciiUppercased)) == Character(character.uppercased()))
      } else {
        #expect(byte.asciiLowercased == byte && byte.asciiUppercased == byte)
      }
    }
  }
}
