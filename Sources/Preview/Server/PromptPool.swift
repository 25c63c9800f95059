import FlyingSocks
import Glibc

/// Waits for sockets as `base` does, and lets what is written to them go out at once.
///
/// An answer is written in two parts, its fields and its contents. By itself the system holds the second
/// back until the first is acknowledged (RFC 896), and browsers acknowledge up to 40 ms later.
struct PromptPool<Base: AsyncSocketPool>: AsyncSocketPool {
  let base: Base

  func prepare() async throws { try await base.prepare() }

  func run() async throws { try await base.run() }

  /// Waits for a socket; the first is the one that listens, and those that it takes in are as it is.
  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    var yes: Int32 = 1
    setsockopt(
      socket.file.rawValue, Int32(IPPROTO_TCP), TCP_NODELAY, &yes,
      socklen_t(MemoryLayout<Int32>.size))
    try await base.suspendSocket(socket, untilReadyFor: events)
  }
}
