import Bytes
import Foundation
import Testing

@testable import Publishing

struct FolderTests {
  let disk: TemporaryFolder
  let arena = Arena()

  init() throws { disk = try TemporaryFolder() }

  @Test("A file is read whole", arguments: [0, 1, 4095, 4096, 300_000])
  func wholeFile(size: Int) throws {
    let contents = String(repeating: "é", count: size / 2) + String(repeating: "x", count: size % 2)
    try disk.write("a/b.md", contents)
    let text = try Folder(disk.path).read("a/b.md", into: arena)
    #expect(String(text) == contents)
  }

  @Test("A file that is longer than it said is read whole")
  func longerThanSaid() throws {
    // The files there say that they are empty.
    let text = try Folder("/proc/self").read("cmdline", into: arena)
    let expected = FileManager.default.contents(atPath: "/proc/self/cmdline")
    #expect(Data(String(text).utf8) == expected)
    #expect(text.count > 1)
  }

  @Test("A file that is not there is missing, and the error says so in plain English")
  func missingFile() throws {
    let folder = try Folder(disk.path)
    let error = #expect(throws: FileError.self) { try folder.read("a.md", into: arena) }
    #expect(error?.reason == .missing)
    #expect(
      error?.description
        == "“\(disk.path)/a.md” can’t be read: there is no such file or folder.")
  }

  @Test("A folder is not read as a file")
  func folderAsFile() throws {
    try disk.makeFolder("a.md")
    let folder = try Folder(disk.path)
    let error = #expect(throws: FileError.self) { try folder.read("a.md", into: arena) }
    #expect(error?.reason == .isFolder)
  }

  @Test("A pipe that nobody writes to is refused and not waited for", .timeLimit(.minutes(1)))
  func pipe() throws {
    #expect(mkfifo(disk.path("a.md"), 0o644) == 0)
    let folder = try Folder(disk.path)
    let error = #expect(throws: FileError.self) { try folder.read("a.md", into: arena) }
    #expect(error?.reason == .notOrdinary)
  }

  @Test("A file may be as large as the limit and no larger")
  func limit() throws {
    try disk.write("a.md", "12345")
    let folder = try Folder(disk.path)
    #expect(try folder.read("a.md", limit: 5, into: arena) == "12345")
    let error = #expect(throws: FileError.self) {
      try folder.read("a.md", limit: 4, into: arena)
    }
    #expect(error?.reason == .tooLarge(limit: 4))
  }

  @Test(
    "A path that leaves the folder is not opened",
    arguments: ["", "/etc/passwd", "../a", "a/../../b", "a//b", "./a", "a/", "a\0b"])
  func unusablePath(path: String) throws {
    let folder = try Folder(disk.path)
    let error = #expect(throws: FileError.self) {
      try folder.read(arena.text(path), into: arena)
    }
    #expect(error?.reason == .unusablePath)
  }

  @Test("A name longer than the disk allows is said to be too long")
  func longName() throws {
    let folder = try Folder(disk.path)
    let name = arena.text(String(repeating: "a", count: 300))
    let error = #expect(throws: FileError.self) { try folder.read(name, into: arena) }
    #expect(error?.reason == .nameTooLong)
  }

  @Test("A file that we may not read is said to need permission", .enabled(if: geteuid() != 0))
  func unreadable() throws {
    try disk.write("a.md")
    #expect(chmod(disk.path("a.md"), 0) == 0)
    let folder = try Folder(disk.path)
    let error = #expect(throws: FileError.self) { try folder.read("a.md", into: arena) }
    #expect(error?.reason == .notPermitted)
  }

  @Test("A folder that is not there can't be opened")
  func missingFolder() throws {
    let error = #expect(throws: FileError.self) { try Folder(disk.path("content")) }
    #expect(error?.reason == .missing)
    #expect(error?.action == .list)
  }
}
