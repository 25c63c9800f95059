import Glibc

/// What one client asks over one connection, request after request; it has a thread of its own.
struct Connection: ~Copyable {
  /// How long clients are waited for.
  struct Patience: Sendable {
    /// For the first byte of a request.
    var idle = Duration.seconds(60)
    /// For the rest of it.
    var request = Duration.seconds(10)
    /// Until an answer is taken.
    var answer = Duration.seconds(30)
    /// Between two signs of life on a stream of events.
    var beat = Duration.seconds(10)
  }

  private let socket: Socket
  private let patience: Patience
  private let answer: @Sendable (Request) -> Response
  private let refusal: @Sendable (Status) -> Response
  private var reader = RequestReader()
  private var buffer = [UInt8](repeating: 0, count: 16 * 1024)

  /// A connection whose requests `answer` answers; what is none is answered by `refusal`.
  init(
    _ socket: consuming Socket, _ patience: Patience,
    answer: @escaping @Sendable (Request) -> Response,
    refusal: @escaping @Sendable (Status) -> Response
  ) {
    self.socket = socket
    self.patience = patience
    self.answer = answer
    self.refusal = refusal
  }

  /// Answers until one end has had enough.
  mutating func run() {
    var deadline = ContinuousClock.now + patience.idle
    while true {
      switch reader.next() {
      case .failure(let status):
        return refuse(status)
      case .request(let request):
        guard send(answer(request), to: request) else { return }
        deadline = .now + (reader.isBetweenRequests ? patience.idle : patience.request)
      case .incomplete:
        let isFirst = reader.isBetweenRequests
        switch socket.read(into: &buffer, until: deadline) {
        case .ended: return
        case .late: return isFirst ? () : refuse(.timeout)
        case .bytes(let count):
          reader.take(buffer[..<count])
          // However slowly it drips, the whole of it has this long.
          if isFirst { deadline = .now + patience.request }
        }
      }
    }
  }

  private func refuse(_ status: Status) {
    var response = refusal(status)
    response.isLast = true
    let bytes = response.bytes(toHead: false, at: time(nil))
    if socket.write(bytes, until: .now + patience.answer) { socket.endPolitely() }
  }

  /// Sends the answer; false where the connection is done.
  private func send(_ response: Response, to request: Request) -> Bool {
    var response = response
    response.isLast = response.isLast || request.isLast
    let bytes = response.bytes(toHead: request.method == "HEAD", at: time(nil))
    let isSent = socket.write(bytes, until: .now + patience.answer)
    if case .events(let stream) = response.body {
      if isSent, request.method != "HEAD" { follow(stream) }
      stream.end()
      if isSent { socket.endPolitely() }
      return false
    }
    guard isSent else { return false }
    if response.isLast { socket.endPolitely() }
    return !response.isLast
  }

  /// Sends events until the stream ends or the client hangs up.
  private func follow(_ stream: EventStream) {
    var polled = [
      pollfd(fd: socket.number, events: Int16(POLLIN), revents: 0),
      pollfd(fd: stream.wakeUp, events: Int16(POLLIN), revents: 0),
    ]
    while true {
      let count = poll(
        &polled, nfds_t(polled.count), Int32(clamping: Int(patience.beat.milliseconds)))
      if count < 0, errno != EINTR { return }
      // A client has nothing more to say here: it hangs up, or is none.
      if count > 0, polled[0].revents != 0 { return }
      let (events, isFinished) = stream.take()
      let text = events.isEmpty && count == 0 ? ":\n\n" : events.joined()
      guard socket.write(Array(text.utf8), until: .now + patience.answer) else { return }
      if isFinished { return }
    }
  }
}
