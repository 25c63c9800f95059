public import Bytes
import Glibc

extension StagingWriter {
  /// The bytes after which a file is written in parts.
  private static let partSize = 1 << 20

  /// Writes the file `path` as ``write(_:_:)`` does, a long one part by part, so that it never lies in
  /// memory as a whole.
  ///
  /// - Parameters:
  ///   - path: the file, whose folders are made.
  ///   - buffer: what the file is made in; it is empty.
  ///   - time: takes how long writing took, without the making.
  ///   - make: appends the file to the buffer, and now and then hands the buffer to the function that it is
  ///     given, which may write what is there and empty it.
  /// - Throws: what the disk refused.
  public mutating func write(
    _ path: Text, through buffer: inout ByteBuffer, _ time: inout Stopwatch,
    _ make: (_ buffer: inout ByteBuffer, _ passOn: (inout ByteBuffer) -> Void) -> Void
  ) throws(FileError) {
    var file = FileInParts()
    var failure: FileError?
    var waited = Stopwatch()
    make(&buffer) { buffer in
      guard buffer.count >= Self.partSize else { return }
      let start = Stopwatch.now
      do throws(FileError) {
        if failure == nil { try append(buffer, to: &file, path) }
      } catch {
        failure = error
      }
      buffer.removeAll()
      waited.add(since: start)
    }
    let start = Stopwatch.now
    if let failure { throw failure }
    if file.count == 0 {
      try write(path, buffer)
    } else {
      try append(buffer, to: &file, path)
      try finish(file, path)
    }
    waited.add(since: start)
    time.add(waited)
  }

  private func append(
    _ contents: borrowing ByteBuffer, to file: inout FileInParts, _ path: Text
  ) throws(FileError) {
    if file.count == 0 {
      guard path.isUsablePath else { throw error(path, .unusablePath) }
      file.previous = previousFile(path)
      file.isSame = file.previous.mayBeTakenOver(permissions: staging.filePermissions)
    }
    try contents.withBytes { bytes throws(FileError) in
      var rest = UnsafeRawBufferPointer(bytes)
      file.hash.update(rest)
      // What the published site has up to here need not be written, for it may be taken over.
      while file.isSame, !rest.isEmpty {
        let part = UnsafeRawBufferPointer(rebasing: rest.prefix(chunk.first.count))
        guard file.previous.continues(with: part, through: chunk.first) else {
          file.isSame = false
          break
        }
        file.count += part.count
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(part.count))
      }
      if file.isSame { return }
      if !file.target.isOpen { try copyBeginning(of: &file, path) }
      let code = file.target.write(rest)
      guard code == 0 else { throw error(path, FileError.Reason(code)) }
      file.count += rest.count
    }
  }

  /// Makes the file `path` with the bytes that are known to be the same as those of the published site's.
  private func copyBeginning(of file: inout FileInParts, _ path: Text) throws(FileError) {
    file.target = try create(path)
    var position = 0
    while position < file.count {
      let part = UnsafeMutableRawBufferPointer(
        rebasing: chunk.first.prefix(file.count - position))
      let count = pread(
        file.previous.descriptor.number, part.baseAddress, part.count, off_t(position))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw error(path, FileError.Reason(count < 0 ? errno : EIO)) }
      let code = file.target.write(UnsafeRawBufferPointer(rebasing: part[..<count]))
      guard code == 0 else { throw error(path, FileError.Reason(code)) }
      position += count
    }
  }

  private mutating func finish(
    _ file: consuming FileInParts, _ path: Text
  ) throws(FileError) {
    let digest = file.hash.digest()
    let isSame =
      file.isSame
      && file.previous.couldBe(size: file.count, permissions: staging.filePermissions)
    let isTakenOver = isSame ? try takeOver(path) : false
    if !isTakenOver {
      if !file.target.isOpen { try copyBeginning(of: &file, path) }
      if isSame, let time = file.previous.changed { file.target.setTime(time) }
      let code = file.target.close()
      guard code == 0 else { throw error(path, FileError.Reason(code)) }
    }
    record(
      path, digest, file.count,
      isSame ? .unchanged : file.previous.exists ? .changed : .new)
  }
}

/// A file of which the first bytes are written, or known to be those of the published site's.
private struct FileInParts: ~Copyable {
  var previous = PreviousFile(FileDescriptor())
  /// Not open while nothing but what the published site has came.
  var target = FileDescriptor()
  var hash = SHA256()
  /// The bytes that came so far.
  var count = 0
  /// Whether the published site's file begins with them.
  var isSame = false
}
