import CSeeds

/// A file of the repository that lies in the program, so that an installed program alone can begin a
/// site.
public struct SeedFile: Sendable {
  /// The path from the top of the repository, with `/`.
  public let path: String
  /// What is in it.
  public let bytes: [UInt8]

  /// The bytes as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// What is in `seeds/` and the default theme.
public enum Seeds {
  /// The folders that are carried, as paths from the top of the repository.
  public static let folders = ["seeds/records", "seeds/site", "themes/hearth"]

  /// All files, in the order of their paths.
  public static var all: [SeedFile] { (0..<seed_file_count()).compactMap(file) }

  /// The file at `path`, or nil where none is carried.
  public static func file(at path: String) -> SeedFile? {
    (0..<seed_file_count()).first { seedPath($0) == path }.flatMap(file)
  }

  private static func seedPath(_ index: Int) -> String? {
    seed_files()?[index].path.map { String(cString: $0) }
  }

  private static func file(_ index: Int) -> SeedFile? {
    guard let file = seed_files()?[index], let path = seedPath(index) else { return nil }
    return SeedFile(
      path: path, bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
  }
}
