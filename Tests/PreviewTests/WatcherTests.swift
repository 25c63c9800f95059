import Foundation
import Testing

@testable import Preview

/// Both ways to learn of changes, on real folders.
@Suite("Watching folders")
struct WatcherTests {
  /// What is told of after `change`, or nothing after two seconds.
  func changes(
    isPolling: Bool, after before: (SiteFolder) throws -> Void = { _ in },
    _ change: (SiteFolder) throws -> Void
  ) throws -> Changes {
    let folder = try SiteFolder()
    defer { folder.remove() }
    try before(folder)
    var watcher = Watcher(site: folder.path, isPolling: isPolling)
    try change(folder)
    let first = watcher.next(milliseconds: 2000)
    var all = first
    // What comes late, such as of a file that is never closed.
    if first != .none { all.add(watcher.next(milliseconds: 300)) }
    return all
  }

  @Test("The way is chosen: told where that works, polling where it is asked for")
  func way() throws {
    let folder = try SiteFolder()
    defer { folder.remove() }
    #expect(Watcher(site: folder.path, isPolling: false).way == .told)
    #expect(Watcher(site: folder.path, isPolling: true).way == .polling)
  }

  @Test("A file that is written", arguments: [false, true])
  func written(isPolling: Bool) throws {
    let changes = try changes(
      isPolling: isPolling, after: { try $0.write("content/hubs/oakwood.md") },
      { try $0.write("content/hubs/oakwood.md", "other text") })
    #expect(changes == .files(["content/hubs/oakwood.md"]))
  }

  @Test("A file that is added, and one of a theme", arguments: [false, true])
  func added(isPolling: Bool) throws {
    let changes = try changes(isPolling: isPolling) {
      try $0.write("content/hubs/oakwood.md")
      try $0.write("themes/hearth/theme.yaml")
    }
    #expect(changes == .files(["content/hubs/oakwood.md", "themes/hearth/theme.yaml"]))
  }

  @Test("A file that is deleted", arguments: [false, true])
  func deleted(isPolling: Bool) throws {
    let changes = try changes(
      isPolling: isPolling, after: { try $0.write("content/a.md") },
      { try $0.delete("content/a.md") })
    #expect(changes == .files(["content/a.md"]))
  }

  @Test("A file that is renamed is gone and new", arguments: [false, true])
  func renamed(isPolling: Bool) throws {
    let changes = try changes(
      isPolling: isPolling, after: { try $0.write("content/a.md") },
      { try $0.move("content/a.md", to: "content/b.md") })
    #expect(changes == .files(["content/a.md", "content/b.md"]))
  }

  @Test("Files of new folders, however deep", arguments: [false, true])
  func newFolders(isPolling: Bool) throws {
    let changes = try changes(isPolling: isPolling) { try $0.write("content/x/y/z/a.md") }
    #expect(changes == .files(["content/x/y/z/a.md"]))
  }

  @Test("A new folder is watched from then on")
  func newFolderLater() throws {
    let folder = try SiteFolder()
    defer { folder.remove() }
    var watcher = Watcher(site: folder.path, isPolling: false)
    try folder.write("content/x/a.md")
    _ = watcher.next(milliseconds: 2000)
    try folder.write("content/x/b.md")
    #expect(watcher.next(milliseconds: 2000) == .files(["content/x/b.md"]))
  }

  @Test("A folder that is about to be listed is watched with no walk through it")
  func listed() throws {
    let folder = try SiteFolder()
    defer { folder.remove() }
    try folder.write("content/hubs/a.md")
    var watcher = Watcher(site: folder.path, isPolling: false, walking: ["themes"])
    try folder.write("content/hubs/b.md")
    #expect(watcher.next(milliseconds: 50) == .none)
    watcher.watchListed("content")
    watcher.watchListed("content/hubs")
    try folder.write("content/hubs/c.md")
    #expect(watcher.next(milliseconds: 2000) == .files(["content/hubs/c.md"]))
    try folder.write("content/news/d.md")
    #expect(watcher.next(milliseconds: 2000) == .files(["content/news/d.md"]))
  }

  @Test("A folder that is renamed or deleted: anything may have changed", arguments: [true, false])
  func folderGone(isRenamed: Bool) throws {
    let changes = try changes(
      isPolling: false, after: { try $0.write("content/hubs/a.md") },
      { folder in
        if isRenamed {
          try folder.move("content/hubs", to: "content/places")
        } else {
          try folder.delete("content/hubs")
        }
      })
    #expect(changes == .anything)
  }

  @Test("A renamed folder is watched under its new name, and no more under its old one")
  func renamedFolderLater() throws {
    let folder = try SiteFolder()
    defer { folder.remove() }
    try folder.write("content/hubs/a.md")
    var watcher = Watcher(site: folder.path, isPolling: false)
    try folder.move("content/hubs", to: "content/places")
    _ = watcher.next(milliseconds: 2000)
    try folder.write("content/places/a.md", "new")
    #expect(watcher.next(milliseconds: 2000) == .files(["content/places/a.md"]))
  }

  @Test("A link to a folder that is watched already takes nothing of it away")
  func linkInCircles() throws {
    let folder = try SiteFolder()
    defer { folder.remove() }
    try folder.write("content/pages/a.md")
    var watcher = Watcher(site: folder.path, isPolling: false)
    let link = "\(folder.path)/content/pages/loop"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "../../content")
    _ = watcher.next(milliseconds: 2000)
    try folder.write("content/pages/a.md", "new")
    #expect(watcher.next(milliseconds: 2000) == .files(["content/pages/a.md"]))
    try folder.delete("content/pages/loop")
    #expect(watcher.next(milliseconds: 2000) == .files(["content/pages/loop"]))
  }

  @Test("The folder content itself may go and come again")
  func contentComesAgain() throws {
    let folder = try SiteFolder()
    defer { folder.remove() }
    var watcher = Watcher(site: folder.path, isPolling: false)
    try folder.move("content", to: "elsewhere")
    #expect(watcher.next(milliseconds: 2000) == .anything)
    try folder.move("elsewhere", to: "content")
    _ = watcher.next(milliseconds: 200)
    try folder.write("content/hubs/a.md")
    #expect(watcher.next(milliseconds: 2000) == .files(["content/hubs/a.md"]))
  }

  @Test(
    "The output and all else beside the two folders is nobody's business", arguments: [false, true])
  func elsewhere(isPolling: Bool) throws {
    let changes = try changes(isPolling: isPolling) {
      try $0.write("public/index.html")
      try $0.write("README.md")
    }
    #expect(changes == .none)
  }

  @Test(
    "A linked folder is watched, and a link in circles comes to an end", arguments: [false, true])
  func links(isPolling: Bool) throws {
    let other = try SiteFolder()
    defer { other.remove() }
    let changes = try changes(
      isPolling: isPolling,
      after: {
        try $0.delete("themes")
        try FileManager.default.createSymbolicLink(
          atPath: "\($0.path)/themes", withDestinationPath: "\(other.path)/themes")
        try FileManager.default.createSymbolicLink(
          atPath: "\($0.path)/content/round", withDestinationPath: "\($0.path)/content")
      }, { _ in try other.write("themes/hearth/theme.yaml") })
    #expect(changes == .files(["themes/hearth/theme.yaml"]))
  }

  @Test("A file that stays open for writing is waited for, and told of all the same")
  func unclosed() throws {
    let folder = try SiteFolder()
    defer { folder.remove() }
    try folder.write("content/a.md")
    var watcher = Watcher(site: folder.path, isPolling: false)
    let file = try FileHandle(forWritingTo: folder.url.appendingPathComponent("content/a.md"))
    file.write(Data("longer text".utf8))
    // Longer than what is waited for anything: its rest is on the way.
    #expect(watcher.next(milliseconds: 20) == .files(["content/a.md"]))
    try file.close()
  }

  @Test("Very many at once: anything may have changed", arguments: [false, true])
  func veryMany(isPolling: Bool) throws {
    let changes = try changes(isPolling: isPolling) { folder in
      for number in 0..<1100 { try folder.write("content/\(number).md") }
    }
    #expect(changes == .anything)
  }

  @Test("What belongs together comes together")
  func together() throws {
    let folder = try SiteFolder()
    defer { folder.remove() }
    var watcher = Watcher(site: folder.path, isPolling: false)
    for name in ["a", "b", "c"] { try folder.write("content/\(name).md") }
    #expect(
      watcher.next(milliseconds: 2000)
        == .files(["content/a.md", "content/b.md", "content/c.md"]))
    #expect(watcher.next(milliseconds: 20) == .none)
  }

  @Test(
    "Editors' own files are passed over",
    arguments: [
      "page.md~", ".page.md.swp", ".page.md.swo", "4913", ".#page.md", "#page.md#",
      "page.md___jb_tmp___", "page.md___jb_old___", ".DS_Store", ".git",
    ])
  func ignored(_ name: String) { #expect(isIgnored(name)) }

  @Test(
    "Other files are not", arguments: ["page.md", "49134.md", "a~b.md", ".swp", "#1.md", "a.swp"])
  func notIgnored(_ name: String) { #expect(!isIgnored(name)) }

  @Test("Changes add up, and anything stays anything")
  func sums() {
    var changes = Changes.none
    changes.add(.files(["a"]))
    changes.add(.none)
    changes.add(.files(["b"]))
    #expect(changes == .files(["a", "b"]))
    changes.add(.anything)
    changes.add(.files(["c"]))
    #expect(changes == .anything)
    #expect(changes.paths == nil)
  }
}
