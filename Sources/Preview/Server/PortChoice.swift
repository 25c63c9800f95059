import Glibc

/// What becomes of the port that the preview is asked to use.
public enum PortChoice: Equatable, Sendable {
  /// It is free.
  case free(UInt16)
  /// Another program uses it; the next free one, where there is one nearby.
  case taken(next: UInt16?)
  /// The system does not allow it: ports below 1024 are the administrator's.
  case notPermitted
  /// The computer has no such address.
  case noSuchAddress

  /// So many ports are tried after the wanted one.
  private static let tries = 20

  /// Tries `port` of the address `host`, and where it is taken those after it; 0 is any that is free.
  public static func find(host: String, port: UInt16) -> PortChoice {
    switch attempt(host, port) {
    case .success(let bound): return .free(bound)
    case .failure(let failure):
      switch failure.code {
      case EADDRINUSE:
        let others = (1...tries).compactMap { UInt16(exactly: Int(port) + $0) }
        return .taken(
          next: others.first { other in
            if case .success = attempt(host, other) { true } else { false }
          })
      case EACCES: return .notPermitted
      default: return .noSuchAddress
      }
    }
  }

  private struct Failure: Error {
    let code: Int32
  }

  /// Binds the port for a moment, as the server will, and answers which it was.
  private static func attempt(_ host: String, _ port: UInt16) -> Result<UInt16, Failure> {
    guard let address = BindAddress(host: host, port: port) else {
      return .failure(Failure(code: EADDRNOTAVAIL))
    }
    let number = socket(address.family, Int32(SOCK_STREAM.rawValue), 0)
    guard number >= 0 else { return .failure(Failure(code: errno)) }
    defer { close(number) }
    var yes: Int32 = 1
    setsockopt(number, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    guard address.withAddress({ bind(number, $0, $1) }) == 0, listen(number, 1) == 0 else {
      return .failure(Failure(code: errno))
    }
    guard let bound = boundPort(number) else { return .failure(Failure(code: errno)) }
    return .success(bound)
  }
}

/// The port that a socket is bound to; nil where it is none.
func boundPort(_ socket: Int32) -> UInt16? {
  var bound = sockaddr_in6()
  var size = socklen_t(MemoryLayout<sockaddr_in6>.size)
  let result = withUnsafeMutableBytes(of: &bound) { bytes -> Int32 in
    bytes.withMemoryRebound(to: sockaddr.self) { getsockname(socket, $0.baseAddress, &size) }
  }
  // The port lies at the same place in the addresses of both families.
  return result == 0 ? UInt16(bigEndian: bound.sin6_port) : nil
}

/// The address and port that the preview is bound to.
enum BindAddress {
  case version4(sockaddr_in)
  case version6(sockaddr_in6)

  /// Nil where `host` is no address in numbers, nor “localhost”.
  init?(host: String, port: UInt16) {
    let host = host.lowercased() == "localhost" ? "127.0.0.1" : host
    var four = sockaddr_in()
    var six = sockaddr_in6()
    if inet_pton(AF_INET, host, &four.sin_addr) == 1 {
      four.sin_family = sa_family_t(AF_INET)
      four.sin_port = port.bigEndian
      self = .version4(four)
    } else if inet_pton(AF_INET6, host, &six.sin6_addr) == 1 {
      six.sin6_family = sa_family_t(AF_INET6)
      six.sin6_port = port.bigEndian
      self = .version6(six)
    } else {
      return nil
    }
  }

  var family: Int32 {
    switch self {
    case .version4: AF_INET
    case .version6: AF_INET6
    }
  }

  func withAddress<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
    func call<Address>(_ address: Address) -> Result {
      withUnsafePointer(to: address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          body($0, socklen_t(MemoryLayout<Address>.size))
        }
      }
    }
    switch self {
    case .version4(let address): return call(address)
    case .version6(let address): return call(address)
    }
  }
}
