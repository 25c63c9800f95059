public import Bytes

/// A file's place in the table of a build's ``SourceFiles``.
public struct FileID: BitwiseCopyable, Hashable, Sendable, Comparable {
  /// What a file belongs to.
  ///
  /// Each part counts its files from 0, so that all parts can be read at once.
  public enum Part: Int, CaseIterable, Sendable {
    case content, theme
  }

  /// The part in the highest bits, the place in it in the others.
  private let number: Int32
  private static let placeBits = 28

  /// The id of the file at `index` of its part.
  public init(_ index: Int, of part: Part = .content) {
    precondition(index < 1 << Self.placeBits, "more files than there are ids")
    number = Int32(part.rawValue << Self.placeBits | index)
  }

  /// The place in its part, from 0.
  public var index: Int { Int(number) & (1 << Self.placeBits - 1) }

  fileprivate var partNumber: Int { Int(number) >> Self.placeBits }

  /// The order of the table.
  public static func < (a: FileID, b: FileID) -> Bool { a.number < b.number }
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
  private var parts: [[SourceFile]]

  /// A table of `files` of the content, whose ids must be their places.
  public init(_ files: [SourceFile] = []) {
    parts = FileID.Part.allCases.map { $0 == .content ? files : [] }
  }

  /// All paths.
  public var paths: some Sequence<String> { parts.joined().lazy.map(\.path) }

  /// Makes room for `count` more files of the content.
  public mutating func reserve(_ count: Int) {
    let content = FileID.Part.content.rawValue
    parts[content].reserveCapacity(parts[content].count + count)
  }

  /// Adds a file and gives it the next id of `part`.
  @discardableResult
  public mutating func add(
    path: String, contents: Text = Text(), to part: FileID.Part = .content
  ) -> FileID {
    let id = FileID(parts[part.rawValue].count, of: part)
    parts[part.rawValue].append(SourceFile(id: id, path: path, contents: contents))
    return id
  }

  /// Takes the files of `part` from another table, with the ids that they have there.
  public mutating func take(_ part: FileID.Part, of other: SourceFiles) {
    parts[part.rawValue] = other.parts[part.rawValue]
  }

  /// Sets what was read of the file with `id`.
  public mutating func setContents(_ contents: Text, of id: FileID) {
    let file = self[id]
    parts[id.partNumber][id.index] = SourceFile(id: id, path: file.path, contents: contents)
  }

  /// The file with `id`, which must be of this table.
  public subscript(id: FileID) -> SourceFile { parts[id.partNumber][id.index] }
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
