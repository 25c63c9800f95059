import Bytes
import Diagnostics
import Markup

/// What is said of pictures that no page would show.
extension BodyLinks {
  /// What is said of a picture whose `path` leads to no file: the file of that name in the media folder, or
  /// one nearly so called, is meant, and never a page.
  func noPicture(_ path: Text) -> LinkResolution { noFile(path, "picture") }

  /// The same of a `thing`, such as a document, whose `path` leads to no file.
  func noFile(_ path: Text, _ thing: String) -> LinkResolution {
    let folders: [Text] = [".", "..", "", "content", "media"]
    let parts = path.split(separator: UInt8(ascii: "/")).drop { folders.contains($0) }
    let name = parts.map(String.init).joined(separator: "/")
    let ending = "/\(parts.last ?? path)"
    let files = model.media.keys.lazy.map { String($0) }
    let meant =
      files.first { $0 == name } ?? files.first { "/\($0)".hasSuffix(ending) }
      ?? nearest(to: name, in: files)
    return .broken(
      BrokenLink(
        SiteCode.missingMedia, "There is no \(thing) at “\(path)”.",
        explanation: "Such files lie in content/media/, and their address begins with “media:”.",
        fixes: [
          meant.map { Diagnostic.Fix("Did you mean “media:\($0)”?", replacement: "media:\($0)") }
            ?? "Put the file into content/media/, and write its name after “media:” here."
        ]))
  }

  /// What is said of a picture whose address has a scheme of the web.
  func foreignImage(_ scheme: Text) -> LinkResolution {
    if scheme.equalsIgnoringASCIICase("mailto") { return notShown("an e-mail address") }
    if ["tel", "sms"].contains(where: { (name: Text) in scheme.equalsIgnoringASCIICase(name) }) {
      return notShown("a telephone number")
    }
    guard
      ["http", "https"].contains(where: { (name: Text) in scheme.equalsIgnoringASCIICase(name) })
    else { return .external }
    return .broken(
      BrokenLink(
        SiteCode.brokenLink, "This picture lies on another website, and nobody would see it.",
        explanation:
          "Pages load nothing from elsewhere: nobody else learns who reads them, and nothing is missing when "
          + "another website is changed.",
        fixes: [
          "If its owner allows it, save it into content/media/ and write ![words](media:file.jpg)."
        ]))
  }

  /// What is said where `thing` stands for a picture.
  func notShown(_ thing: String) -> LinkResolution {
    .broken(
      BrokenLink(
        SiteCode.brokenLink, "An image can't show \(thing).",
        fixes: [
          "Show a picture of the media folder, as ![words](media:file.jpg); for a link leave out the “!”."
        ]))
  }
}

extension Text {
  /// Whether it has the ending of a file that people read, hear or watch, and no browser shows among words.
  var isDocument: Bool {
    let endings: [Text] = [
      ".pdf", ".doc", ".docx", ".odt", ".xls", ".xlsx", ".ods", ".ppt", ".pptx", ".txt", ".csv",
      ".ics",
      ".zip", ".mp3", ".mp4",
    ]
    return endings.contains { ending in
      count > ending.count && self[from: count - ending.count].equalsIgnoringASCIICase(ending)
    }
  }
}
