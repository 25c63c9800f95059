import Bytes
import Diagnostics
import FlyingFox
import Foundation
import Publishing
import Timetable

/// What is answered to each request.
struct Visits: HTTPHandler {
  let hosts: HostCheck
  /// The preview's own address, to be told to whoever comes by another.
  let address: String
  let audience: Audience
  /// The edition that is shown now.
  let edition: @Sendable () -> Edition
  /// How long the last change took to be shown, in milliseconds.
  let refreshTime: @Sendable () -> Double
  let setToday: @Sendable (CivilDate?) async -> Void
  let explanation: @Sendable (_ code: String) -> String?

  /// More than this no browser sends in the fields of a request.
  private static let mostHeaderBytes = 32 * 1024
  /// What each answer bears, as the published site's do.
  private static let security: HTTPHeaders = {
    var headers = HTTPHeaders()
    for (name, value) in SecurityHeaders.all {
      headers[HTTPHeader(String(name))] = String(value)
    }
    return headers
  }()

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    let response = await answer(request)
    guard request.method == .HEAD, case .httpBody(let body) = response.payload else {
      return response
    }
    var headers = response.headers
    headers[.contentLength] = body.count.map(String.init)
    return HTTPResponse(statusCode: response.statusCode, headers: headers)
  }

  private func answer(_ request: HTTPRequest) async -> HTTPResponse {
    guard hosts.allows(request.headers[.host]) else {
      return message(.forbidden, Words.wrongHost(address))
    }
    let size = request.headers.reduce(0) { $0 + $1.key.rawValue.utf8.count + $1.value.utf8.count }
    guard size <= Self.mostHeaderBytes else {
      return message(HTTPStatusCode(431, phrase: "Request Header Fields Too Large"), Words.tooMuch)
    }
    guard let path = decodedPath(request.target.path()) else {
      return message(.badRequest, Words.badAddress)
    }
    if path == "/-/today", request.method == .POST { return await today(request) }
    let isRead = request.method == .GET || request.method == .HEAD
    guard isRead, path != "/-/today" else {
      var response = message(.methodNotAllowed, Words.otherMethod)
      response.headers[HTTPHeader("Allow")] = path == "/-/today" ? "POST" : "GET, HEAD"
      return response
    }
    if path.hasPrefix("/-/") { return own(path, request) }
    let edition = edition()
    if path == edition.snapshot.basePath + "/service-worker.js" {
      return file(ownAssets.worker, "text/javascript; charset=utf-8", request)
    }
    return page(path, edition, request)
  }

  // MARK: The site

  private func page(_ path: String, _ edition: Edition, _ request: HTTPRequest) -> HTTPResponse {
    let start = ContinuousClock.now
    switch edition.reply(path) {
    case .redirect(let target):
      var headers = Self.security
      headers[HTTPHeader("Location")] = encodedPath(target)
      headers[.cacheControl] = "no-store"
      return HTTPResponse(statusCode: .found, headers: headers)
    case .file(let answer):
      return file(answer.contents, answer.mediaType, mayBeKept: answer.mayBeKept, request)
    case .page(let shown):
      let body = injected(shown.contents, version: shown.version)
      var headers = Self.security
      headers[.contentType] = "text/html; charset=utf-8"
      headers[.cacheControl] = "no-cache"
      let own = (ContinuousClock.now - start).milliseconds
      headers[HTTPHeader("Server-Timing")] =
        "refresh;dur=\(tenths(refreshTime())), page;dur=\(tenths(own))"
      let status =
        switch shown.status {
        case 404: HTTPStatusCode.notFound
        case 500: HTTPStatusCode.internalServerError
        default: HTTPStatusCode.ok
        }
      return HTTPResponse(statusCode: status, headers: headers, body: Data(body))
    }
  }

  private func file(
    _ contents: [UInt8], _ mediaType: String, mayBeKept: Bool = false, _ request: HTTPRequest
  ) -> HTTPResponse {
    var headers = Self.security
    headers[.contentType] = mediaType
    headers[.cacheControl] = mayBeKept ? "public, max-age=31536000, immutable" : "no-cache"
    if !mayBeKept {
      var hasher = Hasher()
      contents.withUnsafeBytes { hasher.combine(bytes: $0) }
      let tag = "\"\(String(UInt(bitPattern: hasher.finalize()), radix: 36))\""
      headers[.eTag] = tag
      if request.headers[.ifNoneMatch]?.contains(tag) == true {
        return HTTPResponse(statusCode: .notModified, headers: headers)
      }
    }
    return HTTPResponse(statusCode: .ok, headers: headers, body: Data(contents))
  }

  // MARK: The preview's own addresses

  private func own(_ path: String, _ request: HTTPRequest) -> HTTPResponse {
    switch path {
    case "/-/preview.js":
      return file(ownAssets.script, "text/javascript; charset=utf-8", request)
    case "/-/preview.css":
      return file(ownAssets.style, "text/css; charset=utf-8", request)
    case Edition.problemsPath:
      return page(path, edition(), request)
    case "/-/events":
      return events(request)
    default:
      let code = path.dropFirst("/-/explain/".count)
      if path.hasPrefix("/-/explain/"), let html = explanation(String(code)) {
        let page = ownPage(Words.explanationTitle, html)
        return file(page, "text/html; charset=utf-8", request)
      }
      return message(.notFound, Words.noPageTitle + ".")
    }
  }

  private func events(_ request: HTTPRequest) -> HTTPResponse {
    // Another site's page could only keep connections open with it.
    let site = request.headers[HTTPHeader("Sec-Fetch-Site")]
    guard site == nil || site == "same-origin" else {
      return message(.forbidden, Words.foreignOrigin)
    }
    let query = request.target.query()
    guard let path = queryValue("path", in: query), path.hasPrefix("/") else {
      return message(.badRequest, Words.badAddress)
    }
    // A browser sends the path as it is written in the address: encoded within the query.
    let decoded = decodedPath(path) ?? path
    var headers = Self.security
    headers[.contentType] = "text/event-stream"
    headers[.cacheControl] = "no-store"
    if request.method == .HEAD { return HTTPResponse(statusCode: .ok, headers: headers) }
    let stream = audience.join(decoded, shown: queryValue("shown", in: query) ?? "", edition())
    return HTTPResponse(
      statusCode: .ok, headers: headers, body: HTTPBodySequence(from: EventBody(events: stream)))
  }

  private func today(_ request: HTTPRequest) async -> HTTPResponse {
    guard hosts.allows(origin: request.headers[HTTPHeader("Origin")]) else {
      return message(.forbidden, Words.foreignOrigin)
    }
    guard (request.bodySequence.count ?? .max) <= 64, let body = try? await request.bodyData else {
      return message(.contentTooLarge, Words.tooMuch)
    }
    let text = String(decoding: body, as: UTF8.self)
    let date = day(text)
    guard text.isEmpty || date != nil else { return message(.badRequest, Words.badDate) }
    await setToday(date)
    return HTTPResponse(statusCode: .noContent, headers: Self.security)
  }

  private func day(_ text: String) -> CivilDate? {
    let arena = Arena(blockSize: 256)
    defer { withExtendedLifetime(arena) {} }
    return try? CivilDate.parse(arena.text(text)).get()
  }

  private func message(_ status: HTTPStatusCode, _ text: String) -> HTTPResponse {
    var headers = Self.security
    headers[.contentType] = "text/plain; charset=utf-8"
    headers[.cacheControl] = "no-store"
    return HTTPResponse(statusCode: status, headers: headers, body: Data((text + "\n").utf8))
  }

  private func tenths(_ milliseconds: Double) -> String {
    let tenths = Int((milliseconds * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension HTTPStatusCode {
  fileprivate static let contentTooLarge = HTTPStatusCode(413, phrase: "Content Too Large")
}
