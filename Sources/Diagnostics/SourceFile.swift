public import Bytes

/// A file's place in the table of a build's ``SourceFiles``.
public struct FileID: BitwiseCopyable, Hashable, Sendable, Comparable {
  /// The place, from 0.
  public let index: Int32

  /// The id of the file at `index` of its table.
  public init(_ index: Int) { self.index = Int32(index) }

  /// The order of the table.
  public static func < (a: FileID, b: FileID) -> Bool { a.index < b.index }
}

/// A file of content or of a theme, as it was read.
public struct SourceFile: Sendable {
  /// The place in its table.
  public let id: FileID
  /// The path as people see it: from the site's folder, with `/`.
  public let path: String
  /// The bytes; empty for a file that could not be read.
  public let contents: Text

  /// A file as it was read.
  public init(id: FileID, path: String, contents: Text) {
    self.id = id
    self.path = path
    self.contents = contents
  }
}

/// The files that diagnostics point into, in the order of their ids.
public struct SourceFiles: Sendable {
  private var files: [SourceFile]

  /// A table of `files`, whose ids must be their places.
  public init(_ files: [SourceFile] = []) { self.files = files }

  /// How many files there are.
  public var count: Int { files.count }

  /// Makes room for `count` more files.
  public mutating func reserve(_ count: Int) { files.reserveCapacity(files.count + count) }

  /// Adds a file and gives it the next id.
  @discardableResult
  public mutating func add(path: String, contents: Text = Text()) -> FileID {
    let id = FileID(files.count)
    files.append(SourceFile(id: id, path: path, contents: contents))
    return id
  }

  /// Adds the files of another table from its place `first` on, which get the ids that follow.
  public mutating func add(_ other: SourceFiles, from first: Int = 0) {
    for file in other.files.dropFirst(first) { add(path: file.path, contents: file.contents) }
  }

  /// Sets what was read of the file with `id`.
  public mutating func setContents(_ contents: Text, of id: FileID) {
    let file = self[id]
    files[Int(id.index)] = SourceFile(id: id, path: file.path, contents: contents)
  }

  /// The file with `id`, which must be of this table.
  public subscript(id: FileID) -> SourceFile { files[Int(id.index)] }
}

/// A stretch of bytes in a file, or the file as a whole.
public struct SourceLocation: BitwiseCopyable, Hashable, Sendable {
  /// The file.
  public let file: FileID
  /// Nil where the file as a whole is meant (it is missing, unreadable, a folder).
  public let range: ByteRange?

  /// A stretch of `file`, or the whole where `range` is nil.
  public init(file: FileID, range: ByteRange? = nil) {
    self.file = file
    self.range = range
  }
}
