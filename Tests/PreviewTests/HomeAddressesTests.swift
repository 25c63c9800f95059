import Glibc
import Testing

@testable import Preview

@Suite("The addresses for other devices")
struct HomeAddressesTests {
  @Test("They are addresses in numbers, and none leads a device to itself")
  func numbers() {
    let found = HomeAddresses.find()
    #expect(found.count <= 3)
    for address in found {
      var memory = in_addr()
      #expect(inet_pton(AF_INET, address, &memory) == 1)
      #expect(!address.hasPrefix("127.") && !address.hasPrefix("169.254."))
    }
  }
}
