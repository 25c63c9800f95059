import Testing

@Suite("Numbers and addresses in text")
struct ContactTests {
  let contact = "contact: { phone: 01632 960100, email: play@example.org }"

  func found(_ body: String) -> [String] {
    proofread(around(["services/s.md": service("Play", contact, body: body)]))
  }

  @Test(
    "One that nearly is the record’s is pointed at",
    arguments: [
      "01632 950100", "01632 96010", "01362 960100", "paly@example.org", "play@exmple.org",
    ])
  func near(contact: String) {
    #expect(found("Ring \(contact).") == ["services/s.md:12 warning similar-contact “\(contact)”"])
  }

  @Test(
    "The record’s own, in any form, those of other records and helplines are fine",
    arguments: [
      "01632 960100", "+44 1632 960 100", "(01632) 960100", "PLAY@example.org", "0800 1111",
      "0808 800 5000", "999", "0 to 5 years",
    ])
  func own(contact: String) { #expect(found("Ring \(contact).") == []) }

  @Test("Another line of the same office and another address are told")
  func other() {
    #expect(found("Ring 01632 960123.") == ["services/s.md:12 advice other-contact “01632 960123”"])
    #expect(
      found("Ask a@example.com.") == ["services/s.md:12 advice other-contact “a@example.com”"])
  }

  @Test("A number under “how-to-get-help” is told too, also where the record has no other")
  func howToGetHelp() {
    func found(_ lines: String) -> [String] {
      proofread(
        around([
          "services/s.md": service("Play", lines + "how-to-get-help: |\n  Ring 01632 960123.")
        ]))
    }
    #expect(
      found("\(contact)\n") == ["services/s.md:12 advice other-contact “01632 960123”"])
    #expect(found("") == ["services/s.md:11 advice other-contact “01632 960123”"])
  }

  @Test("A page has none of its own")
  func page() { #expect(proofread("Ring 01632 960123.") == []) }

  @Test("A refuge’s number is told to nobody")
  func refuge() {
    let site = TestSite(
      around([
        "hubs/refuge.md": hub(
          "Refuge", "confidential: yes\nphone: 01632 960100", body: "Ring 01632 950100.")
      ]))
    site.proofread()
    #expect(site.places.first == "hubs/refuge.md:8 warning similar-contact “01632 950100”")
    #expect(!site.found.joined().contains("960 100"))
  }
}
