import Bytes
import Diagnostics

/// The files of a theme's `assets/`, each under a name that changes with its bytes, so that browsers may
/// keep it for ever.
struct ThemeAssets {
  /// What templates call each asset: its path with a hyphen for all that is no letter or digit.
  private(set) var names: [String] = []
  /// The address of each, in the same order.
  private(set) var addresses: [Text] = []
  private(set) var published: [Theme.Asset] = []

  init(
    _ files: ThemeFiles, basePath: Text, arena: Arena, _ diagnostics: inout DiagnosticList
  ) {
    let assets = files.files.filter { $0.path.hasPrefix("assets/") }
    // Style sheets name other assets, so those get their names first.
    let isStyle = { (file: ThemeFiles.File) in file.path.hasSuffix(".css") }
    for file in assets where !isStyle(file) { add(file, file.contents, basePath, arena) }
    for file in assets where isStyle(file) {
      add(file, withAddresses(file, arena, &diagnostics), basePath, arena)
    }
  }

  private mutating func add(
    _ file: ThemeFiles.File, _ contents: Text, _ basePath: Text, _ arena: Arena
  ) {
    let path = Self.fingerprinted(file.path, contents, arena)
    let name = file.path[from: 7]
    names.append(
      String(
        name.withBytes { bytes in
          String(
            decoding: bytes.map {
              $0.isASCIILetter || $0.isASCIIDigit ? $0.asciiLowercased : UInt8(ascii: "-")
            }, as: UTF8.self)
        }))
    addresses.append(arena.join(basePath, "/", path))
    published.append(Theme.Asset(path: path, contents: contents))
  }

  /// `assets/hearth.css` as `assets/hearth.0123456789.css`.
  private static func fingerprinted(_ path: Text, _ contents: Text, _ arena: Arena) -> Text {
    let print = fingerprint(of: contents, in: arena)
    var dot = path.count - 1
    while dot > 0, path[dot] != UInt8(ascii: "."), path[dot] != UInt8(ascii: "/") { dot -= 1 }
    guard dot > 0, path[dot] == UInt8(ascii: ".") else { return arena.join(path, ".", print) }
    return arena.join(path[0..<dot], ".", print, path[from: dot])
  }

  /// A style sheet with the published addresses of what its `url(…)` name.
  private func withAddresses(
    _ file: ThemeFiles.File, _ arena: Arena, _ diagnostics: inout DiagnosticList
  ) -> Text {
    var buffer = ByteBuffer(capacity: file.contents.count + 256)
    let style = file.contents
    var position = 0
    while let start = style.firstIndex(of: "url(", from: position) {
      let argument = Self.argument(of: style, from: start + 4)
      buffer.append(style[position..<start + 4])
      position = argument.end
      let name = argument.name
      if name.hasPrefix("data:") || name.hasPrefix("#") {
        buffer.append(style[start + 4..<argument.end])
        continue
      }
      // What stands behind the path is the reader's: `sprite.svg#phone`.
      let path = name[
        0..<(name.withBytes { $0.firstIndex { "#?".utf8.contains($0) } } ?? name.count)]
      if let address = address(of: path, from: file.path) {
        buffer.append("\"" as Text)
        buffer.append(address)
        buffer.append(name[from: path.count])
        buffer.append("\"" as Text)
      } else {
        report(name, ByteRange(start + 4, argument.end), file, &diagnostics)
      }
    }
    buffer.append(style[from: position])
    return buffer.text(in: arena)
  }

  /// What stands between the brackets of a `url(…)`, without quotation marks, and where it ends.
  private static func argument(of style: Text, from start: Int) -> (name: Text, end: Int) {
    var first = start
    while first < style.count, style[first] <= 0x20 { first += 1 }
    let bracket = UInt8(ascii: ")")
    if first < style.count, style[first] == UInt8(ascii: "\"") || style[first] == UInt8(ascii: "'"),
      let quote = style.firstIndex(of: style[first], from: first + 1)
    {
      // A quoted argument may hold brackets.
      return (style[first + 1..<quote], style.firstIndex(of: bracket, from: quote) ?? style.count)
    }
    let end = style.firstIndex(of: bracket, from: start) ?? style.count
    return (style[start..<end].trimmed, end)
  }

  /// The address of the asset at `name`, a path from the style sheet at `path`.
  private func address(of name: Text, from path: Text) -> Text? {
    var parts = path.split(separator: UInt8(ascii: "/")).dropLast().map { String($0) }
    for part in name.split(separator: UInt8(ascii: "/")) {
      if part == ".." {
        if parts.popLast() == nil { return nil }
      } else if part != "." {
        parts.append(String(part))
      }
    }
    let wanted = parts.dropFirst().joined(separator: "/")
    let key = String(
      decoding: wanted.utf8.map {
        $0.isASCIILetter || $0.isASCIIDigit ? $0.asciiLowercased : UInt8(ascii: "-")
      }, as: UTF8.self)
    return names.firstIndex(of: key).map { addresses[$0] }
  }

  private func report(
    _ name: Text, _ range: ByteRange, _ file: ThemeFiles.File,
    _ diagnostics: inout DiagnosticList
  ) {
    diagnostics.add(
      Diagnostic(
        PublishingCode.missingAsset, in: file.id, range,
        "The theme has no asset “\(name)”.",
        explanation: "A style sheet can only name files of the theme's assets folder.",
        fixes: ["Put the file there, or mend its path."]))
  }
}
