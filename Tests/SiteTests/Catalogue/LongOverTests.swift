import Testing

@testable import Site

@Suite("Closures and changes that are long over")
struct LongOverTests {
  private func found(closed: String...) -> [String] {
    let lines = closed.map { "\n  - { on: \($0) }" }.joined()
    return TestSite(around(["hubs/oakwood.md": hub("Oakwood", "closed:\(lines)")])).found
  }

  @Test("A closure of last year whose day comes soon has the wrong year")
  func wrongYear() {
    #expect(
      found(closed: "2025-12-24 to 2026-01-01") == [
        "hubs/oakwood.md:6 warning long-over “{ on: 2025-12-24 to 2026-01-01 }”: "
          + "This closure is long over: it ended on 1 January 2026. → Did you mean 24 December 2026?"
          + " Then put the year right; if not, take the closure out."
      ])
  }

  @Test("What is left over is said once")
  func leftOver() {
    #expect(
      found(closed: "2026-04-03", "2026-05-04", "2026-12-25") == [
        "hubs/oakwood.md:6 warning long-over “{ on: 2026-04-03 }”: "
          + "This closure is long over: it was on 3 April 2026."
          + " → Take out all 2 that are over, or put the year right."
      ])
  }

  @Test("Sixty days it may stay, as may one that has begun")
  func fresh() {
    #expect(found(closed: "2026-09-22").isEmpty)
    #expect(found(closed: "2026-09-21").count == 1)
    #expect(found(closed: "2026-01-05 to 2026-12-18").isEmpty)
  }

  @Test("A change that is long over is told where there was such a session")
  func change() {
    let rows = ["every: Monday, time: 9am to 10am"]
    #expect(
      foundWith(when: rows, "changes: [{ cancelled: 2026-07-06 }]").words() == [
        "long-over: This change is long over: it was on 6 July 2026."
          + " → Take it out, or put the year right."
      ])
    #expect(
      foundWith(when: rows, "changes: [{ moved: 2026-09-21, to: 2026-09-22 }]").isEmpty)
  }

  @Test("Of a place that is kept secret no line is shown")
  func secret() {
    let oakwood = hub("Oakwood", "confidential: yes\nclosed: [{ on: 2026-04-03 }]")
    let site = TestSite(around(["hubs/oakwood.md": oakwood]))
    #expect(site.found.count == 1)
    #expect(site.secretCount == 1)
  }
}
