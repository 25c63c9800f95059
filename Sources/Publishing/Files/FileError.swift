import Glibc

/// What the disk refused: which path, what was being done with it and why not, in plain English.
public struct FileError: Error, Hashable, Sendable {
  /// What was being done.
  public enum Action: String, Sendable {
    case read
    case list
    case makeFolder
    case write
    case publish
    case remove
    case lock
  }

  /// Why it could not be done.
  public enum Reason: Hashable, Sendable {
    case missing
    case isFolder
    case notFolder
    /// A pipe, a socket or a device.
    case notOrdinary
    case notPermitted
    /// Larger than the `limit` in bytes that the reader gave.
    case tooLarge(limit: Int)
    case exists
    case diskFull
    case quotaUsedUp
    case readOnlyDisk
    case tooManyOpenFiles
    case nameTooLong
    case linksInCircles
    case inUse
    case diskFault
    /// A path that is empty, absolute, leaves its folder or is no text.
    case unusablePath
    /// The disk's own limit for one file.
    case fileTooLargeForDisk
    /// Any other number of the system, see errno(3).
    case other(Int32)
  }

  /// The path as people know it.
  public let path: String
  /// What was being done with it.
  public let action: Action
  /// Why it could not be done.
  public let reason: Reason

  /// The error that `action` met at `path`.
  public init(path: String, action: Action, reason: Reason) {
    self.path = path
    self.action = action
    self.reason = reason
  }

  /// The error that `action` met at `path`, by the system's number `code` (errno(3)).
  public init(path: String, action: Action, code: Int32) {
    self.init(path: path, action: action, reason: Reason(code))
  }
}

extension FileError.Reason {
  /// The reason that the system gives by the number `code`.
  init(_ code: Int32) {
    self =
      switch code {
      case ENOENT: .missing
      case EISDIR: .isFolder
      case ENOTDIR: .notFolder
      case ENXIO, ENODEV, ESPIPE: .notOrdinary
      case EACCES, EPERM: .notPermitted
      case EEXIST, ENOTEMPTY: .exists
      case ENOSPC: .diskFull
      case EDQUOT: .quotaUsedUp
      case EROFS: .readOnlyDisk
      case EMFILE, ENFILE: .tooManyOpenFiles
      case ENAMETOOLONG: .nameTooLong
      case ELOOP: .linksInCircles
      case EBUSY, ETXTBSY: .inUse
      case EIO: .diskFault
      case EFBIG: .fileTooLargeForDisk
      default: .other(code)
      }
  }
}

extension FileError: CustomStringConvertible {
  /// One sentence: “public/index.html” can’t be written: there is no space left on the disk.
  public var description: String { "“\(path)” can’t be \(action.participle): \(reason.clause)." }
}

extension FileError.Action {
  fileprivate var participle: String {
    switch self {
    case .read: "read"
    case .list: "looked into"
    case .makeFolder: "made"
    case .write: "written"
    case .publish: "put in place"
    case .remove: "removed"
    case .lock: "locked"
    }
  }
}

extension FileError.Reason {
  fileprivate var clause: String {
    switch self {
    case .missing: "there is no such file or folder"
    case .isFolder: "it is a folder, not a file"
    case .notFolder: "a part of its path is a file, not a folder"
    case .notOrdinary: "it is not an ordinary file, but a pipe, a socket or a device"
    case .notPermitted: "you don’t have permission for that"
    case .tooLarge(let limit): "it is larger than \(plainSize(limit)), the most that is allowed"
    case .exists: "something of that name is there already"
    case .diskFull: "there is no space left on the disk"
    case .quotaUsedUp: "your share of the disk, the quota, is used up"
    case .readOnlyDisk: "the disk can only be read, not written to"
    case .tooManyOpenFiles: "this computer has too many files open at once"
    case .nameTooLong: "its name is too long for the disk"
    case .linksInCircles: "its symbolic links lead round in circles"
    case .inUse: "something else is using it"
    case .diskFault: "the disk reported a fault"
    case .unusablePath: "that is not a usable path"
    case .fileTooLargeForDisk: "it is larger than the disk allows a file to be"
    case .other(let code): "the system says “\(String(cString: strerror(code)))”"
    }
  }
}

/// The size as people say it, in the largest unit that it has a whole one of.
private func plainSize(_ bytes: Int) -> String {
  if bytes >= 1_000_000 { return "\(bytes / 1_000_000) MB" }
  if bytes >= 1000 { return "\(bytes / 1000) kB" }
  return "\(bytes) bytes"
}
