import Glibc
import Testing

@testable import Preview

/// A client that sends bytes as they are, to a server of its own.
final class Client {
  let server: Server
  private let number: Int32

  /// A client of `server`, connected.
  init(_ server: Server) throws {
    self.server = server
    number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    let address = try #require(BindAddress(host: "127.0.0.1", port: server.port))
    try #require(address.withAddress { connect(number, $0, $1) } == 0)
    var limit = timeval(tv_sec: 5, tv_usec: 0)
    setsockopt(number, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(number) }

  /// Sends what the server takes.
  func send(_ bytes: [UInt8]) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.send(number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { return }
      sent += count
    }
  }

  func send(_ text: String) { send(Array(text.utf8)) }

  /// Says that nothing more comes.
  func finish() { shutdown(number, Int32(SHUT_WR)) }

  /// Whether something has come, or comes in this time.
  func hasAnswer(milliseconds: Int32) -> Bool {
    var polled = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, milliseconds) > 0
  }

  /// All that comes until the server hangs up, or 5 seconds long nothing.
  func all() -> String { receive { _ in false } }

  /// What comes until it holds `text`.
  func until(_ text: String) -> String { receive { $0.contains(text) } }

  private func receive(_ isEnough: (String) -> Bool) -> String {
    var received: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !isEnough(String(decoding: received, as: UTF8.self)) {
      let count = recv(number, &buffer, buffer.count, 0)
      if count <= 0 { break }
      received += buffer[..<count]
    }
    return String(decoding: received, as: UTF8.self)
  }

  /// The statuses of the answers in `text`.
  static func statuses(_ text: String) -> [Int] {
    text.split(separator: "HTTP/1.1 ").compactMap { Int($0.prefix(3)) }
  }
}
