import Glibc

/// Which names the preview answers to.
///
/// A foreign page may lead a name of its own to this computer (DNS rebinding) and would then read what is
/// not published yet: so only the computer's own names are answered to.
struct HostCheck: Sendable {
  private let names: Set<String>
  private let port: UInt16
  /// Whether the preview is for the whole network of the house: any address in numbers will then do, for
  /// nobody can lead that elsewhere.
  private let takesAnyNumber: Bool

  /// The check of a preview that is bound to `host` and `port`.
  init(host: String, port: UInt16) {
    let host = host.lowercased()
    let own = host.contains(":") ? "[\(host)]" : host
    names = ["127.0.0.1", "localhost", "[::1]", own]
    self.port = port
    takesAnyNumber = ["0.0.0.0", "::"].contains(host)
  }

  /// Whether a request with this Host field (RFC 9110, section 7.2) is answered.
  func allows(_ field: String?) -> Bool {
    guard let field = field?.lowercased() else { return false }
    var name = Substring(field)
    var givenPort = ""
    if let colon = field.lastIndex(of: ":"), !field[colon...].contains("]") {
      name = field[..<colon]
      givenPort = String(field[field.index(after: colon)...])
    }
    // Browsers leave out the port 80.
    guard givenPort == String(port) || (port == 80 && givenPort.isEmpty) else { return false }
    return names.contains(String(name)) || (takesAnyNumber && isNumber(name))
  }

  /// Whether a request with this Origin field (RFC 6454, section 7) comes from a page of the preview.
  func allows(origin: String?) -> Bool {
    guard let origin, origin.hasPrefix("http://") else { return false }
    return allows(String(origin.dropFirst("http://".count)))
  }

  private func isNumber(_ name: Substring) -> Bool {
    var memory = in6_addr()
    if name.hasPrefix("["), name.hasSuffix("]") {
      return inet_pton(AF_INET6, String(name.dropFirst().dropLast()), &memory) == 1
    }
    return inet_pton(AF_INET, String(name), &memory) == 1
  }
}
