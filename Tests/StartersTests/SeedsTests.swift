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

@Suite("The files that the program carries")
struct SeedsTests {
  @Test("Nothing else lies in seeds/ but where the example's facts come from")
  func nothingElse() throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: "seeds").path)
    #expect(names.sorted() == ["facts.md", "records", "site"])
  }

  @Test("What is still to be written begins with SAY, by which it is known where it is left")
  func toBeWritten() {
    for file in Seeds.all where file.path.hasPrefix("seeds/records/") {
      for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n") {
        let words = line.replacing("summary: ", with: "").trimmingPrefix("- ")
        let isShouted = words.contains(" ") && words.uppercased() == words
        guard !line.hasPrefix("#"), isShouted, words.contains(where: \.isLetter) else { continue }
        #expect(words.hasPrefix("SAY ") && words.count > 12, "\(file.path): \(line)")
      }
    }
  }

  @Test("The program carries all files of the seeds and of the default theme, byte for byte")
  func current() throws {
    // Where this fails, .ci/seeds makes the table anew; `make` runs it.
    #expect(Seeds.all.map(\.path) == filesOnDisk())
    for file in Seeds.all {
      let bytes = try Data(contentsOf: root.appending(path: file.path))
      #expect(file.bytes == Array(bytes), "\(file.path)")
      #expect(!file.bytes.isEmpty, "\(file.path)")
    }
  }
}
