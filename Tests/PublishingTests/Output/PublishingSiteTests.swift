import Bytes
import Foundation
import Testing

@testable import Publishing

struct PublishingSiteTests {
  let site: Publication
  var disk: TemporaryFolder { site.disk }

  init() throws { site = try Publication() }

  @Test("The first build makes the folder, and nothing stays beside it")
  func firstBuild() throws {
    let changes = try site.publish(["index.html": "home", "hubs/oakwood/index.html": "Oakwood"])
    #expect(site.published() == ["index.html": "home", "hubs/oakwood/index.html": "Oakwood"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: disk.path("site")).sorted()
        == ["content", "public"])
    #expect(changes.new == 2)
    #expect(changes.newPaths == ["hubs/oakwood/index.html", "index.html"])
    #expect((changes.changed, changes.unchanged, changes.gone) == (0, 0, 0))
  }

  @Test("Missing folders above the output folder are made")
  func missingParents() throws {
    try site.publish(["a.txt": "a"], into: "dist/new/public")
    #expect(site.published("dist/new/public") == ["a.txt": "a"])
  }

  @Test("The record lists every file by path with its SHA-256 and size")
  func record() throws {
    try site.publish(["b/index.html": "abc", "a.txt": "", "say \"hi\".txt": "abc"])
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(
      disk.contents("site/public/build.json") == """
        {"generator":"hubsite","version":"1.0","built":"2026-11-21","files":{
        "a.txt":{"sha256":"\(empty)","bytes":0},
        "b/index.html":{"sha256":"\(abc)","bytes":3},
        "say \\"hi\\".txt":{"sha256":"\(abc)","bytes":3}
        }}

        """)
  }

  @Test("The next build says what is new, changed, unchanged and gone")
  func changes() throws {
    try site.publish(["same.txt": "same", "other.txt": "old", "gone.txt": "x"])
    let changes = try site.publish(["same.txt": "same", "other.txt": "new", "new.txt": "x"])
    #expect(site.published() == ["same.txt": "same", "other.txt": "new", "new.txt": "x"])
    #expect(changes.newPaths == ["new.txt"])
    #expect(changes.changedPaths == ["other.txt"])
    #expect(changes.gonePaths == ["gone.txt"])
    #expect((changes.new, changes.changed, changes.unchanged, changes.gone) == (1, 1, 1, 1))
    #expect(changes.leftover == nil)
  }

  @Test("An unchanged file is the same file as before, with its time")
  func unchangedIdentity() throws {
    try site.publish(["a/index.html": "same", "b.txt": "old"])
    let before = try disk.identity("site/public/a/index.html")
    let other = try disk.identity("site/public/b.txt")
    try site.publish(["a/index.html": "same", "b.txt": "new"])
    #expect(try disk.identity("site/public/a/index.html") == before)
    #expect(try disk.identity("site/public/b.txt") != other)
  }

  @Test("A file that somebody changed by hand is put right, even with the same size and time")
  func changedByHand() throws {
    try site.publish(["a.txt": "right"])
    let time = try disk.identity("site/public/a.txt").modified
    try disk.write("site/public/a.txt", "wrong")
    try FileManager.default.setAttributes(
      [.modificationDate: time as Any], ofItemAtPath: disk.path("site/public/a.txt"))
    #expect(try site.publish(["a.txt": "right"]).changed == 1)
    #expect(disk.contents("site/public/a.txt") == "right")
  }

  @Test("An unchanged file with other permissions is written anew, with its time")
  func changedPermissions() throws {
    try site.publish(["a.txt": "same"])
    let before = try disk.identity("site/public/a.txt")
    #expect(chmod(disk.path("site/public/a.txt"), 0o600) == 0)
    #expect(try site.publish(["a.txt": "same"]).changed == 1)
    #expect(try disk.identity("site/public/a.txt").number != before.number)
  }

  @Test("A file may become a folder, and a folder a file")
  func fileAndFolder() throws {
    try site.publish(["a": "file", "b/index.html": "page"])
    try site.publish(["a/index.html": "page", "b": "file"])
    #expect(site.published() == ["a/index.html": "page", "b": "file"])
  }

  @Test("A file in the published site that is a link is replaced by a file")
  func publishedLink() throws {
    try site.publish(["a.txt": "same"])
    try disk.write("kept.txt", "same")
    try FileManager.default.removeItem(atPath: disk.path("site/public/a.txt"))
    try disk.link("site/public/a.txt", to: "../../kept.txt")
    try site.publish(["a.txt": "same"])
    let type = try FileManager.default.attributesOfItem(
      atPath: disk.path("site/public/a.txt"))[.type]
    #expect(type as? FileAttributeType == .typeRegular)
    #expect(disk.contents("kept.txt") == "same")
  }

  @Test("A link to the output folder stays, and the folder it leads to is published into")
  func linkedOutput() throws {
    try disk.makeFolder("www")
    try disk.link("site/public", to: "../www")
    try site.publish(["a.txt": "1"])
    try site.publish(["a.txt": "2"])
    #expect(site.published("www") == ["a.txt": "2"])
    #expect(try disk.names() == ["site", "www"])
  }

  @Test("The output folder keeps its permissions")
  func folderPermissions() throws {
    try site.publish(["a.txt": "1"])
    #expect(chmod(disk.path("site/public"), 0o2770) == 0)
    try site.publish(["a.txt": "2"])
    let mode = try FileManager.default.attributesOfItem(atPath: disk.path("site/public"))
    #expect(mode[.posixPermissions] as? Int == 0o2770)
  }

  @Test("The same files give the same record, whatever worker wrote them in whatever order")
  func sameRecord() throws {
    try site.publish(["a.txt": "a", "b/c.txt": "c", "b.txt": "b"])
    let record = disk.contents("site/public/build.json")
    let staging = try site.begin()
    let written = [
      try site.write(["b.txt": "b"], to: staging),
      try site.write(["b/c.txt": "c", "a.txt": "a"], to: staging),
    ]
    _ = try staging.finish(written, version: "1.0", built: "2026-11-21")
    #expect(disk.contents("site/public/build.json") == record)
  }

  @Test("Two writers at once write one site")
  func concurrentWriters() async throws {
    let staging = try site.begin()
    let written = try await withThrowingTaskGroup(of: WrittenFiles.self) { group in
      for worker in 0..<2 {
        group.addTask {
          let arena = Arena()
          var writer = try staging.writer()
          for number in stride(from: worker, to: 400, by: 2) {
            let path = "services/kind-\(number / 10)/service-\(number)/index.html"
            try writer.write(arena.text(path), arena.text("service \(number)"))
          }
          return writer.finish()
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let changes = try staging.finish(written, version: "1.0", built: "2026-11-21")
    #expect(changes.new == 400)
    #expect(site.published().count == 400)
    #expect(site.published()["services/kind-7/service-77/index.html"] == "service 77")
  }
}
