import Bytes
import Diagnostics

/// Looks at the pictures of `media/` before they are copied as they are: at their names, their sizes and
/// their first bytes.
struct PictureCheck {
  let content: Folder

  /// The most bytes of a picture that nobody is told of; a photograph of 1600 pixels has a tenth of it.
  static let largest = 2_000_000

  private static let export =
    "Open it in a photo program and export it as JPEG, at most 1600 pixels wide"

  /// Warns of each of the `files` that families won't see, or will wait for.
  func check(_ files: [SourceTree.File], _ diagnostics: inout DiagnosticList) {
    for file in files {
      guard let named = PictureFormat(nameOf: file.path) else { continue }
      check(file, named, &diagnostics)
    }
  }

  private func check(
    _ file: SourceTree.File, _ named: PictureFormat, _ diagnostics: inout DiagnosticList
  ) {
    // What can't be read is told when it is copied.
    guard let (size, told) = try? beginning(of: file.path) else { return }
    // Where nothing is known of what is in it, one that nobody could see is what its name says.
    let found = told ?? (named.isShown ? nil : named)
    func warn(
      _ code: PublishingCode, _ summary: String, explanation: String, fix: Diagnostic.Fix
    ) {
      diagnostics.add(
        Diagnostic(
          code, .warning, in: file.id, nil, summary, explanation: explanation, fixes: [fix]))
    }
    if let found, !found.isShown {
      let isHidden = found != named
      return warn(
        .pictureFormat,
        "This is a \(found.rawValue) picture\(isHidden ? ", whatever its name says" : ""), "
          + "which most browsers can’t show.",
        explanation: found == .heic
          ? "Telephones save photographs like this; families would see an empty box."
          : "Scanners save pictures like this; families would see an empty box.",
        fix: "\(Self.export). To change its name alone does not help.")
    }
    guard found == named else {
      let truth = found.map { "it is a \($0.rawValue) picture" } ?? "it is damaged or no picture"
      return warn(
        .pictureOfAnotherKind,
        "This file is called a \(named.rawValue) picture, but \(truth).",
        explanation: "A browser may show an empty box in its place.",
        fix: found.map {
          "Rename it so that it ends in “\($0.endings[0])”, here and where it is shown."
        } ?? "\(Self.export); then put that file in place of this one.")
    }
    guard size > Self.largest else { return }
    warn(
      .pictureTooLarge,
      "This picture is \(megabytes(size)) MB large, which takes long to load on a phone.",
      explanation: "The site shows it as it is, and families pay for each part of it.",
      fix: named == .svg
        ? "Take out of the drawing what can’t be seen, or export it as PNG, at most 1600 pixels wide."
        : "\(Self.export).")
  }

  /// The size of the file, and what its first bytes say.
  private func beginning(of path: Text) throws(FileError) -> (size: Int, format: PictureFormat?) {
    let file = try content.open(path)
    var bytes = [UInt8](repeating: 0, count: PictureFormat.signatureLength)
    let count = bytes.withUnsafeMutableBytes { file.descriptor.read(into: $0) } ?? 0
    return (file.size, PictureFormat(firstBytes: bytes.prefix(count)))
  }

  /// With one decimal, cut.
  private func megabytes(_ size: Int) -> String { "\(size / 1_000_000).\(size / 100_000 % 10)" }
}
