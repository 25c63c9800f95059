import Bytes
import Foundation
import Testing

@testable import Publishing

@Suite("A folder that gets its name when its files are made")
struct MovingTests {
  private let site: Publication

  init() throws { site = try Publication() }

  /// Publishes `files` of the folder `_/`, which ends as `name`, beside a page.
  private func publish(_ files: [String: String], as name: Text) throws -> OutputChanges {
    let staging = try site.begin()
    let page = try site.write(["index.html": "home"], to: staging)
    let written = try site.write(files, to: staging)
    let moved = try staging.move("parts/_/", to: name, [written])
    return try staging.finish([page, moved], version: "1.0", built: "2026-11-21")
  }

  @Test("Its files are published under that name, and nothing under the first one")
  func moved() throws {
    let changes = try publish(["parts/_/a.json": "a", "parts/_/cards/1.json": "b"], as: "parts/x/")
    #expect(
      site.published() == [
        "index.html": "home", "parts/x/a.json": "a", "parts/x/cards/1.json": "b",
      ])
    #expect(changes.newPaths == ["index.html", "parts/x/a.json", "parts/x/cards/1.json"])
  }

  @Test("What was published under that name is taken over, and what is not the same is put right")
  func takenOver() throws {
    let files = ["parts/_/a.json": "a", "parts/_/b.json": "b"]
    _ = try publish(files, as: "parts/x/")
    let before = try site.disk.identity("site/public/parts/x/a.json")
    try site.disk.write("site/public/parts/x/b.json", "spoilt")
    let changes = try publish(files, as: "parts/x/")
    #expect(changes.newPaths.isEmpty && changes.changedPaths == ["parts/x/b.json"])
    #expect(try site.disk.identity("site/public/parts/x/a.json") == before)
    #expect(
      site.published() == ["index.html": "home", "parts/x/a.json": "a", "parts/x/b.json": "b"])
  }

  @Test("Under another name all is new, and what was there is gone")
  func renamed() throws {
    _ = try publish(["parts/_/a.json": "a"], as: "parts/x/")
    let changes = try publish(["parts/_/a.json": "c"], as: "parts/y/")
    #expect(changes.newPaths == ["parts/y/a.json"] && changes.gonePaths == ["parts/x/a.json"])
    #expect(site.published() == ["index.html": "home", "parts/y/a.json": "c"])
  }

  @Test("A folder to which nothing was written needs no name")
  func empty() throws {
    #expect(try publish([:], as: "parts/x/").new == 1)
  }
}
