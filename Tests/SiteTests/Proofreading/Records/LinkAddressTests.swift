import Testing

@Suite("Links that show one address and lead to another")
struct LinkAddressTests {
  @Test(
    "Another website, mailbox or number is pointed at",
    arguments: [
      ("https://a.example", "https://b.example"), ("www.nhs.uk", "page:a"),
      ("us@example.org", "mailto:them@example.org"), ("01632 960121", "tel:+441632960122"),
      ("Ring 01632 960 121", "tel:01632960112"),
    ])
  func other(shown: String, target: String) {
    #expect(proofread("See [\(shown)](\(target)).") == ["warning link-address “\(shown)”"])
  }

  @Test(
    "The same in another form is fine",
    arguments: [
      ("www.nhs.uk", "https://nhs.uk/start4life/"), ("https://nhs.uk", "http://www.nhs.uk#a"),
      ("Us@example.org", "mailto:us@example.org?subject=x"),
      ("01632 960121", "tel:+44-1632-960121"), ("call 999", "tel:999"),
      ("open 2026 to 2027", "tel:111"),
    ])
  func same(shown: String, target: String) {
    #expect(proofread("See [\(shown)](\(target)).") == [])
  }
}
