import Bytes
import Testing
import Timetable

@Suite("POSIX time zone rules")
struct POSIXRuleTests {
  @Test(
    "What is no rule is refused",
    arguments: [
      "", "GMT", "GM0", "ABCDEFGHI0", "GMT25", "GMT0BST", "GMT0BST,M3.5.0", "GMT0BST,M3.5.0/1,",
      "GMT0BST,M13.5.0,M10.5.0", "GMT0BST,M3.6.0,M10.5.0", "GMT0BST,M3.0.0,M10.5.0",
      "GMT0BST,M3.5.7,M10.5.0", "GMT0BST,M3.5.0/168,M10.5.0", "GMT0BST,M3.5.0,M10.5.0/-168",
      "GMT0BST,J0,J300", "GMT0BST,J1,J366", "GMT0BST,1,365", "GMT0BST,1,364/24",
      "GMT0BST,M3.5.0/1:60,M10.5.0", "GMT0BST,M3.5.0/1,M10.5.0 ", " GMT0", "<GMT0", "<+1 >-1",
      ":Europe/London", "GMT0BST,M3.5.0;M10.5.0", "GMT--1", "é12", "GMT0\0",
    ])
  func refused(rule: String) {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    #expect(TimeZoneRule(posix: arena.text(rule)) == nil)
  }

  @Test("A rule is found at the end of a zone's file of version 2 or later")
  func file() {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    let rest = String(repeating: "\0", count: 60)
    func rule(_ file: String) -> TimeZoneRule? { TimeZoneRule(tzif: arena.text(file)) }
    #expect(rule("TZif2\(rest)\nGMT0BST,M3.5.0/1,M10.5.0\n") == .london)
    #expect(rule("TZif4\(rest)\nGMT0BST,M3.5.0/1,M10.5.0\n") == .london)
    #expect(rule("TZif\0\(rest)\nGMT0BST,M3.5.0/1,M10.5.0\n") == nil)
    #expect(rule("TZif2\(rest)\nGMT0BST,M3.5.0/1,M10.5.0") == nil)
    #expect(rule("TZif2\(rest)\n\n") == nil)
    #expect(rule("# tz\(rest)\nGMT0BST,M3.5.0/1,M10.5.0\n") == nil)
    #expect(rule("TZif2\nGMT0\n") == nil)
    #expect(rule("") == nil)
  }

  @Test("No bytes crash the reader, and what it reads has an offset of two days at most")
  func anyBytes() {
    var chance = Chance(state: 1)
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    let pieces = [
      "GMT", "BST", "<-03>", "<", ">", "0", "-", "+", "5", "24", "167", ":", "30", ",", "M3.5.0",
      ",M10.1.6", ",M1.1.0", "M12.5.6", ",J60", "J365", ",300", "/", "1", "-1", "é", "\n", "9999",
    ]
    var readCount = 0
    for round in 0..<10_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...(round % 4 == 3 ? 3 : 12), using: &chance) {
        if round % 2 == 0 {
          bytes.append(UInt8.random(in: 0...255, using: &chance))
        } else {
          bytes += Array((pieces.randomElement(using: &chance) ?? "").utf8)
        }
      }
      // Most of what is random is no rule: some of it begins as one.
      if round % 4 == 3 { bytes = Array("AAA1BBB,M3.5.0/1".utf8) + bytes }
      let text = bytes.withUnsafeBufferPointer { arena.text(copying: $0) }
      _ = TimeZoneRule(tzif: text)
      guard let rule = TimeZoneRule(posix: text) else { continue }
      readCount += 1
      for date in [CivilDate.earliest, CivilDate(daysSince1970: 20_000), .latest] {
        #expect(abs(rule.offset(on: date, at: .midday)) <= 48 * 3600, "\(text)")
      }
      #expect(
        written { $0.append(CalendarZone(name: "Any/Zone", rule: rule), &$1) }.hasSuffix(
          "VTIMEZONE\r\n"))
    }
    #expect(readCount > 50)
  }
}
