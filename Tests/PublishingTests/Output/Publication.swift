import Bytes
import Foundation

@testable import Publishing

/// Builds sites into `site/public` of a temporary folder, with content beside it.
struct Publication {
  let disk: TemporaryFolder
  let arena = Arena()

  init() throws {
    disk = try TemporaryFolder()
    try disk.write("site/content/a.md", "content")
  }

  func begin(_ output: String = "site/public", patience: Int = 0) throws(OutputError) -> Staging {
    try OutputFolder(path: disk.path(output)).begin(
      protecting: [disk.path("site/content")], patience: patience)
  }

  /// Writes `files`, by path, and leaves the site in the making.
  func write(_ files: [String: String], to staging: Staging) throws -> WrittenFiles {
    var writer = try staging.writer()
    for (path, contents) in files {
      try writer.write(arena.text(path), arena.text(contents))
    }
    return writer.finish()
  }

  @discardableResult
  func publish(
    _ files: [String: String], into output: String = "site/public"
  ) throws -> OutputChanges {
    let staging = try begin(output)
    let written = try write(files, to: staging)
    return try staging.finish([written], version: "1.0", built: "2026-11-21")
  }

  /// What is published, without the build's record.
  func published(_ output: String = "site/public") -> [String: String] {
    disk.tree(output).filter { $0.key != "build.json" }
  }
}
