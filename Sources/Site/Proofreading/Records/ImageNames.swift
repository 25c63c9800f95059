import Bytes

extension RecordReading {
  /// Pictures whose words are what a camera or a computer called the file.
  func checkImageNames(_ findings: inout Findings) {
    for text in texts {
      for link in text.prose.links where link.isImage {
        let words = text.prose.trimmedInSource(link.words)
        guard !words.isEmpty, words.count <= 120, isFileName(text.prose.source[words]) else {
          continue
        }
        findings.add(.imageFileName, at: text.location(of: words)) {
          .init(
            summary: "\(text.quoted(words)) does not say what the picture shows.",
            explanation: "It is what people hear who can't see the picture.",
            fixes: ["Say what it shows, such as “Children painting at a low table”."])
        }
      }
    }
  }

  private func isFileName(_ text: Text) -> Bool {
    let words = String(text).lowercased()
    let endings = [
      ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".heic", ".bmp", ".tif", ".tiff",
    ]
    if endings.contains(where: words.hasSuffix) { return true }
    let name = words.drop { !$0.isLetter }.prefix { $0.isLetter }
    let rest = words.dropFirst(name.count)
    guard !words.contains(" ") || rest.allSatisfy({ !$0.isLetter }) else { return false }
    let isMachines = [
      "img", "dsc", "dscn", "dscf", "pxl", "image", "photo", "picture", "pic",
      "screenshot", "untitled",
    ].contains(String(name))
    return isMachines && rest.allSatisfy { !$0.isLetter }
  }
}
