import Bytes

/// What the last build put into the output folder: `build.json`, by which a folder is known as ours.
struct BuildRecord {
  static var fileName: Text { "build.json" }
  static var generator: Text { "hubsite" }

  /// The paths of its files, in the order of their bytes.
  let paths: [Text]
}

extension BuildRecord {
  /// Writes the record of `files`, which are in the order of their paths.
  ///
  /// One line a file, so that two records can be compared by eye.
  static func write(
    _ files: [WrittenFile], version: String, built: String, into buffer: inout ByteBuffer
  ) {
    let arena = Arena(blockSize: 1024)
    defer { withExtendedLifetime(arena) {} }
    buffer.reserve(files.count * 160 + 200)
    buffer.append("{\"generator\":" as Text)
    buffer.append(json: generator)
    buffer.append(",\"version\":" as Text)
    buffer.append(json: arena.text(version))
    buffer.append(",\"built\":" as Text)
    buffer.append(json: arena.text(built))
    buffer.append(",\"files\":{" as Text)
    var separator: Text = "\n"
    for file in files {
      buffer.append(separator)
      buffer.append(json: file.path)
      buffer.append(":{\"sha256\":\"" as Text)
      file.digest.hexadecimal(into: &buffer)
      buffer.append("\",\"bytes\":" as Text)
      buffer.append(decimal: file.bytes)
      buffer.append(UInt8(ascii: "}"))
      separator = ",\n"
    }
    buffer.append("\n}}\n" as Text)
  }
}
