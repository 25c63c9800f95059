import Glibc

/// The names that builds of one site use beside it, and what is left there of builds that were killed.
///
/// They are `<site>.hubsite-staging-<process>-<random>`, and `…-previous-…` for a published site that
/// was moved aside for a moment.
struct Leftovers {
  /// The name of the published folder.
  let name: String
  /// The open parent folder.
  let parent: Int32

  enum Purpose: String, CaseIterable { case staging, previous }

  /// A name for this build that is not in use.
  static func newName(_ purpose: Purpose, for name: String) -> String {
    let random = String(UInt32.random(in: .min ... .max), radix: 16)
    return "\(name).hubsite-\(purpose)-\(getpid())-\(random)"
  }

  /// Puts the published site back if a build was killed while it was aside.
  func restorePublished() {
    var status = stat()
    guard fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW) != 0, errno == ENOENT else { return }
    for aside in names(.previous) where renameat(parent, aside, parent, name) == 0 { return }
  }

  /// Removes what is left of builds that are no more.
  ///
  /// What can't be removed stays: it harms nobody,
  /// and the next build tries again.
  func remove() {
    for purpose in Purpose.allCases {
      for leftover in names(purpose) { _ = removeTree(leftover, in: parent) }
    }
  }

  /// The names for `purpose` of builds that have ended.
  ///
  /// Our own process number too: we hold the lock
  /// and have begun nothing, so an earlier process had the same number (as in a container).
  private func names(_ purpose: Purpose) -> [String] {
    let prefix = "\(name).hubsite-\(purpose)-"
    guard var stream = FolderStream(".", in: parent) else { return [] }
    var names: [String] = []
    while let entry = stream.next() {
      let name = String(cString: entry.name)
      guard name.hasPrefix(prefix) else { continue }
      let parts = name.dropFirst(prefix.count).split(
        separator: "-", omittingEmptySubsequences: false)
      guard parts.count == 2, let process = pid_t(parts[0]), process > 0,
        UInt32(parts[1], radix: 16) != nil
      else { continue }
      if process == getpid() || (kill(process, 0) != 0 && errno == ESRCH) { names.append(name) }
    }
    return names.sorted()
  }
}
