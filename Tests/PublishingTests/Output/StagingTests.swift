import Bytes
import Foundation
import Testing

@testable import Publishing

struct StagingTests {
  let site: Publication
  var disk: TemporaryFolder { site.disk }

  init() throws { site = try Publication() }

  @Test("An abandoned build leaves the published site as it was, and nothing beside it")
  func abandoned() throws {
    try site.publish(["a.txt": "good", "b/index.html": "good"])
    let before = disk.tree("site")
    let identity = try disk.identity("site/public")
    let staging = try site.begin()
    _ = try site.write(["a.txt": "bad", "c/index.html": "bad"], to: staging)
    staging.abandon()
    #expect(disk.tree("site") == before)
    #expect(try disk.identity("site/public") == identity)
  }

  @Test("A staging that is let go is abandoned")
  func letGo() throws {
    _ = try site.begin()
    #expect(disk.tree("site") == ["content/a.md": "content"])
    #expect(!disk.exists("site/public"))
  }

  @Test("A staging abandoned meanwhile can't be finished, and the published site stays")
  func abandonedThenFinished() throws {
    try site.publish(["a.txt": "good"])
    let staging = try site.begin()
    let written = try site.write(["a.txt": "bad"], to: staging)
    staging.abandon()
    #expect(throws: FileError.self) {
      try staging.finish([written], version: "1.0", built: "2026-11-21")
    }
    #expect(site.published() == ["a.txt": "good"])
  }

  @Test(
    "A path that is unusable or the record's is not written",
    arguments: [
      "", "/a", "../a", "a/../../b", "a//b", "./a", "a/", "a\0b", "build.json",
    ])
  func unusablePath(path: String) throws {
    let staging = try site.begin()
    var writer = try staging.writer()
    let error = #expect(throws: FileError.self) {
      try writer.write(site.arena.text(path), "x" as Text)
    }
    #expect(error?.reason == (path == "build.json" ? .exists : .unusablePath))
  }

  @Test("A path that is not UTF-8 is not written")
  func pathNotUTF8() throws {
    let staging = try site.begin()
    var writer = try staging.writer()
    let path = [0x61, 0xFF].withUnsafeBufferPointer { site.arena.text(copying: $0) }
    #expect(throws: FileError.self) { try writer.write(path, "x" as Text) }
  }

  @Test("One path can't be written twice")
  func writtenTwice() throws {
    let staging = try site.begin()
    var writer = try staging.writer()
    try writer.write("a/index.html", "x" as Text)
    let error = #expect(throws: FileError.self) { try writer.write("a/index.html", "y" as Text) }
    #expect(error?.reason == .exists)
  }

  @Test("An error names the file where it will be, not where it is being made")
  func errorPath() throws {
    let staging = try site.begin()
    var writer = try staging.writer()
    let name = String(repeating: "a", count: 300)
    let error = #expect(throws: FileError.self) {
      try writer.write(site.arena.text("x/\(name)/index.html"), "x" as Text)
    }
    #expect(error?.path == disk.path("site/public/x/\(name)/index.html"))
    #expect(error?.reason == .nameTooLong)
  }

  @Test("A second build into the folder is told that another is under way")
  func lock() throws {
    let first = try site.begin()
    let error = #expect(throws: OutputError.self) { try site.begin() }
    guard case .refused(let refusal) = error else {
      Issue.record("not refused: \(String(describing: error))")
      return
    }
    #expect(refusal.reason == .inUse)
    withExtendedLifetime(first) {}
  }

  @Test("A build may begin once the one before was abandoned, whoever still holds on to that")
  func unlocked() throws {
    let first = try site.begin()
    first.abandon()
    try site.begin().abandon()
    withExtendedLifetime(first) {}
  }

  @Test("A second build waits for the first")
  func waiting() async throws {
    let first = try site.begin()
    let written = try site.write(["a.txt": "first"], to: first)
    let path = disk.path("site/public")
    let second = Task { try OutputFolder(path: path).begin(protecting: [], patience: 10) }
    try await Task.sleep(for: .milliseconds(50))
    _ = try first.finish([written], version: "1.0", built: "2026-11-21")
    #expect(try await second.value.published != nil)
  }

  @Test("What a killed build left is removed, but not what a living one or somebody else has there")
  func leftovers() throws {
    let dead = try deadProcess()
    let living = getppid()
    let names = [
      "public.hubsite-staging-\(dead)-1f", "public.hubsite-previous-\(dead)-1f",
      "public.hubsite-staging-\(getpid())-1f",
    ]
    let kept = [
      "public.hubsite-staging-\(living)-1f", "public.hubsite-staging-\(dead)-1f.bak",
      "public.hubsite-staging-notes-1f", "other.hubsite-staging-\(dead)-1f",
    ]
    try site.publish(["a.txt": "good"])
    for name in names + kept { try disk.write("site/\(name)/x/index.html", "half") }
    try site.begin().abandon()
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: disk.path("site")).sorted()
        == (["content", "public"] + kept).sorted())
    #expect(site.published() == ["a.txt": "good"])
  }

  @Test("Where two folders can't be exchanged, the old site is moved aside for the new one")
  func movedAside() throws {
    try site.publish(["a.txt": "old"])
    let staging = try site.begin()
    _ = try site.write(["a.txt": "new"], to: staging)
    let aside = try staging.moveAside()
    #expect(site.published() == ["a.txt": "new"])
    #expect(site.published("site/\(aside)") == ["a.txt": "old"])
  }

  @Test("An old site that was moved aside in vain is put back")
  func movedAsideInVain() throws {
    try site.publish(["a.txt": "old"])
    let staging = try site.begin()
    try FileManager.default.removeItem(atPath: disk.path("site/\(staging.name)"))
    #expect(throws: FileError.self) { try staging.moveAside() }
    #expect(site.published() == ["a.txt": "old"])
  }

  @Test("A site that a killed build had moved aside is put back")
  func restored() throws {
    try site.publish(["a.txt": "good"])
    try FileManager.default.moveItem(
      atPath: disk.path("site/public"),
      toPath: disk.path("site/public.hubsite-previous-\(try deadProcess())-1f"))
    try site.begin().abandon()
    #expect(site.published() == ["a.txt": "good"])
  }

  /// The number of a process that has ended.
  private func deadProcess() throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/true")
    try process.run()
    process.waitUntilExit()
    return process.processIdentifier
  }
}
