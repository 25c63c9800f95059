import Bytes
import Testing

@testable import Content

@Suite("E-mail addresses")
struct EmailAddressTests {
  private let arena = Arena()

  @Test(
    "What nobody can have is no address",
    arguments: [
      ".play@example.org", "play.@example.org", "play@-example.", "play@example-.org",
      "play@example.c", "play@.example.org", "pl..ay@example.org", "@example.org", "play@",
      "play@example.org\u{200B}", "play@@example.org",
    ])
  func wrong(text: String) { #expect(!EmailAddress.isRight(arena.text(text))) }

  @Test(
    "What is nearly one is offered as it is meant",
    arguments: [
      "mailto:play@example.org", "Mailto: play@example.org", "Play team <play@example.org>",
      "play@example.org.", "play@example,org", "play(at)example.org", "play at example.org",
      "play @ example.org", "play@example.org;", "<play@example.org>",
    ])
  func meant(text: String) {
    #expect(!EmailAddress.isRight(arena.text(text)))
    #expect(EmailAddress.meant(arena.text(text)) == "play@example.org")
  }

  @Test("Of two addresses none is guessed")
  func two() throws {
    let meant = try #require(EmailAddress.meant("a@example.org, b@example.org"))
    #expect(!EmailAddress.isRight(arena.text(meant)))
  }
}
