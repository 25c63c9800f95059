import Testing

@Suite("Acronyms")
struct AcronymTests {
  @Test("One that is never explained is pointed at once, where it stands first")
  func unexplained() {
    #expect(proofread("Ask for an EHCP. Your EHCPs are yours.") == ["advice acronym “EHCP”"])
  }

  @Test(
    "One that is explained anywhere on the page is fine",
    arguments: [
      "An education, health and care plan (EHCP). The EHCP helps.",
      "The EHCP (education, health and care plan) helps.",
      "EHCPs. A health and care plan (**EHCP**).",
    ])
  func explained(body: String) { #expect(proofread(body) == []) }

  @Test("Brackets that hold something else explain nothing")
  func brackets() { #expect(proofread("Ring EHCP (Monday).") == ["advice acronym “EHCP”"]) }

  @Test(
    "What everybody knows, postcodes, numbers and stressed words are fine",
    arguments: ["The NHS and your GPs", "WA5 1AB", "Henry VIII and III", "Do NOT wait", "M&S, A&E"])
  func known(body: String) { #expect(proofread(body) == []) }

  @Test("What the network says is known, and what a provider or a title is called, is fine")
  func ofTheNetwork() {
    #expect(
      proofread("SEND advice.", network: "checks: { known-acronyms: [SEND] }\n") == [])
    #expect(
      proofread("Ask RNIB.", sourceFiles: ["providers/r.md": provider("The RNIB charity")]) == [])
    #expect(proofread("Ask SIBS.", title: "SIBS: a group") == [])
  }
}
