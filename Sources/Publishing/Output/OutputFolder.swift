import Bytes
import Glibc

/// The folder that a site is published into.
///
/// It is the build's own: each build replaces it as a whole. A folder where anybody else put files is
/// refused, so that none is lost (what must be published belongs into the theme's assets).
public struct OutputFolder: Sendable {
  /// The folder as it was named.
  public let path: String

  /// The folder at `path`, which need not exist.
  public init(path: String) { self.path = path }

  /// Begins a new site beside the published one.
  ///
  /// Only one build at a time may do so: it locks the parent folder until the staging ends, and waits
  /// up to `patience` seconds for another that does. What builds that were killed left is removed.
  ///
  /// - Parameters:
  ///   - folders: the content, the theme and whatever else publishing must not delete.
  ///   - patience: how long to wait for another build, in seconds.
  ///   - interruption: learns of the new site just before it is made, and may forbid it.
  /// - Returns: the new site, empty.
  /// - Throws: a refusal where the folder is not ours to replace, what the disk refused, or that the
  ///   build was stopped.
  public func begin(
    protecting folders: [String], patience: Int = 10, interruption: BuildInterruption? = nil
  ) throws(OutputError) -> Staging {
    let place: OutputPlace
    do throws(OutputRefusal) {
      place = try OutputPlace(path)
      try place.check(protecting: folders)
    } catch {
      throw .refused(error)
    }
    let parent = try place.openParent()
    try place.lock(parent, patience: patience)
    let leftovers = Leftovers(name: place.name, parent: parent.number)
    leftovers.restorePublished()
    let published = try place.published(in: parent)
    leftovers.remove()
    guard interruption?.beginStaging() ?? true else { throw .stopped }
    do throws(FileError) {
      return try Staging(place: place, parent: parent, published: published)
    } catch {
      throw .disk(error)
    }
  }
}

extension OutputPlace {
  /// Opens the parent folder, and makes it where it is missing.
  fileprivate func openParent() throws(OutputError) -> FileDescriptor {
    var made = "/"
    for part in parent.split(separator: "/") {
      made += made == "/" ? "\(part)" : "/\(part)"
      var status = stat()
      guard stat(made, &status) != 0, mkdir(made, 0o777) != 0, errno != EEXIST else { continue }
      throw .disk(FileError(path: made, action: .makeFolder, code: errno))
    }
    let descriptor = FileDescriptor.open(parent, O_RDONLY | O_DIRECTORY)
    guard descriptor.isOpen else {
      throw .disk(FileError(path: parent, action: .list, code: errno))
    }
    return descriptor
  }

  /// Locks the open parent folder.
  ///
  /// The system gives the lock up when the file is closed, however the
  /// program ends. Where the file system knows no locks, builds go on without.
  fileprivate func lock(_ folder: borrowing FileDescriptor, patience: Int) throws(OutputError) {
    var waited = 0
    while flock(folder.number, LOCK_EX | LOCK_NB) != 0 {
      switch errno {
      case EINTR: continue
      case EWOULDBLOCK: break
      case EBADF, ENOLCK, EINVAL, ENOSYS, ENOTSUP: return
      default: throw .disk(FileError(path: parent, action: .lock, code: errno))
      }
      guard waited < patience * 100 else { throw .refused(refusal(.inUse)) }
      usleep(10_000)
      waited += 1
    }
  }

  /// The published site, or nil where there is none yet; refused where it is not ours.
  fileprivate func published(
    in parent: borrowing FileDescriptor
  ) throws(OutputError) -> PublishedSite? {
    let descriptor = FileDescriptor.open(
      name, in: parent.number, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
    guard descriptor.isOpen, let status = descriptor.status() else {
      switch errno {
      case ENOENT: return nil
      case ENOTDIR: throw .refused(refusal(.isFile))
      default: throw .disk(FileError(path: shownPath, action: .list, code: errno))
      }
    }
    guard status.st_dev == parent.status()?.st_dev else { throw .refused(refusal(.isDisk)) }
    var repository = stat()
    guard fstatat(descriptor.number, ".git", &repository, AT_SYMLINK_NOFOLLOW) != 0 else {
      throw .refused(refusal(.holdsRepository))
    }
    let folder = Folder(shownPath, descriptor: descriptor)
    if let site = PublishedSite(folder, status: status) {
      let foreign: String?
      do throws(FileError) {
        foreign = try site.firstForeignFile()
      } catch {
        throw .disk(error)
      }
      if let foreign { throw .refused(refusal(.hasForeignFiles(example: foreign))) }
      return site
    }
    guard var names = FolderStream(".", in: folder.descriptor.number) else {
      throw .disk(FileError(path: shownPath, action: .list, code: errno))
    }
    if let foreign = names.next() {
      throw .refused(refusal(.notOurs(example: String(cString: foreign.name))))
    }
    return nil
  }
}
