import Bytes
import Diagnostics
import Foundation
import Site
import Templates
import Timetable

@testable import Publishing

/// A site's folder on the disk, made of the texts of a test, and builds of it.
struct SiteFolder {
  let disk: TemporaryFolder

  /// The `files` by their paths from the site's folder; those of the smallest network and of the plain
  /// theme are there without being said.
  init(_ files: [String: String] = [:], without missing: [String] = []) throws {
    disk = try TemporaryFolder()
    let network = ["content/network.yaml": "name: Threeways\nurl: https://example.org\n"]
    let all = network.merging(Self.plainTheme) { $1 }.merging(files) { $1 }
    for (path, contents) in all where !missing.contains(path) { try disk.write(path, contents) }
  }

  /// A theme with a layout for each kind of page and nothing else.
  static var plainTheme: [String: String] {
    var theme = [
      "themes/hearth/theme.yaml": "name: Plain\n",
      "themes/hearth/strings/en.yaml": strings(),
    ]
    for kind in PageKind.allCases {
      theme["themes/hearth/layouts/\(kind.layout).mustache"] = "<h1>{{page.title}}</h1>\n"
    }
    return theme
  }

  /// A theme's strings: the `lines` of a test, then the words of the program that they don't hold.
  static func strings(_ lines: String..., without missing: [String] = []) -> String {
    let own = Set(lines.map { String($0.prefix { $0 != ":" }) } + missing)
    let words =
      TimetableWords.declarations.map { (key: $0.key, english: $0.english) }
      + SiteWords.declarations.map { (key: $0.key, english: $0.english) }
    let rest = words.filter { !own.contains($0.key) }
    return (lines + rest.map { "\($0.key): \"\($0.english)\"" }).joined(separator: "\n") + "\n"
  }

  struct Result {
    /// What was found, each as `path:line severity code “what it points at”: summary → fix`.
    let found: [String]
    /// The explanation of each.
    let explanations: [String?]
    let changes: OutputChanges?
    let pageCount: Int
  }

  /// What a build came to, whole.
  func buildReport(
    jobs: Int = 1, check: Bool = false, _ change: (inout BuildRequest) -> Void = { _ in },
    mayPublish: (inout DiagnosticList) -> Bool = { !$0.hasErrors }
  ) throws -> BuildReport {
    var request = BuildRequest(
      site: disk.path, output: check ? nil : disk.path("public"), jobs: jobs, version: "1.0"
    ) { zone in
      zone == "Nowhere"
        ? nil
        : CivilDate(year: 2026, month: 11, day: 21).map {
          NetworkClock(today: $0, name: zone, zone: .london)
        }
    }
    change(&request)
    return try SiteBuild(request).run(mayPublish: mayPublish)
  }

  func build(
    jobs: Int = 1, check: Bool = false, _ change: (inout BuildRequest) -> Void = { _ in },
    mayPublish: (inout DiagnosticList) -> Bool = { !$0.hasErrors }
  ) throws -> Result {
    let report = try buildReport(jobs: jobs, check: check, change, mayPublish: mayPublish)
    defer { withExtendedLifetime(report) {} }
    let found = report.diagnostics.sorted(in: report.sources)
    return Result(
      found: found.map { line(for: $0, in: report.sources) },
      explanations: found.map(\.explanation), changes: report.changes, pageCount: report.pageCount)
  }

  /// What is published, by path, without the build's record.
  func published() -> [String: String] { disk.tree("public").filter { $0.key != "build.json" } }

  private func line(for diagnostic: Diagnostic, in sources: SourceFiles) -> String {
    let file = sources[diagnostic.location.file]
    var place = file.path
    var pointed = ""
    if let range = diagnostic.location.range {
      place += ":\(file.position(at: Int(range.start)).line)"
      pointed = " “\(file.contents[range.offsets])”"
    }
    let severity = diagnostic.severity == .error ? "" : "warning "
    let fixes = diagnostic.fixes.map { " → \($0.message)" }.joined()
    return "\(place) \(severity)\(diagnostic.code)\(pointed): \(diagnostic.summary)\(fixes)"
  }
}
