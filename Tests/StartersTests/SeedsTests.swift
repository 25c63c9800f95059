import Foundation
import Testing

@testable import Starters

private let root = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../..").standardized

/// The files of the folders that the program carries, by their paths from the top of the repository.
private func filesOnDisk() -> [String] {
  var paths: [String] = []
  for folder in Seeds.folders {
    let base = root.appending(path: folder).path
    for case let path as String in FileManager.default.enumerator(atPath: base) ?? .init() {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(
        atPath: "\(base)/\(path)", isDirectory: &isFolder)
      let isLeftover = path.hasSuffix("~") || path.hasSuffix(".swp") || path.hasSuffix(".DS_Store")
      if exists, !isFolder.boolValue, !isLeftover { paths.append("\(folder)/\(path)") }
    }
  }
  return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// The C source that carries them.
private func table(_ paths: [String]) -> String {
  func name(_ path: String) -> String { path.replacing(/[^A-Za-z0-9]/, with: "_") }
  let arrays = paths.map {
    "static const unsigned char \(name($0))[] = {\n#embed \"../../\($0)\"\n};\n"
  }
  let rows = paths.map { "    {\"\($0)\", \(name($0)), sizeof \(name($0))},\n" }
  return """
    // What is in the program, one block a file. Made by a test, which also says when it is out of date:
    // RECORD=1 swift test --filter StartersTests
    #include "CSeeds.h"

    \(arrays.joined(separator: "\n"))
    static const struct seed_file files[] = {
    \(rows.joined())};

    const struct seed_file *seed_files(void) { return files; }

    size_t seed_file_count(void) { return sizeof files / sizeof files[0]; }

    """
}

@Suite("The files that the program carries")
struct SeedsTests {
  /// Re-recorded with `RECORD=1 swift test --filter StartersTests`.
  @Test("The table names every file of the seeds and of the default theme")
  func complete() throws {
    let file = root.appending(path: "Sources/CSeeds/seeds.c")
    let expected = table(filesOnDisk())
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(expected.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == expected)
  }

  @Test("Nothing else lies in seeds/ but where the example's facts come from")
  func nothingElse() throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: "seeds").path)
    #expect(names.sorted() == ["facts.md", "records", "site"])
  }

  @Test("The program carries the bytes that are on the disk")
  func current() throws {
    #expect(Seeds.all.map(\.path) == filesOnDisk())
    for file in Seeds.all {
      let bytes = try Data(contentsOf: root.appending(path: file.path))
      #expect(file.bytes == Array(bytes), "\(file.path)")
      #expect(!file.bytes.isEmpty, "\(file.path)")
    }
  }
}
