import Bytes
import Foundation
import Testing

@testable import Publishing

struct CopyingTests {
  let site: Publication
  var disk: TemporaryFolder { site.disk }

  init() throws { site = try Publication() }

  private func publish(copying name: String) throws -> OutputChanges {
    let staging = try site.begin()
    let folder = try Folder(disk.path("site/content"))
    var writer = try staging.writer()
    try writer.copy(
      site.arena.text(name), from: folder, to: site.arena.text("media/\(name)"))
    return try staging.finish([writer.finish()], version: "1.0", built: "2026-11-21")
  }

  @Test("A large file is copied whole, with the same record as if it had been written")
  func large() throws {
    let contents = String(repeating: "0123456789", count: 150_001)
    try disk.write("site/content/film.mp4", contents)
    #expect(try publish(copying: "film.mp4").new == 1)
    #expect(site.published() == ["media/film.mp4": contents])
    let record = disk.contents("site/public/build.json")
    try site.publish(["media/film.mp4": contents])
    #expect(disk.contents("site/public/build.json") == record)
  }

  @Test("An unchanged copy is the same file as before")
  func unchanged() throws {
    try disk.write("site/content/film.mp4", String(repeating: "x", count: 600_000))
    _ = try publish(copying: "film.mp4")
    let before = try disk.identity("site/public/media/film.mp4")
    #expect(try publish(copying: "film.mp4").unchanged == 1)
    #expect(try disk.identity("site/public/media/film.mp4") == before)
  }

  @Test("A change in the last byte of a large file is seen")
  func lastByte() throws {
    let start = String(repeating: "x", count: 600_000)
    try disk.write("site/content/film.mp4", start + "1")
    _ = try publish(copying: "film.mp4")
    try disk.write("site/content/film.mp4", start + "2")
    #expect(try publish(copying: "film.mp4").changed == 1)
    #expect(disk.contents("site/public/media/film.mp4") == start + "2")
  }

  @Test("A file that can't be read is named as it is in the source")
  func missing() throws {
    let error = #expect(throws: FileError.self) { try publish(copying: "film.mp4") }
    #expect(
      error
        == FileError(path: disk.path("site/content/film.mp4"), action: .read, reason: .missing))
  }
}
