/// The head of a request while its lines come in.
struct Head {
  private let method: String
  private let target: String
  /// Whether the client speaks HTTP/1.0, which keeps no connection and knows no Host field.
  private let isOld: Bool
  private var fields: [Request.Field] = []

  /// Reads a request line (RFC 9112, section 3).
  init(requestLine line: ArraySlice<UInt8>) throws(Status) {
    let parts = line.split(separator: .space, omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[0].isEmpty, parts[0].allSatisfy(isTokenByte) else {
      throw .badRequest
    }
    let target = parts[1]
    // A mark (#) is the browser's own matter; all but visible ASCII is to be encoded.
    guard !target.isEmpty,
      target.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "#") })
    else { throw .badRequest }
    let version = Array(parts[2])
    guard version.count == 8, version.starts(with: "HTTP/".utf8),
      let major = digit(version[5]), version[6] == UInt8(ascii: "."), let minor = digit(version[7])
    else { throw .badRequest }
    guard major == 1 else { throw .versionNotSupported }
    method = String(decoding: parts[0], as: UTF8.self)
    self.target = String(decoding: target, as: UTF8.self)
    isOld = minor == 0
  }

  /// Reads a field line (RFC 9112, section 5).
  mutating func add(fieldLine line: ArraySlice<UInt8>) throws(Status) {
    // Neither folded lines nor a space before the colon: both have led servers astray.
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
      line[..<colon].allSatisfy(isTokenByte)
    else { throw .badRequest }
    var value = line[(colon + 1)...]
    value = value.drop { $0 == .space || $0 == .tab }
    while let last = value.last, last == .space || last == .tab { value.removeLast() }
    guard value.allSatisfy({ ($0 >= 0x20 && $0 != 0x7F) || $0 == .tab }) else {
      throw .badRequest
    }
    let name = line[..<colon].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    fields.append(
      Request.Field(
        name: String(decoding: name, as: UTF8.self), value: String(decoding: value, as: UTF8.self)))
  }

  /// The request, after its last field.
  func request() throws(Status) -> Request {
    let hosts = values("host")
    // Section 3.2: exactly one.
    guard hosts.count == 1 || (isOld && hosts.isEmpty) else { throw .badRequest }
    let hasBody = try hasBody()
    let expected = values("expect")
    guard expected.allSatisfy({ $0.lowercased() == "100-continue" }) else {
      throw .expectationFailed
    }
    let connection = list("connection")
    var target: String? = self.target
    var host = hosts.first
    if self.target.first != "/" {
      let whole = try wholeAddress()
      target = whole?.target
      if let whole { host = whole.host }
    }
    return Request(
      method: method, target: target, host: host, fields: fields, hasBody: hasBody,
      isLast: isOld || connection.contains("close") || hasBody)
  }

  /// The parts of a target that is a whole address (RFC 9112, section 3.2.2), whose name counts and not the
  /// Host field's; nil where it is none.
  private func wholeAddress() throws(Status) -> (host: String, target: String)? {
    let scheme = "http://"
    guard target.prefix(scheme.count).lowercased() == scheme else { return nil }
    let rest = target.dropFirst(scheme.count)
    let host = rest.prefix { $0 != "/" && $0 != "?" }
    guard !host.isEmpty, !host.contains("@") else { throw .badRequest }
    let path = rest.dropFirst(host.count)
    return (String(host), path.first == "/" ? String(path) : "/\(path)")
  }

  /// Whether a body follows (RFC 9112, section 6.3).
  private func hasBody() throws(Status) -> Bool {
    let lengths = list("content-length")
    guard lengths.allSatisfy({ $0.utf8.allSatisfy { digit($0) != nil } }),
      Set(lengths).count <= 1
    else { throw .badRequest }
    let isCoded = !values("transfer-encoding").isEmpty
    // With both, or in the old version, two readers would find two ends.
    guard !isCoded || (lengths.isEmpty && !isOld) else { throw .badRequest }
    return isCoded || lengths.contains { $0.utf8.contains { $0 != UInt8(ascii: "0") } }
  }

  private func values(_ name: String) -> [String] {
    fields.filter { $0.name == name }.map(\.value)
  }

  /// The members of a field that is a list, in small letters (RFC 9110, section 5.6.1); one that is empty
  /// stands for itself.
  private func list(_ name: String) -> [String] {
    values(name).flatMap { value in
      value.split(separator: ",", omittingEmptySubsequences: false).map { member in
        let start = member.drop { $0 == " " || $0 == "\t" }
        return String(start.prefix { $0 != " " && $0 != "\t" }).lowercased()
      }
    }
  }
}

private func digit(_ byte: UInt8) -> UInt8? {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? byte - UInt8(ascii: "0") : nil
}
