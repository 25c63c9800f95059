import Glibc
import Testing

@testable import Preview

@Suite("The port")
struct PortChoiceTests {
  /// A port that is listened at as long as this lives.
  final class Taken {
    let number: Int32
    private(set) var port: UInt16 = 0

    init?() {
      number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      guard case .version4(let address)? = BindAddress(host: "127.0.0.1", port: 0) else {
        return nil
      }
      guard
        BindAddress.version4(address).withAddress({ bind(number, $0, $1) }) == 0,
        listen(number, 1) == 0
      else { return nil }
      port = boundPort(number) ?? 0
    }

    deinit { close(number) }
  }

  @Test("A free port is taken, and any where none is named")
  func free() {
    guard case .free(let port) = PortChoice.find(host: "127.0.0.1", port: 0) else {
      Issue.record("no port is free")
      return
    }
    #expect(port > 0)
    #expect(PortChoice.find(host: "127.0.0.1", port: port) == .free(port))
  }

  @Test("Where it is taken the next free one is offered")
  func taken() throws {
    let taken = try #require(Taken())
    guard case .taken(let next?) = PortChoice.find(host: "127.0.0.1", port: taken.port) else {
      Issue.record("it was not found to be taken")
      return
    }
    #expect(next > taken.port)
    withExtendedLifetime(taken) {}
  }

  @Test("An address that is none, or another computer's", arguments: ["nowhere", "192.0.2.7", ""])
  func noSuchAddress(_ host: String) {
    #expect(PortChoice.find(host: host, port: 0) == .noSuchAddress)
  }
}
