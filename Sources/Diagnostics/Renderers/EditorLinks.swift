public import Bytes

/// How a page on the writer's own computer leads to the file that it speaks of: a link that opens it in
/// VS Code (its “vscode://file/” addresses), and the whole path to copy, for every other editor.
public struct EditorLinks: Sendable {
  /// The whole path of the site's folder, without a slash at its end.
  private let root: String
  /// What the button that copies a path says, and what is said when it is done.
  private let copyLabel: String
  private let copiedLabel: String

  /// Links to the files of the site in the folder `root`, a whole path.
  public init(root: String, copyLabel: String, copiedLabel: String) {
    self.root = root == "/" ? "" : root
    self.copyLabel = copyLabel
    self.copiedLabel = copiedLabel
  }

  /// The address that opens the file at `path` of the site.
  public func address(_ path: String, _ position: Position? = nil) -> String {
    var result = "vscode://file"
    for byte in "\(root)/\(path)".utf8 {
      if byte.isASCIILetter || byte.isASCIIDigit || "/-._~".utf8.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = [byte >> 4, byte & 15].map { Unicode.Scalar(hexadecimalDigit($0)) }
        result += "%"
        for digit in digits { result.unicodeScalars.append(digit) }
      }
    }
    if let position { result += ":\(position.line):\(position.column)" }
    return result
  }

  /// Appends the link to the file at `path`, with its path for its text, and the button to copy it.
  public func append(_ path: String, to buffer: inout ByteBuffer) {
    let arena = Arena(blockSize: 1024)
    defer { withExtendedLifetime(arena) {} }
    appendStart(path, nil, to: &buffer)
    buffer.append(escaped: arena.text(displayed(path)))
    appendEnd(path, to: &buffer)
  }

  func appendStart(_ path: String, _ position: Position?, to buffer: inout ByteBuffer) {
    buffer.append("<a class=\"path\" href=\"\(address(path, position))\">")
  }

  func appendEnd(_ path: String, to buffer: inout ByteBuffer) {
    let arena = Arena(blockSize: 1024)
    defer { withExtendedLifetime(arena) {} }
    buffer.append("</a> <button type=\"button\" data-copy=\"" as Text)
    buffer.append(escaped: arena.text("\(root)/\(path)"))
    buffer.append("\" data-copied=\"" as Text)
    buffer.append(escaped: arena.text(copiedLabel))
    buffer.append("\">" as Text)
    buffer.append(escaped: arena.text(copyLabel))
    buffer.append("</button>" as Text)
  }
}
