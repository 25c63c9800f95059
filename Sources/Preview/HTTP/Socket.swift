import Glibc

/// The end of a connection that is ours; it is closed when nobody holds it any more.
struct Socket: ~Copyable {
  /// What came of waiting for bytes.
  enum Reading: Equatable {
    /// So many have come.
    case bytes(Int)
    /// The other end has closed or broken the connection.
    case ended
    /// Nothing has come in time.
    case late
  }

  let number: Int32

  /// Takes over an open socket.
  init(_ number: Int32) {
    self.number = number
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    _ = fcntl(number, F_SETFL, O_NONBLOCK)
    // By itself the system holds small parts back until those before them are acknowledged (RFC 896), and
    // browsers acknowledge up to 40 ms later.
    var yes: Int32 = 1
    setsockopt(
      number, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
  }

  deinit { close(number) }

  /// Reads what has come, or what comes first until `deadline`.
  func read(into buffer: inout [UInt8], until deadline: ContinuousClock.Instant) -> Reading {
    while true {
      let count = buffer.withUnsafeMutableBytes { recv(number, $0.baseAddress, $0.count, 0) }
      if count > 0 { return .bytes(count) }
      if count == 0 { return .ended }
      if errno == EINTR { continue }
      guard errno == EAGAIN else { return .ended }
      guard wait(for: POLLIN, until: deadline) else { return .late }
    }
  }

  /// Whether all of `bytes` could be sent until `deadline`.
  func write(_ bytes: [UInt8], until deadline: ContinuousClock.Instant) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        send(number, $0.baseAddress?.advanced(by: sent), $0.count - sent, Int32(MSG_NOSIGNAL))
      }
      if count > 0 {
        sent += count
      } else if errno == EAGAIN {
        guard wait(for: POLLOUT, until: deadline) else { return false }
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  /// Says that nothing more comes from here, and lets the other end have what it was sent: a connection that
  /// is closed while bytes of it are unread takes back the answer (RFC 9112, section 9.6).
  func endPolitely() {
    guard shutdown(number, Int32(SHUT_WR)) == 0 else { return }
    let deadline = ContinuousClock.now + .milliseconds(500)
    var rest = [UInt8](repeating: 0, count: 16 * 1024)
    for _ in 0..<64 {
      guard case .bytes = read(into: &rest, until: deadline) else { return }
      if ContinuousClock.now > deadline { return }
    }
  }

  /// Whether the socket is ready for `events` of poll(2), or broken, before `deadline`.
  private func wait(for events: Int32, until deadline: ContinuousClock.Instant) -> Bool {
    var polled = pollfd(fd: number, events: Int16(events), revents: 0)
    while true {
      let left = (deadline - .now).milliseconds.rounded(.up)
      guard left > 0 else { return false }
      let count = poll(&polled, 1, Int32(min(left, 60_000)))
      if count > 0 { return true }
      if count < 0, errno != EINTR { return false }
    }
  }
}
