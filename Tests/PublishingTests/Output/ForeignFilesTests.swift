import Foundation
import Testing

@testable import Publishing

struct ForeignFilesTests {
  let site: Publication
  var disk: TemporaryFolder { site.disk }

  init() throws {
    site = try Publication()
    try site.publish(["a.txt": "a", "b/index.html": "b"])
  }

  /// The file for which the next build is refused; nothing may have changed.
  private func foreignFile() -> String? {
    let before = disk.tree("")
    defer { #expect(disk.tree("") == before) }
    do throws(OutputError) {
      try site.begin().abandon()
      return nil
    } catch .refused(let refusal) {
      guard case .hasForeignFiles(let example) = refusal.reason else {
        Issue.record("\(refusal)")
        return nil
      }
      return example
    } catch {
      Issue.record("\(error)")
      return nil
    }
  }

  @Test(
    "A file that somebody put into the published site stays, and the build is refused",
    arguments: [
      "CNAME", ".nojekyll", "b/build.json", "b/notes.txt", ".well-known/security.txt", "a.txt2",
      "photos/.DS_Store/holiday.jpg",
    ])
  func foreign(path: String) throws {
    try disk.write("site/public/\(path)", "x")
    #expect(foreignFile() == path)
  }

  @Test("Of several files the first by name is the example")
  func several() throws {
    for path in ["d.txt", "c.txt", "b/z.txt", "e/a.txt"] {
      try disk.write("site/public/\(path)", "x")
    }
    #expect(foreignFile() == "b/z.txt")
  }

  @Test("A folder that a build's record was copied into is refused")
  func copiedRecord() throws {
    try disk.write("site/public/holiday.jpg", "x")
    try FileManager.default.removeItem(atPath: disk.path("site/public/a.txt"))
    try FileManager.default.removeItem(atPath: disk.path("site/public/b"))
    #expect(foreignFile() == "holiday.jpg")
  }

  @Test(
    "A link that somebody made is not followed, and stands against a build",
    arguments: ["../content", "gone"])
  func link(destination: String) throws {
    try disk.link("site/public/link", to: destination)
    #expect(foreignFile() == "link")
  }

  @Test("A file put into a folder that took the place of a published file is refused")
  func folderForFile() throws {
    try FileManager.default.removeItem(atPath: disk.path("site/public/a.txt"))
    try disk.write("site/public/a.txt/notes.txt", "x")
    #expect(foreignFile() == "a.txt/notes.txt")
  }

  @Test(
    "What file managers leave does not stand against a build",
    arguments: [".DS_Store", "Thumbs.db", "b/desktop.ini", "b/Desktop.ini"])
  func fileManagers(path: String) throws {
    try disk.write("site/public/\(path)", "x")
    #expect(foreignFile() == nil)
  }

  @Test("Empty folders, and missing and changed files, do not stand against a build")
  func harmless() throws {
    try disk.makeFolder("site/public/empty/inner")
    try disk.write("site/public/a.txt", "changed")
    try FileManager.default.removeItem(atPath: disk.path("site/public/b/index.html"))
    #expect(foreignFile() == nil)
  }

  @Test("The refusal says what would happen and what to do")
  func wording() {
    let refusal = OutputRefusal(path: "public", reason: .hasForeignFiles(example: "CNAME"))
    #expect(
      refusal.description == """
        “public” has files in it that hubsite did not make (“CNAME”, for one), and publishing would \
        delete them. Move what the site needs to “content/media/” or the theme’s assets, and delete \
        the rest.
        """)
  }
}
