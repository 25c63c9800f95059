import Glibc
import Testing

@testable import Publishing

@Suite("The report as a file")
struct ContentReportFileTests {
  /// Writes the report of a site and answers with its text.
  private func report(
    _ files: [String: String], as format: ReportFormat, to name: String = "report"
  ) throws -> String {
    let site = try SiteFolder(files)
    try site.writeReport(to: name, as: format)
    return try #require(site.disk.tree("")[name])
  }

  @Test("The ending of its name says the form, in any case")
  func format() {
    #expect(ReportFormat(path: "a/b.html") == .html)
    #expect(ReportFormat(path: "b.JSON") == .json)
    #expect(ReportFormat(path: "html") == nil)
    #expect(ReportFormat(path: "b.html.txt") == nil)
  }

  @Test("What content holds is text in it, never markup")
  func escaping() throws {
    let files = ["content/pages/a.md": "---\ntitle: \"<script>alert(1)</script> & co\"\n---\n"]
    let html = try report(files, as: .html)
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; co"))
    #expect(!html.contains("<script"))
    let json = try report(files, as: .json)
    #expect(json.contains("\"title\": \"\\u003cscript\\u003ealert(1)"))
  }

  @Test("It says the day, and begins with counts")
  func day() throws {
    let html = try report([:], as: .html)
    #expect(html.contains("As of Saturday 21 November 2026"))
    #expect(html.contains("<h1>State of the content: Threeways</h1>"))
  }

  @Test("It tells the messages of content that can't be read as a whole")
  func broken() throws {
    let site = try SiteFolder([:], without: ["content/network.yaml"])
    try site.writeReport(to: "report", as: .html)
    let html = try #require(site.disk.tree("")["report"])
    #expect(html.contains("The content can’t be read as a whole."))
    #expect(html.contains("missing-network"))
  }

  @Test("A file that can't be written is said, and nothing is left beside it")
  func refused() throws {
    let site = try SiteFolder(["folder/inside.txt": "x"])
    #expect(throws: FileError.self) { try site.writeReport(to: "folder", as: .html) }
    #expect(site.disk.tree("").keys.allSatisfy { !$0.contains("-new") })
    #expect(throws: FileError.self) { try site.writeReport(to: "nowhere/a.html", as: .html) }
  }
}

extension SiteFolder {
  fileprivate func writeReport(to name: String, as format: ReportFormat) throws {
    let report = try buildReport { $0.reportsContent = true }
    try report.writeContentReport(to: disk.path(name), as: format)
  }
}
