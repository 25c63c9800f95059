import Foundation
import Testing

@testable import Publishing

struct FolderRemovalTests {
  let disk: TemporaryFolder

  init() throws { disk = try TemporaryFolder() }

  private func remove(_ name: String) -> Int32 { removeTree(disk.path(name), in: AT_FDCWD) }

  @Test("A tree is removed with all that is in it")
  func tree() throws {
    for number in 0..<300 { try disk.write("t/a/\(number)/index.html", "x") }
    try disk.write("t/b.txt", "x")
    #expect(remove("t") == 0)
    #expect(try disk.names() == [])
  }

  @Test("A link is removed, and what it leads to stays")
  func links() throws {
    try disk.write("kept/a.txt", "x")
    try disk.makeFolder("t")
    try disk.link("t/folder", to: "../kept")
    try disk.link("t/file", to: "../kept/a.txt")
    try disk.link("alone", to: "kept")
    #expect(remove("t") == 0)
    #expect(remove("alone") == 0)
    #expect(try disk.names() == ["kept"])
    #expect(disk.contents("kept/a.txt") == "x")
  }

  @Test("A tree deeper than the folders that may be open at once is removed")
  func deepTree() throws {
    let path = disk.path("t") + String(repeating: "/d", count: 1500)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    #expect(remove("t") == 0)
    #expect(try disk.names() == [])
  }

  @Test("What is not there is removed already")
  func missing() { #expect(remove("t") == 0) }
}
