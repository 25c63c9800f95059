import Bytes
import Diagnostics

/// What the name of a file in `content/media` tells before anybody opens it.
struct MediaName {
  private let path: Text

  init(_ path: Text) { self.path = path }

  /// Endings of web pages and scripts, which a browser runs as if the site had made them, and of programs, which
  /// families' computers run.
  private static let programs: Set<String> = [
    "htm", "html", "xht", "xhtml", "shtml", "js", "mjs", "php", "asp", "aspx", "exe", "msi", "bat",
    "cmd", "com",
    "scr", "sh", "ps1", "vbs", "jar", "apk", "dmg", "hta",
  ]

  /// What is wrong with publishing the file under this name; nil where nothing is.
  func problem(in file: FileID) -> Diagnostic? {
    if path.withBytes({ bytes in bytes.contains { $0 < 0x20 || $0 == 0x7F } }) {
      return Diagnostic(
        PublishingCode.badFileName, in: file, nil,
        "The name of this file has a character in it that can’t be seen, such as a line end.",
        fixes: ["Rename it with the letters a to z, digits and hyphens."])
    }
    guard let ending, Self.programs.contains(ending) else { return nil }
    return Diagnostic(
      PublishingCode.programInMedia, in: file, nil,
      "A file that ends in “.\(ending)” is a web page or a program, and is not published.",
      explanation: "Browsers would run it as if the site itself had made it.",
      fixes: [
        "Put a PDF or a picture here in its place, or write its words as a page in content/pages."
      ])
  }

  /// What stands behind the last point, in small letters; nil where there is none.
  private var ending: String? {
    guard let name = path.split(separator: UInt8(ascii: "/")).last, name.contains(UInt8(ascii: "."))
    else { return nil }
    return name.split(separator: UInt8(ascii: ".")).last.map { String($0).lowercased() }
  }
}
