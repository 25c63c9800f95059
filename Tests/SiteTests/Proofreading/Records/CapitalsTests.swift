import Testing

@Suite("Capitals")
struct CapitalsTests {
  @Test("Several words in a row are pointed at")
  func row() {
    #expect(
      proofread("PLEASE NOTE, we are SHUT.") == [
        "warning capitals “PLEASE NOTE”", "advice acronym “SHUT”",
      ])
    #expect(proofread("Come to OUR SUMMER PARTY today") == ["warning capitals “OUR SUMMER PARTY”"])
  }

  @Test("A title in capitals is pointed at")
  func title() {
    #expect(proofread("", title: "STAY AND PLAY") == ["warning capitals “STAY AND PLAY”"])
  }

  @Test(
    "Acronyms, postcodes and names are fine", arguments: ["NHS GP", "at WA5 3ZX", "the HENRY team"])
  func acronyms(words: String) {
    #expect(proofread(words, network: "checks: { acronym: no }\n") == [])
  }

  @Test("A title that is an acronym is fine")
  func shortTitle() { #expect(proofread("", title: "SENDIASS") == []) }
}
