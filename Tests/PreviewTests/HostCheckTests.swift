import Testing

@testable import Preview

@Suite("Which names the preview answers to")
struct HostCheckTests {
  let check = HostCheck(host: "127.0.0.1", port: 8080)

  @Test(
    "The computer's own names with the port",
    arguments: ["127.0.0.1:8080", "localhost:8080", "LOCALHOST:8080", "[::1]:8080"])
  func own(_ field: String) { #expect(check.allows(field)) }

  @Test(
    "Nothing else",
    arguments: [
      "evil.example:8080", "127.0.0.1", "127.0.0.1:8081", "localhost", "", ":8080", "[::1]",
      "127.0.0.1.evil.example:8080", "localhost:8080:8080", "10.0.0.5:8080", "127.0.0.1:08080",
    ])
  func others(_ field: String) { #expect(!check.allows(field)) }

  @Test("No name at all is refused")
  func none() { #expect(!check.allows(nil)) }

  @Test("At port 80 browsers leave the port out")
  func port80() {
    let check = HostCheck(host: "127.0.0.1", port: 80)
    #expect(check.allows("localhost"))
    #expect(check.allows("localhost:80"))
  }

  @Test("The address that it is bound to")
  func bound() {
    #expect(HostCheck(host: "192.168.1.7", port: 8080).allows("192.168.1.7:8080"))
    #expect(HostCheck(host: "fd00::7", port: 8080).allows("[fd00::7]:8080"))
  }

  @Test("For the whole house: any number, and no foreign name")
  func everywhere() {
    let check = HostCheck(host: "0.0.0.0", port: 8080)
    #expect(check.allows("192.168.1.7:8080"))
    #expect(check.allows("[fd00::7]:8080"))
    #expect(!check.allows("evil.example:8080"))
  }

  @Test("Only a page of the preview may send something")
  func origin() {
    #expect(check.allows(origin: "http://127.0.0.1:8080"))
    #expect(!check.allows(origin: "https://127.0.0.1:8080"))
    #expect(!check.allows(origin: "http://evil.example"))
    #expect(!check.allows(origin: "null"))
    #expect(!check.allows(origin: nil))
  }
}
