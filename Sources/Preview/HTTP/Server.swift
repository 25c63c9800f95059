import Glibc
import Synchronization

/// Takes in connections, each with a thread of its own.
///
/// Browsers on one computer open a few dozen: threads that wait cost next to nothing then, and each can be
/// read from its top to its end.
final class Server: Sendable {
  /// Why nothing could be listened to.
  struct ListenError: Error, CustomStringConvertible {
    let description: String
  }

  private let listening: Int32
  private let mostConnections: Int
  private let patience: Connection.Patience
  private let answer: @Sendable (Request) -> Response
  private let refusal: @Sendable (Status) -> Response
  private let open = Mutex(0)

  /// A server that listens at `address` from now on, and answers once it is started.
  ///
  /// - Throws: that the port can't be had.
  init(
    _ address: BindAddress, mostConnections: Int = 512, patience: Connection.Patience = .init(),
    answer: @escaping @Sendable (Request) -> Response,
    refusal: @escaping @Sendable (Status) -> Response
  ) throws(ListenError) {
    func failure() -> ListenError { ListenError(description: String(cString: strerror(errno))) }
    listening = socket(address.family, Int32(SOCK_STREAM.rawValue), 0)
    self.mostConnections = mostConnections
    self.patience = patience
    self.answer = answer
    self.refusal = refusal
    guard listening >= 0 else { throw failure() }
    _ = fcntl(listening, F_SETFD, FD_CLOEXEC)
    var yes: Int32 = 1
    setsockopt(listening, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    guard address.withAddress({ bind(listening, $0, $1) }) == 0, listen(listening, 128) == 0 else {
      throw failure()
    }
  }

  deinit { if listening >= 0 { close(listening) } }

  /// The port that it listens at.
  var port: UInt16 { boundPort(listening) ?? 0 }

  /// How many connections are open.
  var connectionCount: Int { open.withLock { $0 } }

  /// Answers from now on, on threads of its own.
  func start() {
    Self.allowManyConnections()
    Thread.start { self.takeIn() }
  }

  /// Ends the listening; connections go on to their own ends.
  func stop() { shutdown(listening, Int32(SHUT_RDWR)) }

  private func takeIn() {
    while true {
      let number = accept(listening, nil, nil)
      guard number >= 0 else {
        switch errno {
        case EINVAL, EBADF: return
        case EMFILE, ENFILE, ENOBUFS, ENOMEM:
          // Some connection will end.
          usleep(50_000)
          continue
        default: continue
        }
      }
      takeIn(Socket(number))
    }
  }

  private func takeIn(_ socket: consuming Socket) {
    let isTaken = open.withLock { open in
      guard open < mostConnections else { return false }
      open += 1
      return true
    }
    guard isTaken else { return turnAway(socket) }
    let handed = Mutex<Socket?>(socket)
    let isStarted = Thread.start {
      defer { self.open.withLock { $0 -= 1 } }
      guard let socket = handed.withLock({ $0.take() }) else { return }
      var connection = Connection(
        socket, self.patience, answer: self.answer, refusal: self.refusal)
      connection.run()
    }
    if !isStarted { open.withLock { $0 -= 1 } }
  }

  private func turnAway(_ socket: consuming Socket) {
    var response = refusal(.unavailable)
    response.isLast = true
    // Nobody is waited for here: who can't take the answer at once gets none.
    _ = socket.write(response.bytes(toHead: false, at: time(nil)), until: .now)
  }

  /// Each open page holds a connection; a program may have as many as its system allows when it says so.
  private static func allowManyConnections() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = min(limit.rlim_max, 8192)
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }
}
