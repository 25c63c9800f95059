import Glibc

/// An answer to a request.
struct Response: Sendable {
  /// What follows the fields.
  enum Body: Sendable {
    /// All of it.
    case whole([UInt8])
    /// One event after the other, until the stream or the connection ends.
    case events(EventStream)
  }

  var status: Status
  /// All but those that say how long it is, when it was made, and whether the connection stays.
  var fields: [(name: String, value: String)]
  var body: Body
  /// Whether the connection is closed afterwards.
  var isLast = false

  init(_ status: Status, _ fields: [(name: String, value: String)] = [], body: [UInt8] = []) {
    self.status = status
    self.fields = fields
    self.body = .whole(body)
  }

  /// The answer `text` in plain words.
  static func message(
    _ status: Status, _ text: String, _ fields: [(name: String, value: String)] = []
  ) -> Response {
    Response(
      status,
      fields + [("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store")],
      body: Array((text + "\n").utf8))
  }

  /// The bytes of the answer (RFC 9112, section 2.1), but for events; of one to `HEAD` without its body.
  func bytes(toHead isHead: Bool, at time: time_t) -> [UInt8] {
    var head = "HTTP/1.1 \(status.code) \(status.phrase)\r\nDate: \(httpDate(time))\r\n"
    for (name, value) in fields { head += "\(name): \(value)\r\n" }
    guard case .whole(let contents) = body else {
      return Array((head + "Connection: close\r\n\r\n").utf8)
    }
    let hasNoLength = status == .noContent || status == .notModified
    if !hasNoLength { head += "Content-Length: \(contents.count)\r\n" }
    if isLast { head += "Connection: close\r\n" }
    head += "\r\n"
    return isHead || hasNoLength ? Array(head.utf8) : Array(head.utf8) + contents
  }
}

/// A time as it stands in fields (RFC 9110, section 5.6.7), such as `Sun, 06 Nov 1994 08:49:37 GMT`.
func httpDate(_ time: time_t) -> String {
  var time = time
  var parts = tm()
  gmtime_r(&time, &parts)
  let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
  let clock = "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))"
  let month = months[Int(parts.tm_mon)]
  return
    "\(days[Int(parts.tm_wday)]), \(two(parts.tm_mday)) \(month) \(parts.tm_year + 1900) \(clock) GMT"
}
