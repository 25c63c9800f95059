import Bytes
import Diagnostics
import Publishing
import Timetable

/// What is answered to each request.
struct Visits: Sendable {
  typealias Field = (name: String, value: String)

  let hosts: HostCheck
  /// The preview's own address, to be told to whoever comes by another.
  let address: String
  let audience: Audience
  /// The edition that is shown now.
  let edition: @Sendable () -> Edition
  /// How long the last change took to be shown, in milliseconds.
  let refreshTime: @Sendable () -> Double
  let setToday: @Sendable (CivilDate?) -> Void
  let explanation: @Sendable (_ code: String) -> String?

  /// What each answer bears, as the published site's do.
  private static let security = SecurityHeaders.all.map { (String($0.name), String($0.value)) }
  private static let todayPath = "/-/today"

  /// The answer to `request`.
  func answer(_ request: Request) -> Response {
    var response = contents(request)
    response.fields += Self.security
    return response
  }

  /// The answer to what is no request.
  func refusal(_ status: Status) -> Response {
    var response = Response.message(status, Words.refusal(status))
    response.fields += Self.security
    return response
  }

  private func contents(_ request: Request) -> Response {
    guard hosts.allows(request.host) else {
      return .message(.forbidden, Words.wrongHost(address))
    }
    let path = request.path.flatMap(decodedPath)
    let methods = path == Self.todayPath ? ["POST"] : ["GET", "HEAD"]
    guard methods.contains(request.method) else {
      let allow = ("Allow", methods.joined(separator: ", "))
      var response = Response.message(.methodNotAllowed, Words.otherMethod, [allow])
      response.isLast = true
      return response
    }
    // Nothing that is asked for here needs one: so none is ever read.
    guard !request.hasBody else { return refusal(.contentTooLarge) }
    guard let path else { return .message(.badRequest, Words.badAddress) }
    if path == Self.todayPath { return today(request) }
    if path.hasPrefix("/-/") { return own(path, request) }
    let edition = edition()
    if path == edition.snapshot.basePath + "/service-worker.js" {
      return file(ownAssets.worker, "text/javascript; charset=utf-8", request)
    }
    return page(path, edition, request)
  }

  // MARK: The site

  private func page(_ path: String, _ edition: Edition, _ request: Request) -> Response {
    let start = ContinuousClock.now
    switch edition.reply(path) {
    case .redirect(let target):
      return Response(
        .found, [("Location", encodedPath(target)), ("Cache-Control", "no-store")])
    case .file(let answer):
      return file(answer.contents, answer.mediaType, mayBeKept: answer.mayBeKept, request)
    case .page(let shown):
      let body = injected(shown.contents, version: shown.version)
      let own = (ContinuousClock.now - start).milliseconds
      let timing = "refresh;dur=\(tenths(refreshTime())), page;dur=\(tenths(own))"
      let fields: [Field] = [
        ("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-cache"),
        ("Server-Timing", timing),
      ]
      return Response(shown.status, fields, body: body)
    }
  }

  private func file(
    _ contents: [UInt8], _ mediaType: String, mayBeKept: Bool = false, _ request: Request
  ) -> Response {
    var fields: [Field] = [
      ("Content-Type", mediaType),
      ("Cache-Control", mayBeKept ? "public, max-age=31536000, immutable" : "no-cache"),
    ]
    if !mayBeKept {
      var hasher = Hasher()
      contents.withUnsafeBytes { hasher.combine(bytes: $0) }
      let tag = "\"\(String(UInt(bitPattern: hasher.finalize()), radix: 36))\""
      fields.append(("ETag", tag))
      if request["if-none-match"]?.contains(tag) == true { return Response(.notModified, fields) }
    }
    return Response(.ok, fields, body: contents)
  }

  // MARK: The preview's own addresses

  private func own(_ path: String, _ request: Request) -> Response {
    switch path {
    case "/-/preview.js":
      return file(ownAssets.script, "text/javascript; charset=utf-8", request)
    case "/-/in-place.js":
      return file(ownAssets.inPlace, "text/javascript; charset=utf-8", request)
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
      return .message(.notFound, Words.noPageTitle + ".")
    }
  }

  private func events(_ request: Request) -> Response {
    // Another site's page could only keep connections open with it.
    let site = request["sec-fetch-site"]
    guard site == nil || site == "same-origin" else {
      return .message(.forbidden, Words.foreignOrigin)
    }
    guard let path = queryValue("path", in: request.query), path.hasPrefix("/") else {
      return .message(.badRequest, Words.badAddress)
    }
    // A browser sends the path as it is written in the address: encoded within the query.
    let decoded = decodedPath(path) ?? path
    var response = Response(
      .ok, [("Content-Type", "text/event-stream"), ("Cache-Control", "no-store")])
    if request.method == "HEAD" { return response }
    guard let stream = EventStream() else { return refusal(.unavailable) }
    let shown = queryValue("shown", in: request.query) ?? ""
    audience.join(decoded, shown: shown, edition(), stream)
    response.body = .events(stream)
    return response
  }

  private func today(_ request: Request) -> Response {
    guard hosts.allows(origin: request["origin"]) else {
      return .message(.forbidden, Words.foreignOrigin)
    }
    let text = queryValue("date", in: request.query)
    let date = text.flatMap(day)
    guard let text, text.isEmpty || date != nil else {
      return .message(.badRequest, Words.badDate)
    }
    setToday(date)
    return Response(.noContent)
  }

  private func day(_ text: String) -> CivilDate? {
    let arena = Arena(blockSize: 256)
    defer { withExtendedLifetime(arena) {} }
    return try? CivilDate.parse(arena.text(text)).get()
  }

  private func tenths(_ milliseconds: Double) -> String {
    let tenths = Int((milliseconds * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
