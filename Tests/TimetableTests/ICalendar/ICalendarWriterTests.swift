import Bytes
import Testing
import Timetable

@Suite("iCalendar text")
struct ICalendarWriterTests {
  @Test("A line of 75 octets stays whole, and one of 76 goes on in the next")
  func longLines() {
    // “SUMMARY:” takes 8 octets.
    let fits = String(repeating: "x", count: 67)
    #expect(summary(fits) == "SUMMARY:\(fits)\r\n")
    #expect(summary(fits + "y") == "SUMMARY:\(fits)\r\n y\r\n")
    // The space that begins it counts in the second line.
    let second = String(repeating: "y", count: 74)
    #expect(summary(fits + second) == "SUMMARY:\(fits)\r\n \(second)\r\n")
    #expect(summary(fits + second + "z") == "SUMMARY:\(fits)\r\n \(second)\r\n z\r\n")
  }

  @Test("No character is cut, however many bytes it has", arguments: ["é", "—", "😀"])
  func characters(character: String) {
    for length in 60...67 {
      let start = String(repeating: "x", count: length)
      let fits = 8 + length + character.utf8.count <= 75
      let expected =
        fits ? "SUMMARY:\(start)\(character)" : "SUMMARY:\(start)\r\n \(character)"
      let rest = String(repeating: character, count: 100)
      #expect(summary(start + rest).hasPrefix(expected), "\(length)")
      #expect(unfolded(summary(start + rest)) == "SUMMARY:\(start)\(rest)\r\n")
    }
  }

  @Test("An escape is not cut either")
  func escapesWhole() {
    let start = String(repeating: "x", count: 66)
    #expect(summary(start + ";") == "SUMMARY:\(start)\r\n \\;\r\n")
  }

  @Test(
    "What means something in a text is escaped",
    arguments: [
      ("a\\b", "a\\\\b"), ("a;b", "a\\;b"), ("a,b", "a\\,b"), ("a\nb", "a\\nb"),
      ("a\r\nb", "a\\nb"), ("a\rb", "a\\nb"), ("a\r\n\r\nb\n", "a\\n\\nb\\n"),
      ("a:b \"c\" ^d", "a:b \"c\" ^d"), ("a\tb", "a b"), ("a\0b\u{7}c\u{7F}d", "abcd"),
      ("a\u{85}b\u{9F}c", "abc"), ("a\u{2028}b\u{2029}c", "a\\nb\\nc"), ("\u{A0}é", "\u{A0}é"),
    ])
  func escaping(text: String, written: String) {
    #expect(summary(text) == "SUMMARY:\(written)\r\n")
  }

  @Test("A property without a text is left out")
  func empty() {
    #expect(summary("") == "")
    #expect(
      written { $0.property("CATEGORIES", texts: [Text](), &$1) } == "")
    #expect(written { $0.property("URL", uri: "", &$1) } == "")
  }

  @Test("Bytes that are no UTF-8 become U+FFFD, and none breaks a line")
  func anyBytes() {
    var chance = Chance(state: 1)
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0...300, using: &chance)).map { _ in
        Bool.random(using: &chance)
          ? UInt8.random(in: 0...255, using: &chance)
          : UInt8.random(in: 0xC0...0xF8, using: &chance)
      }
      let text = bytes.withUnsafeBufferPointer { arena.text(copying: $0) }
      var buffer = ByteBuffer()
      var writer = ICalendarWriter()
      writer.property("DESCRIPTION", text: text, &buffer)
      writer.property("URL", uri: text, &buffer)
      writer.property("DTSTART", on: .latest, at: .endOfDay, in: text, &buffer)
      let all = buffer.text(in: arena)
      #expect(all.firstInvalidUTF8 == nil)
      for line in String(all).components(separatedBy: "\r\n") {
        #expect(line.utf8.count <= 75)
        #expect(!line.unicodeScalars.contains { $0.value < 0x20 || 0x7F...0x9F ~= $0.value })
      }
    }
    #expect(summary(bytes: [0x61, 0xFF, 0x62]) == "SUMMARY:a\u{FFFD}b\r\n")
    #expect(summary(bytes: [0x61, 0xE2, 0x80]) == "SUMMARY:a\u{FFFD}\u{FFFD}\r\n")
  }

  @Test("The value of a parameter is quoted where it must be, and can't end its quotes")
  func parameters() throws {
    let date = try value("2026-11-23", as: CivilDate.self)
    let time = try value("9:30am", as: CivilTime.self)
    func start(_ zone: Text) -> String {
      written { $0.property("DTSTART", on: date, at: time, in: zone, &$1) }
    }
    #expect(start("Europe/London") == "DTSTART;TZID=Europe/London:20261123T093000\r\n")
    #expect(start("a:b;c,d") == "DTSTART;TZID=\"a:b;c,d\":20261123T093000\r\n")
    #expect(start("a\":b\nc^") == "DTSTART;TZID=\"a^':b^nc^^\":20261123T093000\r\n")
  }

  @Test("A time that ends its day is the next day's first")
  func endOfDay() throws {
    let date = try value("2026-12-31", as: CivilDate.self)
    #expect(
      written { $0.property("DTEND", on: date, at: .endOfDay, in: "Europe/London", &$1) }
        == "DTEND;TZID=Europe/London:20270101T000000\r\n")
  }

  @Test("Moments, numbers, lists, addresses and lengths of time are written as their types say")
  func types() {
    #expect(
      written { $0.property("DTSTAMP", moment: UTCMoment(secondsSince1970: 1_000_000_000), &$1) }
        == "DTSTAMP:20010909T014640Z\r\n")
    #expect(written { $0.property("SEQUENCE", number: 2, &$1) } == "SEQUENCE:2\r\n")
    #expect(
      written { $0.property("CATEGORIES", texts: ["Play, early", "SEND"] as [Text], &$1) }
        == "CATEGORIES:Play\\, early,SEND\r\n")
    #expect(
      written { $0.property("SOURCE", uri: "https://x.org/a;b,c", isTyped: true, &$1) }
        == "SOURCE;VALUE=URI:https://x.org/a;b,c\r\n")
    func duration(_ minutes: Int) -> String { written { $0.property("D", minutes: minutes, &$1) } }
    #expect(duration(720) == "D:PT12H\r\n")
    #expect(duration(90) == "D:PT1H30M\r\n")
    #expect(duration(1440) == "D:P1D\r\n")
    #expect(duration(1500) == "D:P1DT1H\r\n")
    #expect(duration(0) == "D:PT0M\r\n")
    #expect(duration(-15) == "D:-PT15M\r\n")
  }

  private func summary(_ text: String) -> String { summary(bytes: Array(text.utf8)) }

  private func summary(bytes: [UInt8]) -> String {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    let text = bytes.withUnsafeBufferPointer { arena.text(copying: $0) }
    return written { $0.property("SUMMARY", text: text, &$1) }
  }
}
