import Bytes
import Foundation
import Testing

@testable import Publishing

struct OutputRefusalTests {
  let site: Publication
  var disk: TemporaryFolder { site.disk }

  init() throws { site = try Publication() }

  /// Why the folder `output` is refused; and nothing may have changed.
  private func refusal(of output: String) -> OutputRefusal.Reason? {
    let before = disk.tree("")
    defer { #expect(disk.tree("") == before) }
    do throws(OutputError) {
      try site.begin(output).abandon()
      return nil
    } catch .refused(let refusal) {
      return refusal.reason
    } catch {
      Issue.record("\(error)")
      return nil
    }
  }

  @Test("An empty folder is accepted")
  func empty() throws {
    try disk.makeFolder("site/public")
    try site.publish(["a.txt": "a"])
    #expect(site.published() == ["a.txt": "a"])
  }

  @Test("A folder with somebody's files is refused")
  func foreign() throws {
    try disk.write("site/public/holiday.jpg", "x")
    #expect(refusal(of: "site/public") == .notOurs(example: "holiday.jpg"))
  }

  @Test(
    "A folder whose build.json is not ours is refused",
    arguments: [
      "", "{}", "[]", "{\"generator\":\"other\",\"files\":{}}", "{\"generator\":\"hubsite\"}",
      "{\"generator\":\"hubsite\",\"files\":[]}", "{\"generator\":\"hubsite\",\"files\":{",
      "{\"generator\":\"hubsite\",\"files\":{}} x",
      "{\"generator\":\"hubsite\",\"x\":" + String(repeating: "[", count: 100_000),
    ])
  func foreignRecord(json: String) throws {
    try disk.write("site/public/build.json", json)
    #expect(refusal(of: "site/public") == .notOurs(example: "build.json"))
  }

  @Test("A record of ours is known in any layout")
  func reformattedRecord() throws {
    try disk.write(
      "site/public/build.json",
      """
      { "files" : { "a.txt" : { "bytes" : 1, "more": [ null, -1.5e3, "\\u0041\\n" ] } },
        "generator" : "hub\\u0073ite" }
      """)
    #expect(try site.publish([:]).gonePaths == ["a.txt"])
  }

  @Test("A file is refused", arguments: ["site/public", "site/public/", "site/public/more"])
  func file(output: String) throws {
    try disk.write("site/public", "x")
    #expect(refusal(of: output) == .isFile)
  }

  @Test("The content folder, what it lies in and what lies in it are refused")
  func content() throws {
    let content = disk.path("site/content")
    #expect(refusal(of: "site/content") == .contains(folder: content))
    #expect(refusal(of: "site") == .contains(folder: content))
    #expect(refusal(of: "site/new/../content") == .contains(folder: content))
    #expect(refusal(of: "site/content/public") == .liesWithin(folder: content))
  }

  @Test("The content folder is known behind a link")
  func linkedContent() throws {
    try disk.link("site/public", to: "content")
    #expect(refusal(of: "site/public") == .contains(folder: disk.path("site/content")))
  }

  @Test("The content folder is refused even if a build of ours was put there")
  func contentWithRecord() throws {
    try disk.write(
      "site/content/build.json", "{\"generator\":\"hubsite\",\"files\":{}}")
    #expect(refusal(of: "site/content") == .contains(folder: disk.path("site/content")))
  }

  @Test("A link to nothing is refused")
  func leadsNowhere() throws {
    try disk.link("site/public", to: "gone")
    #expect(refusal(of: "site/public") == .leadsNowhere)
  }

  @Test("A Git repository is refused, with a record of ours or without")
  func repository() throws {
    try site.publish([:])
    try disk.makeFolder("site/public/.git")
    #expect(refusal(of: "site/public") == .holdsRepository)
  }

  @Test(
    "The root of the disk, the current folder and no name at all are refused",
    arguments: [
      ("", OutputRefusal.Reason.unnamed), ("/", .isRoot), ("/usr/..", .isRoot),
      (".", .isCurrentFolder), (FileManager.default.currentDirectoryPath, .isCurrentFolder),
    ])
  func wholeFolders(path: String, reason: OutputRefusal.Reason) throws {
    let error = #expect(throws: OutputError.self) {
      try OutputFolder(path: path).begin(protecting: [])
    }
    #expect(error == .refused(OutputRefusal(path: path, reason: reason)))
  }

  @Test("The home folder is refused")
  func home() throws {
    let home = try #require(ProcessInfo.processInfo.environment["HOME"])
    let error = #expect(throws: OutputError.self) {
      try OutputFolder(path: home).begin(protecting: [])
    }
    #expect(error == .refused(OutputRefusal(path: home, reason: .isHome)))
  }

  @Test("A refusal says what would happen and what to do")
  func wording() {
    let refusal = OutputRefusal(path: "public", reason: .notOurs(example: "holiday.jpg"))
    #expect(
      refusal.description == """
        “public” has files in it that hubsite did not make (“holiday.jpg”, for one), and publishing \
        would delete them. Empty the folder, or name another.
        """)
  }
}
