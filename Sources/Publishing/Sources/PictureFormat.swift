import Bytes

/// What a picture's name says that it is, and what its first bytes say.
enum PictureFormat: String, CaseIterable {
  case jpeg = "JPEG"
  case png = "PNG"
  case gif = "GIF"
  case webp = "WebP"
  case avif = "AVIF"
  case svg = "SVG"
  /// What the cameras of telephones make; hardly a browser shows it.
  case heic = "HEIC"
  /// What scanners make; hardly a browser shows it.
  case tiff = "TIFF"

  /// How many first bytes tell them all apart.
  static let signatureLength = 256

  /// The endings of names, the usual one first.
  var endings: [Text] {
    switch self {
    case .jpeg: [".jpg", ".jpeg"]
    case .png: [".png"]
    case .gif: [".gif"]
    case .webp: [".webp"]
    case .avif: [".avif"]
    case .svg: [".svg"]
    case .heic: [".heic", ".heif"]
    case .tiff: [".tif", ".tiff"]
    }
  }

  /// Whether browsers show it.
  var isShown: Bool { self != .heic && self != .tiff }

  /// What the name of the file at `path` says; nil for what is no picture.
  init?(nameOf path: Text) {
    let named = Self.allCases.first { format in
      format.endings.contains { ending in
        path.count > ending.count
          && path[from: path.count - ending.count].equalsIgnoringASCIICase(ending)
      }
    }
    guard let named else { return nil }
    self = named
  }

  /// What the first bytes of a file say; nil where they are none of these.
  init?(firstBytes bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    func has(_ signature: [UInt8], at offset: Int = 0) -> Bool {
      bytes.dropFirst(offset).starts(with: signature)
    }
    func has(_ signature: StaticString, at offset: Int = 0) -> Bool {
      signature.withUTF8Buffer { bytes.dropFirst(offset).starts(with: $0) }
    }
    if has([0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if has([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if has("GIF8") {
      self = .gif
    } else if has("RIFF"), has("WEBP", at: 8) {
      self = .webp
    } else if has("ftyp", at: 4) {
      // The brands that the file keeps to (ISO/IEC 14496-12, section 4.3): the first, then the others.
      let brands = stride(from: 8, to: min(bytes.count - 3, 64), by: 4)
      if brands.contains(where: { has("avif", at: $0) || has("avis", at: $0) }) {
        self = .avif
      } else if brands.contains(where: {
        has("hei", at: $0) || has("hev", at: $0) || has("mif1", at: $0)
      }) {
        self = .heic
      } else {
        return nil
      }
    } else if has([0x49, 0x49, 0x2A, 0x00]) || has([0x4D, 0x4D, 0x00, 0x2A]) {
      self = .tiff
    } else if Self.beginsAsSVG(bytes) {
      self = .svg
    } else {
      return nil
    }
  }

  /// Whether there is a tag, a comment or the like first, and no page of HTML.
  private static func beginsAsSVG(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let start = bytes.dropFirst(hasMark ? 3 : 0).drop { $0 <= 0x20 }.prefix(14)
    let words = String(decoding: start, as: UTF8.self).lowercased()
    return words.hasPrefix("<") && !words.hasPrefix("<html") && !words.hasPrefix("<!doctype html")
  }
}
