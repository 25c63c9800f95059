public import Bytes

/// Something that lies in a folder tree.
public struct FolderEntry: BitwiseCopyable, Sendable {
  /// What it is, once a symbolic link has been followed as far as it may be.
  public enum Kind: UInt8, BitwiseCopyable, Sendable {
    /// An ordinary file, or a link to one within the site.
    case file
    /// A folder, or a link to one within the site; what lies in it is listed too.
    case folder
    /// A link to a place outside the site. It is not followed.
    case linkOutside
    /// A link to nothing, or round in circles.
    case linkToNothing
    /// A link to a folder whose files are listed already, or that this one lies in. It is not
    /// followed.
    case linkToListedFolder
    /// A file or folder whose name is not UTF-8. What lies in it is not listed.
    case nameNotUTF8
    /// A pipe, a socket or a device.
    case notOrdinary
  }

  /// The path from the listed folder, with `/`.
  public let path: Text
  /// What it is.
  public let kind: Kind
  /// Where a symbolic link says that it leads; empty for everything else.
  public let destination: Text
}

extension Text {
  /// Whether the file or folder of this name is no part of a site: hidden (`.git`, `.DS_Store`), or
  /// left by an editor or a file manager.
  var isPassedOver: Bool {
    guard count > 0 else { return true }
    return self[0] == UInt8(ascii: ".") || hasSuffix("~" as Text) || hasPrefix("~$" as Text)
      || hasSuffix(".swp" as Text) || hasSuffix(".swo" as Text)
      || (count > 1 && self[0] == UInt8(ascii: "#") && self[count - 1] == UInt8(ascii: "#"))
      || self == "Thumbs.db" || self == "desktop.ini"
  }
}
