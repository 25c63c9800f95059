import Bytes
import Foundation
import Testing

@testable import Publishing

/// Needs to mount a small disk, which only the system's administrator may.
@Suite(.enabled(if: SmallDisk() != nil))
struct FullDiskTests {
  @Test("A full disk is said to be full, and the published site stays")
  func full() throws {
    let disk = try #require(SmallDisk())
    let output = OutputFolder(path: disk.path + "/public")
    let arena = Arena()
    let first = try output.begin(protecting: [])
    var writer = try first.writer()
    try writer.write("a/index.html", "good" as Text)
    _ = try first.finish([writer.finish()], version: "1.0", built: "2026-11-21")

    let second = try output.begin(protecting: [])
    var full = try second.writer()
    let large = arena.text(String(repeating: "x", count: 1_000_000))
    let error = #expect(throws: FileError.self) { try full.write("a/index.html", large) }
    second.abandon()

    #expect(error?.description.hasSuffix("there is no space left on the disk.") == true)
    let page = FileManager.default.contents(atPath: disk.path + "/public/a/index.html")
    #expect(page == Data("good".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["public"])
  }

  @Test("A disk without room for the record is said to be full, and the published site stays")
  func fullAtTheEnd() throws {
    let disk = try #require(SmallDisk())
    let output = OutputFolder(path: disk.path + "/public")
    let arena = Arena()
    let staging = try output.begin(protecting: [])
    var writer = try staging.writer()
    let room = disk.freeBytes
    try writer.write("a", arena.text(String(repeating: "x", count: room)))
    let written = writer.finish()
    let error = #expect(throws: FileError.self) {
      try staging.finish([written], version: "1.0", built: "2026-11-21")
    }
    #expect(error?.reason == .diskFull)
    #expect(error?.path == disk.path + "/public/build.json")
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == [])
  }

  @Test("What finds no room on the disk lies in memory, and the disk keeps its room")
  func fullForMemory() throws {
    let disk = try #require(SmallDisk())
    let staging = try OutputFolder(path: disk.path + "/public").begin(protecting: [])
    let room = disk.freeBytes
    let arena = Arena(blockSize: 1 << 20, spill: staging.spillFile(beyond: 0, limit: 0))
    let texts = (0..<4).map { arena.text(String(repeating: "\($0)", count: 1 << 20)) }
    #expect(texts.map { $0[0] } == Array("0123".utf8))
    #expect(disk.freeBytes == room)
  }

  @Test("A disk that can only be read is said so")
  func readOnly() throws {
    let disk = try #require(SmallDisk())
    #expect(disk.remountReadOnly())
    let error = #expect(throws: OutputError.self) {
      try OutputFolder(path: disk.path + "/public").begin(protecting: [])
    }
    guard case .disk(let refused) = error else {
      Issue.record("not the disk: \(String(describing: error))")
      return
    }
    #expect(refused.reason == .readOnlyDisk)
    #expect(refused.path.hasPrefix(disk.path + "/public.hubsite-staging-"))
  }

  @Test("A disk of its own can't be exchanged for the new site, so it is refused")
  func mountedOutput() throws {
    let disk = try #require(SmallDisk())
    let error = #expect(throws: OutputError.self) {
      try OutputFolder(path: disk.path).begin(protecting: [])
    }
    #expect(error == .refused(OutputRefusal(path: disk.path, reason: .isDisk)))
  }
}

/// A disk in memory with 256 kB of room.
private final class SmallDisk {
  private let folder: TemporaryFolder
  let path: String

  init?() {
    guard let folder = try? TemporaryFolder(), (try? folder.makeFolder("disk")) != nil else {
      return nil
    }
    self.folder = folder
    path = folder.path("disk")
    guard run("mount", "-t", "tmpfs", "-o", "size=256k", "hubsite-test", path) else { return nil }
  }

  deinit { _ = run("umount", path) }

  var freeBytes: Int {
    let attributes = try? FileManager.default.attributesOfFileSystem(forPath: path)
    return (attributes?[.systemFreeSize] as? Int) ?? 0
  }

  func remountReadOnly() -> Bool { run("mount", "-o", "remount,ro", path) }
}

private func run(_ arguments: String...) -> Bool {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = arguments
  process.standardError = FileHandle.nullDevice
  guard (try? process.run()) != nil else { return false }
  process.waitUntilExit()
  return process.terminationStatus == 0
}
