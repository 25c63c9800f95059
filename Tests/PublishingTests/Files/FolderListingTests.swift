import Bytes
import Foundation
import Testing

@testable import Publishing

struct FolderListingTests {
  let disk: TemporaryFolder
  let arena = Arena()

  init() throws {
    disk = try TemporaryFolder()
    try disk.makeFolder("site/content")
  }

  /// One line an entry: its path and, unless it is a file, its kind.
  private func listing() throws -> [String] {
    let site = try Folder(disk.path("site"))
    let content = try Folder(disk.path("site/content"))
    return try content.entries(within: site, into: arena).map { entry in
      let destination = entry.destination.isEmpty ? "" : " -> \(entry.destination)"
      return entry.kind == .file
        ? "\(entry.path)\(destination)" : "\(entry.path) (\(entry.kind))\(destination)"
    }
  }

  @Test("Files and folders come in the order of their paths' bytes")
  func order() throws {
    for name in ["b.md", "B.md", "a/z.md", "a.md", "a/b/c.md", "ä.md"] {
      try disk.write("site/content/\(name)")
    }
    #expect(
      try listing() == [
        "B.md", "a (folder)", "a.md", "a/b (folder)", "a/b/c.md", "a/z.md", "b.md", "ä.md",
      ])
  }

  @Test("Each folder is told of before anything in it, also one behind a link")
  func willList() throws {
    for name in ["content/a/b/c.md", "content/z.md", "shared/d/e.md"] {
      try disk.write("site/\(name)")
    }
    #expect(symlink("../shared", disk.path("site/content/linked")) == 0)
    let site = try Folder(disk.path("site"))
    let content = try Folder(disk.path("site/content"))
    var folders: [String] = []
    _ = try content.entries(within: site, into: arena) { folder in
      folders.append(String(folder))
      if folder.isEmpty { try? disk.write("site/content/late/f.md") }
    }
    #expect(Set(folders) == ["", "a", "a/b", "late", "linked", "linked/d"])
    #expect(folders.count == 6 && folders.first?.isEmpty == true)
  }

  @Test(
    "Hidden files and what editors leave are passed over",
    arguments: [
      ".DS_Store", ".git/config", "a.md~", ".a.md.swp", "a.swp", "#a.md#", "~$a.docx",
      "Thumbs.db", "desktop.ini",
    ])
  func passedOver(name: String) throws {
    try disk.write("site/content/\(name)")
    try disk.write("site/content/kept.md")
    #expect(try listing() == ["kept.md"])
  }

  @Test("A name that is not UTF-8 is reported, and its folder not entered")
  func nameNotUTF8() throws {
    let name: [UInt8] = Array("\(disk.path)/site/content/".utf8) + [0xFF, 0x61]
    let path = (name + [0]).map { CChar(bitPattern: $0) }
    #expect(mkdir(path, 0o755) == 0)
    close(creat((name + Array("/x.md".utf8) + [0]).map { CChar(bitPattern: $0) }, 0o644))
    #expect(try listing() == ["\u{FFFD}a (nameNotUTF8)"])
  }

  @Test("A pipe is reported, not opened")
  func pipe() throws {
    #expect(mkfifo(disk.path("site/content/p"), 0o644) == 0)
    #expect(try listing() == ["p (notOrdinary)"])
  }

  @Test("A link to a file or a folder of the site is followed")
  func linkWithin() throws {
    try disk.write("site/shared/more/x.md")
    try disk.write("site/readme.md")
    try disk.link("site/content/s", to: "../shared")
    try disk.link("site/content/r.md", to: "../readme.md")
    #expect(
      try listing() == [
        "r.md -> ../readme.md", "s (folder) -> ../shared", "s/more (folder)", "s/more/x.md",
      ])
  }

  @Test("A link that leaves the site is reported and not followed")
  func linkOutside() throws {
    try disk.write("secret/key.md")
    try disk.link("site/content/s", to: "../../secret")
    try disk.link("site/content/k.md", to: "../../secret/key.md")
    #expect(
      try listing() == [
        "k.md (linkOutside) -> ../../secret/key.md", "s (linkOutside) -> ../../secret",
      ])
  }

  @Test("A folder beside the site whose name begins like the site's is outside it")
  func linkToNamesake() throws {
    try disk.write("site-two/a.md")
    try disk.link("site/content/s", to: "../../site-two")
    #expect(try listing() == ["s (linkOutside) -> ../../site-two"])
  }

  @Test("A link to nothing and a link to itself are reported")
  func linkToNothing() throws {
    try disk.link("site/content/a", to: "a")
    try disk.link("site/content/b", to: "gone.md")
    #expect(try listing() == ["a (linkToNothing) -> a", "b (linkToNothing) -> gone.md"])
  }

  @Test("Links to a folder above can't make the listing endless", .timeLimit(.minutes(1)))
  func loops() throws {
    try disk.write("site/content/a/x.md")
    try disk.link("site/content/a/up", to: "..")
    try disk.link("site/content/a/top", to: "../..")
    try disk.link("site/content/self", to: ".")
    #expect(
      try listing() == [
        "a (folder)", "a/top (linkToListedFolder) -> ../..",
        "a/up (linkToListedFolder) -> ..", "a/x.md", "self (linkToListedFolder) -> .",
      ])
  }

  @Test("Of two links to one folder the first is followed")
  func twoLinks() throws {
    try disk.write("site/shared/x.md")
    try disk.link("site/content/b", to: "../shared")
    try disk.link("site/content/a", to: "../shared")
    #expect(
      try listing() == [
        "a (folder) -> ../shared", "a/x.md", "b (linkToListedFolder) -> ../shared",
      ])
  }
}
