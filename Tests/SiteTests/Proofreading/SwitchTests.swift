import Bytes
import Content
import Testing

@testable import Site

@Suite("Switching checks")
struct SwitchTests {
  @Test("Each code is a check that can be switched", arguments: ProofreadingCode.allCases)
  func codes(code: ProofreadingCode) { #expect("\(code.check.name)" == code.rawValue) }

  @Test("A check that is off says nothing, and another severity is taken")
  func levels() {
    let body = "[here](hub:oakwood)"
    #expect(proofread(body, network: "checks: { link-text: no }\n") == [])
    #expect(
      proofread(body, network: "checks: { link-text: advice }\n") == ["advice link-text “here”"])
    #expect(proofread(body, network: "checks: { link-text: error }\n") == ["link-text “here”"])
    #expect(
      proofread(body, network: "checks: { link-text: yes }\n") == ["warning link-text “here”"])
  }

  @Test("Advice is counted where it is not shown, and not looked for where it is ignored")
  func advice() {
    let files = around([
      "vocabularies/categories.yaml": "[]",
      "pages/a.md": page("A", body: "Ask for an EHCP, [here](hub:oakwood)."),
    ])
    let counted = TestSite(files)
    #expect(counted.proofread(advice: .counted) == 1)
    #expect(counted.places == ["pages/a.md:4 warning link-text “here”"])
    let ignored = TestSite(files)
    #expect(ignored.proofread(advice: .ignored) == 0)
    #expect(ignored.places == counted.places)
  }

  @Test("Of one record no more is said than anybody reads")
  func limit() {
    #expect(proofread(String(repeating: "[here](hub:oakwood) ", count: 500)).count == 100)
  }
}
