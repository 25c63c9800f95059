import Bytes

/// What a published build changed since the one before.
public struct OutputChanges: Sendable {
  /// How many files there were not before.
  public let new: Int
  /// How many files have other bytes than before.
  public let changed: Int
  /// How many files are as they were.
  public let unchanged: Int
  /// How many files the last build wrote, and this one did not.
  public let gone: Int
  /// The site is in place, but this of the old one could not be removed; the next build tries again.
  public let leftover: FileError?

  private let files: [WrittenFile]
  private let goneFiles: [Text]
  // What the paths lie in.
  private let written: [WrittenFiles]
  private let published: PublishedSite?

  init(
    _ files: [WrittenFile], of written: [WrittenFiles], since published: PublishedSite?,
    leftover: FileError?
  ) {
    self.files = files
    self.written = written
    self.published = published
    self.leftover = leftover
    var counts = (new: 0, changed: 0, unchanged: 0)
    for file in files {
      switch file.change {
      case .new: counts.new += 1
      case .changed: counts.changed += 1
      case .unchanged: counts.unchanged += 1
      }
    }
    (new, changed, unchanged) = counts
    goneFiles = published?.record.paths(without: files) ?? []
    gone = goneFiles.count
  }

  /// The paths of the new files, sorted.
  public var newPaths: [String] { paths(.new) }
  /// The paths of the changed files, sorted.
  public var changedPaths: [String] { paths(.changed) }
  /// The paths of the files that are gone, sorted.
  public var gonePaths: [String] { goneFiles.map { String($0) } }

  private func paths(_ change: WrittenFile.Change) -> [String] {
    files.filter { $0.change == change }.map { String($0.path) }
  }
}

extension BuildRecord {
  /// The paths that are not among `files`, which are sorted by path as the record is.
  fileprivate func paths(without files: [WrittenFile]) -> [Text] {
    var rest = files[...]
    return paths.filter { path in
      while let file = rest.first, file.path < path { rest.removeFirst() }
      return rest.first?.path != path
    }
  }
}
