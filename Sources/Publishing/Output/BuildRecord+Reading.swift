import Bytes

extension BuildRecord {
  /// Reads a record; nil for anything that no build of ours wrote.
  ///
  /// Paths live as long as `arena`.
  init?(_ json: Text, in arena: Arena) {
    var reader = JSONReader(json, arena: arena)
    var generator: Text?
    var paths: [Text]?
    let isObject = reader.readObject { key, reader in
      switch key {
      case "generator":
        generator = reader.readString()
        return generator != nil
      case "files":
        var found: [Text] = []
        defer { paths = found }
        return reader.readObject { path, reader in
          found.append(path)
          return reader.skipValue(depth: 0)
        }
      default:
        return reader.skipValue(depth: 0)
      }
    }
    guard isObject, reader.isAtEnd, generator == BuildRecord.generator, let paths else {
      return nil
    }
    self.paths = paths.sorted()
  }
}

/// As much of JSON (RFC 8259) as a build's record needs.
///
/// Anybody may have put the file there, so any bytes may come: it answers false or nil at the first
/// that does not fit.
private struct JSONReader {
  private let json: Text
  private let arena: Arena
  private var index = 0

  init(_ json: Text, arena: Arena) {
    self.json = json
    self.arena = arena
  }

  var isAtEnd: Bool {
    var rest = self
    rest.skipSpace()
    return rest.index == json.count
  }

  private mutating func skipSpace() {
    while index < json.count, json[index].isASCIIWhitespace { index += 1 }
  }

  private mutating func read(_ byte: UInt8) -> Bool {
    skipSpace()
    guard index < json.count, json[index] == byte else { return false }
    index += 1
    return true
  }

  /// Reads an object; `value` reads the value of each key and answers whether it could.
  mutating func readObject(_ value: (Text, inout JSONReader) -> Bool) -> Bool {
    guard read(UInt8(ascii: "{")) else { return false }
    if read(UInt8(ascii: "}")) { return true }
    repeat {
      guard let key = readString(), read(UInt8(ascii: ":")), value(key, &self) else { return false }
    } while read(UInt8(ascii: ","))
    return read(UInt8(ascii: "}"))
  }

  mutating func skipValue(depth: Int) -> Bool {
    skipSpace()
    guard depth < 32, index < json.count else { return false }
    switch json[index] {
    case UInt8(ascii: "{"):
      return readObject { _, reader in reader.skipValue(depth: depth + 1) }
    case UInt8(ascii: "["):
      index += 1
      if read(UInt8(ascii: "]")) { return true }
      repeat {
        guard skipValue(depth: depth + 1) else { return false }
      } while read(UInt8(ascii: ","))
      return read(UInt8(ascii: "]"))
    case UInt8(ascii: "\""):
      return readString() != nil
    default:
      // A number or a name: letters, digits and the signs of numbers.
      let start = index
      while index < json.count, json[index].isPartOfJSONWord { index += 1 }
      return index > start
    }
  }

  mutating func readString() -> Text? {
    guard read(UInt8(ascii: "\"")) else { return nil }
    let start = index
    while index < json.count {
      switch json[index] {
      case UInt8(ascii: "\""):
        index += 1
        return json[start..<index - 1]
      case UInt8(ascii: "\\"):
        return readEscapedString(from: start)
      default:
        index += 1
      }
    }
    return nil
  }

  /// The string that began at `start` and has an escape at the place we are at.
  private mutating func readEscapedString(from start: Int) -> Text? {
    var plain = ByteBuffer(capacity: 256)
    plain.append(json[start..<index])
    while index < json.count {
      let byte = json[index]
      index += 1
      if byte == UInt8(ascii: "\"") { return plain.text(in: arena) }
      guard byte == UInt8(ascii: "\\") else {
        plain.append(byte)
        continue
      }
      guard index < json.count else { return nil }
      index += 1
      switch json[index - 1] {
      case UInt8(ascii: "n"): plain.append(0x0A)
      case UInt8(ascii: "r"): plain.append(0x0D)
      case UInt8(ascii: "t"): plain.append(0x09)
      case UInt8(ascii: "u"):
        guard index + 4 <= json.count,
          let number = UInt32(String(json[index..<index + 4]), radix: 16),
          let scalar = Unicode.Scalar(number)
        else { return nil }
        plain.append(String(scalar))
        index += 4
      default: plain.append(json[index - 1])
      }
    }
    return nil
  }
}

extension UInt8 {
  fileprivate var isPartOfJSONWord: Bool {
    isASCIILetter || isASCIIDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "+")
      || self == UInt8(ascii: ".")
  }
}
