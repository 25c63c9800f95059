import Bytes
import Glibc
import Synchronization

/// A new site in the making, beside the published one on the same disk.
///
/// Workers write through a ``StagingWriter`` each; then ``finish(_:version:built:)`` puts the whole in
/// place at once, or ``abandon()`` removes it. A staging that is let go without either is abandoned.
/// If the program is killed it stays, and the next build removes it; a command that wants to leave
/// nothing behind when it is interrupted calls ``abandon()``, on any thread, before it exits.
public final class Staging: Sendable {
  let place: OutputPlace
  /// Locked until the staging ends.
  let parent: FileDescriptor
  let name: String
  /// The new site; errors name its files as if they were in place already.
  let folder: Folder
  let published: PublishedSite?
  /// The permissions that a new file gets.
  let filePermissions: mode_t
  private let isOver = Atomic(false)

  init(
    place: OutputPlace, parent: consuming FileDescriptor, published: PublishedSite?
  ) throws(FileError) {
    self.place = place
    self.published = published
    name = Leftovers.newName(.staging, for: place.name)
    guard mkdirat(parent.number, name, 0o777) == 0 else {
      let path = place.parent == "/" ? "/\(name)" : "\(place.parent)/\(name)"
      throw FileError(path: path, action: .makeFolder, code: errno)
    }
    let descriptor = FileDescriptor.open(
      name, in: parent.number, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
    // The record is written last; made first, it tells what the user's mask leaves of permissions.
    let record = BuildRecord.fileName.withCPath {
      FileDescriptor.create($0, in: descriptor.number)
    }
    guard descriptor.isOpen, let status = record.status() else {
      let code = errno
      _ = removeTree(name, in: parent.number)
      throw FileError(path: place.shownPath, action: .write, code: code)
    }
    filePermissions = status.permissions
    // A folder shared with a group or a web server stays so. It is a wish, not a condition; but we
    // must be able to write there.
    if let published {
      _ = fchown(descriptor.number, uid_t.max, published.status.st_gid)
      _ = fchmod(descriptor.number, published.status.permissions | 0o700)
    }
    folder = Folder(place.shownPath, descriptor: descriptor)
    self.parent = parent
  }

  deinit { abandon() }

  /// A way for one worker to write files; each worker has its own.
  public func writer() throws(FileError) -> StagingWriter { try StagingWriter(self) }

  /// Removes the new site and leaves the published one as it was.
  ///
  /// After ``finish`` or the first call
  /// it does nothing.
  public func abandon() {
    guard end() else { return }
    _ = removeTree(name, in: parent.number)
    unlock()
  }

  /// Lets the next build begin, even while somebody still holds on to this staging.
  func unlock() { _ = flock(parent.number, LOCK_UN) }

  /// Whether this call is the one that ends the staging.
  func end() -> Bool { !isOver.exchange(true, ordering: .acquiringAndReleasing) }
}
