/// How a request went (RFC 9110, section 15).
struct Status: Error, Hashable, Sendable {
  let code: Int
  let phrase: String

  static let ok = Status(code: 200, phrase: "OK")
  static let noContent = Status(code: 204, phrase: "No Content")
  static let found = Status(code: 302, phrase: "Found")
  static let notModified = Status(code: 304, phrase: "Not Modified")
  static let badRequest = Status(code: 400, phrase: "Bad Request")
  static let forbidden = Status(code: 403, phrase: "Forbidden")
  static let notFound = Status(code: 404, phrase: "Not Found")
  static let methodNotAllowed = Status(code: 405, phrase: "Method Not Allowed")
  static let timeout = Status(code: 408, phrase: "Request Timeout")
  static let contentTooLarge = Status(code: 413, phrase: "Content Too Large")
  static let uriTooLong = Status(code: 414, phrase: "URI Too Long")
  static let expectationFailed = Status(code: 417, phrase: "Expectation Failed")
  static let fieldsTooLarge = Status(code: 431, phrase: "Request Header Fields Too Large")
  static let internalServerError = Status(code: 500, phrase: "Internal Server Error")
  static let unavailable = Status(code: 503, phrase: "Service Unavailable")
  static let versionNotSupported = Status(code: 505, phrase: "HTTP Version Not Supported")
}
