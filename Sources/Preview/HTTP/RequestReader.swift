/// Reads requests from the bytes of a connection as they come in, strictly after RFC 9112: who sends what
/// browsers don't is refused, never guessed at.
struct RequestReader {
  /// What the bytes until now are.
  enum Outcome: Equatable {
    /// The beginning of a request; more has to come.
    case incomplete
    case request(Request)
    /// No request: this is the answer, and where the next request begins nobody knows.
    case failure(Status)
  }

  /// A line may have so many bytes, a head so many lines and bytes in all.
  static let longestLine = 8 * 1024
  static let mostLines = 100
  static let longestHead = 32 * 1024

  private var bytes: [UInt8] = []
  /// Where the line begins that is read now.
  private var lineStart = 0
  /// Up to where that line's end was looked for.
  private var searched = 0
  private var head: Head?
  private var lineCount = 0
  private var hasSkippedLine = false
  private var failure: Status?

  /// Whether nothing of a next request has come yet.
  var isBetweenRequests: Bool { bytes.isEmpty }

  /// Takes the bytes that have come.
  mutating func take(_ more: some Sequence<UInt8>) {
    guard failure == nil else { return }
    bytes.append(contentsOf: more)
  }

  /// The next request of the bytes that were taken.
  mutating func next() -> Outcome {
    if let failure { return .failure(failure) }
    do throws(Status) {
      while let line = try nextLine() {
        if let request = try take(line: line) {
          startAgain()
          return .request(request)
        }
      }
      return .incomplete
    } catch {
      failure = error
      bytes = []
      return .failure(error)
    }
  }

  /// The next whole line without its end; nil where its end has not come yet.
  private mutating func nextLine() throws(Status) -> Range<Int>? {
    // Told at once, before the end of a line that may never come: a handshake of TLS, say.
    if head == nil, lineStart < bytes.count {
      let first = bytes[lineStart]
      guard isTokenByte(first) || first == .carriageReturn else { throw .badRequest }
    }
    let tooLong = head == nil ? Status.uriTooLong : .fieldsTooLarge
    let limit = lineStart + Self.longestLine
    let end = bytes[searched...].firstIndex(of: .lineFeed)
    searched = end ?? bytes.count
    guard searched <= limit else { throw tooLong }
    guard searched < Self.longestHead else { throw .fieldsTooLarge }
    guard let end else { return nil }
    guard end > lineStart, bytes[end - 1] == .carriageReturn else { throw .badRequest }
    let line = lineStart..<(end - 1)
    lineStart = end + 1
    searched = lineStart
    return line
  }

  private mutating func take(line: Range<Int>) throws(Status) -> Request? {
    lineCount += 1
    guard lineCount <= Self.mostLines else { throw .fieldsTooLarge }
    if head == nil {
      // Some clients send an empty line after a request (section 2.2).
      if line.isEmpty, !hasSkippedLine {
        hasSkippedLine = true
        return nil
      }
      head = try Head(requestLine: bytes[line])
      return nil
    }
    if line.isEmpty { return try head?.request() }
    try head?.add(fieldLine: bytes[line])
    return nil
  }

  private mutating func startAgain() {
    bytes.removeFirst(lineStart)
    lineStart = 0
    searched = 0
    head = nil
    lineCount = 0
    hasSkippedLine = false
  }
}

extension UInt8 {
  static let carriageReturn = UInt8(ascii: "\r")
  static let lineFeed = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
}

/// Whether names of methods and fields may hold the byte (RFC 9110, section 5.6.2).
func isTokenByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
  }
}
