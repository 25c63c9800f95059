import Bytes

/// A place in a style sheet or a module that names another file.
struct AssetReference: Equatable {
  /// The path as it is written, without quotation marks.
  let name: Text
  /// What the address takes the place of: the name with its quotation marks.
  let range: ByteRange
}

/// The path of the file that `name` means in the file at `path`, both as paths within the theme's folder,
/// such as `assets/css/main.css`; nil where it leads out of the theme's assets.
func assetPath(of name: Text, from path: Text) -> String? {
  let slash = UInt8(ascii: "/")
  guard !name.isEmpty, !name.hasPrefix("/") else { return nil }
  var parts = path.split(separator: slash).dropLast().map { String($0) }
  for part in name.split(separator: slash) {
    if part == ".." {
      // The first part is the assets folder itself.
      guard parts.count > 1 else { return nil }
      parts.removeLast()
    } else if part != "." {
      parts.append(String(part))
    }
  }
  return parts.joined(separator: "/")
}
