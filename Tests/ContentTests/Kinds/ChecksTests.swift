import Testing

@testable import Content

@Suite("Switching checks in the network’s file")
struct ChecksTests {
  let start = "name: N\nurl: https://example.org\n"

  func checks(_ lines: String) throws -> Checks {
    let reading = expect("\(start)\(lines)", as: "network.yaml")
    return try #require(reading.records.network).checks
  }

  @Test("Each check is as it is meant to be where nothing is said", arguments: Check.allCases)
  func standard(check: Check) throws {
    #expect(try checks("")[check] == check.standard)
  }

  @Test("A check is switched off, on, or to a severity, and leaves the others alone")
  func levels() throws {
    let checks = try checks(
      """
      checks:
        link-text: no
        long-sentence: yes
        acronym: error
        capitals: advice
        past-date: warning
        known-acronyms: [SEND, EHCP]
      """)
    #expect(checks[.linkText] == nil)
    #expect(checks[.longSentence] == .advice)
    #expect(checks[.acronym] == .error)
    #expect(checks[.capitals] == .advice)
    #expect(checks[.pastDate] == .warning)
    #expect(checks[.linkAddress] == .warning)
    #expect(checks[.reviewOverdue] == .warning)
    #expect(checks.knownAcronyms.map(String.init) == ["SEND", "EHCP"])
  }

  @Test("An unknown check is an error with the nearest name")
  func unknown() {
    let reading = expect(
      "\(start)checks:\n  ⟦link-txt⟧: no\n", as: "network.yaml", "unknown-field")
    #expect(reading.fixes == ["Did you mean “link-text”?"])
  }

  @Test("Another word is no way to switch one")
  func badLevel() {
    expect("\(start)checks: { acronym: ⟦loud⟧ }\n", as: "network.yaml", "bad-choice")
  }

  @Test("Names are told apart, and fit in the bits")
  func names() {
    #expect(Set(Check.allCases.map { "\($0.name)" }).count == Check.allCases.count)
    #expect(Check.allCases.count <= 32)
  }
}
