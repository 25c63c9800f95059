import Glibc

/// The addresses by which other devices in the house reach this computer.
enum HomeAddresses {
  /// The most that are told: more are of programs that play computer, and none of them would help.
  private static let most = 3
  /// How the names of networks begin that lie within this computer.
  private static let inner = ["docker", "br-", "veth", "virbr", "podman", "cni", "lxc"]

  /// The IPv4 addresses of this computer's networks, such as `192.168.1.20`.
  static func find() -> [String] {
    var first: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&first) == 0 else { return [] }
    defer { freeifaddrs(first) }
    var found: [String] = []
    var next = first
    while let network = next?.pointee {
      next = network.ifa_next
      guard let address = address(of: network), !found.contains(address) else { continue }
      found.append(address)
    }
    return Array(found.prefix(most))
  }

  /// Nil where the network is off, leads to nobody in the house or has no IPv4 address.
  private static func address(of network: ifaddrs) -> String? {
    func has(_ flag: Int) -> Bool { Int(network.ifa_flags) & flag != 0 }
    guard has(IFF_UP), !has(IFF_LOOPBACK), !has(IFF_POINTOPOINT),
      let address = network.ifa_addr,
      address.pointee.sa_family == sa_family_t(AF_INET)
    else { return nil }
    let name = String(cString: network.ifa_name)
    guard !inner.contains(where: name.hasPrefix) else { return nil }
    var number = address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
      $0.pointee.sin_addr
    }
    var text = [CChar](repeating: 0, count: Int(INET_ADDRSTRLEN))
    guard inet_ntop(AF_INET, &number, &text, socklen_t(INET_ADDRSTRLEN)) != nil else { return nil }
    let bytes = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    let words = String(decoding: bytes, as: UTF8.self)
    // An address that the computer gave itself because no network did.
    return words.hasPrefix("169.254.") ? nil : words
  }
}
