import Bytes
import Glibc

extension Staging {
  /// The bytes of content and of what is made of it that lie in memory; what is more may lie on the disk.
  ///
  /// 100,000 services stay below it.
  private static let memoryBudget = 768 << 20
  /// The bytes of memory that the program may have before what lies on the disk leaves it.
  private static let memoryLimit = 2560 << 20

  /// Room for what is too much for memory, on the disk that gets the site: who can hold the site there has
  /// room for a small part of it more.
  ///
  /// The file loses its name as soon as it is open, so nothing is left of it however the build ends.
  func spillFile(
    beyond budget: Int = memoryBudget, limit: Int = memoryLimit
  ) -> SpillFile {
    SpillFile(beyond: budget, limit: limit) { [folder] in
      let name = ".spill"
      let file = openat(
        folder.descriptor.number, name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      if file >= 0 { unlinkat(folder.descriptor.number, name, 0) }
      return file
    }
  }
}
