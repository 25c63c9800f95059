import Bytes

/// A file of the site that is being written.
struct WrittenFile: BitwiseCopyable, Sendable {
  /// What became of the file since the last build.
  enum Change: UInt8, BitwiseCopyable { case new, changed, unchanged }

  let path: Text
  let digest: SHA256Digest
  let bytes: Int
  let change: Change
}

/// The files that one ``StagingWriter`` wrote.
public struct WrittenFiles: @unchecked Sendable {
  var files: [WrittenFile] = []
  // Holds the paths. Only the writer adds to it, and gives it up with these files; from then on it is
  // only read, which any thread may do.
  let arena = Arena(blockSize: 64 * 1024)

  /// How many files it wrote.
  public var count: Int { files.count }
}
