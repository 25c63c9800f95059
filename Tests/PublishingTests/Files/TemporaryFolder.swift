import Foundation

/// A folder of the test's own, removed when the test lets it go.
final class TemporaryFolder {
  let path: String

  init() throws {
    let base = NSTemporaryDirectory() + "hubsite-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
    // Without symbolic links, as the library shows paths.
    path = URL(fileURLWithPath: base).resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes the file `name`, and makes the folders on its way.
  func write(_ name: String, _ contents: String = "") throws {
    let folder = (path(name) as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(contents.utf8).write(to: URL(fileURLWithPath: path(name)))
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: path(name), withIntermediateDirectories: true)
  }

  func link(_ name: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path(name), withDestinationPath: destination)
  }

  func contents(_ name: String) -> String? {
    FileManager.default.contents(atPath: path(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  func exists(_ name: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: path(name))) != nil
  }

  /// The names in the folder itself, sorted.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  /// Every file below `name` with what lies in it.
  func tree(_ name: String) -> [String: String] {
    var files: [String: String] = [:]
    for path in FileManager.default.enumerator(atPath: path(name)) ?? .init() {
      guard let path = path as? String, let contents = contents("\(name)/\(path)") else { continue }
      files[path] = contents
    }
    return files
  }

  /// What tells whether a file is the same one, not just an equal one.
  func identity(_ name: String) throws -> FileIdentity {
    let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
    return FileIdentity(
      number: attributes[.systemFileNumber] as? Int,
      modified: attributes[.modificationDate] as? Date)
  }
}

struct FileIdentity: Equatable {
  let number: Int?
  let modified: Date?
}
