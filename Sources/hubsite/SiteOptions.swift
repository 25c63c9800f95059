import ArgumentParser
import Diagnostics
import Glibc
import Publishing
import Site
import Timetable

/// How diagnostics are written.
enum DiagnosticFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, github
}

/// What `build` and `check` have in common.
struct SiteOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The site's folder, which holds “content” and “themes”; “.” is this one.",
      valueName: "folder"),
    completion: .directory)
  var site = "."

  @Flag(help: "Include drafts, and what is to be published later.")
  var drafts = false

  @Option(
    help: ArgumentHelp(
      "The day to take for today, such as 2026-12-24; the real one if left out.",
      valueName: "date"))
  var at: String?

  @Flag(help: "Show advice too: what a good editor would write otherwise.")
  var advice = false

  @Flag(help: "Say nothing but what is wrong.")
  var quiet = false

  @Option(
    help: """
      How to write what is wrong: “text” for people, “github” to mark the lines of a change on \
      GitHub, “json” for programs.
      """)
  var diagnostics = DiagnosticFormat.text

  @Flag(help: "Take every warning for an error.")
  var warningsAsErrors = false

  @Flag(help: "Take it for an error when something is past its review date.")
  var staleAsErrors = false

  @Option(
    help: ArgumentHelp(
      "The theme's folder in “themes”, in place of the one that network.yaml names.",
      valueName: "name"),
    completion: .siteFolders(in: "themes"))
  var theme: String?

  @Option(
    name: .customLong("base-url"),
    help: ArgumentHelp(
      "The address that the site will have, in place of “url” in network.yaml.", valueName: "url"))
  var baseURL: String?

  @Option(
    help: ArgumentHelp(
      "How many things to do at once; as many as the machine can if left out.",
      valueName: "number"))
  var jobs: Int?

  @Flag(help: "Say how long each part of the work took.")
  var timings = false

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs is a number from 1 to 1024, not \(jobs).")
    }
    if let baseURL, !isSiteAddress(baseURL) {
      throw ValidationError(
        "--base-url is a whole address such as https://example.org, not “\(baseURL)”.")
    }
    if let at, BuildDay.parse(at) == nil {
      throw ValidationError("--at is a date such as 2026-11-21, not “\(at)”.")
    }
    if let problem = FolderPath.siteProblem(site) { throw ValidationError(problem) }
  }

  /// The build that the options ask for.
  func request(output: String?) throws -> BuildRequest {
    var request = BuildRequest(
      site: site, output: output, jobs: jobs ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)),
      version: Hubsite.version, clock: try BuildDay.make(at: at))
    request.baseURL = baseURL
    request.theme = theme
    request.includesDrafts = drafts
    // A check says how much advice there is; a build is not to wait for that.
    request.advice = advice ? .shown : output == nil ? .counted : .ignored
    return request
  }

  /// Makes errors of the warnings that the options say.
  func promote(_ list: inout DiagnosticList) {
    if staleAsErrors { list.promoteWarnings(codes: [SiteCode.reviewOverdue.rawValue]) }
    if warningsAsErrors { list.promoteWarnings() }
  }
}

/// Whether `address` is one that a site can be published at.
private func isSiteAddress(_ address: String) -> Bool {
  guard
    let host = ["https://", "http://"].first(where: address.hasPrefix).map({
      address.dropFirst($0.count).prefix { $0 != "/" }
    }), !host.isEmpty
  else { return false }
  return address.unicodeScalars.allSatisfy { scalar in
    scalar.isASCII && scalar.value > 0x20 && !"\"<>\\^`{|}?#".unicodeScalars.contains(scalar)
  }
}
