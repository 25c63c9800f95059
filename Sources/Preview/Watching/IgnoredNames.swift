/// Whether a file or folder called `name` is an editor's or the system's own: a backup, a swap file, a lock.
///
/// Such files come and go with each save and never belong to the site.
func isIgnored(_ name: some StringProtocol) -> Bool {
  if name.hasSuffix("~") { return true }
  // Vim tries with a file of this name whether it may write here.
  if name == "4913" { return true }
  // Vim's swap files: .swp, .swo, .swn and so on.
  if name.hasPrefix("."), let dot = name.lastIndex(of: "."), dot != name.startIndex {
    let ending = name[name.index(after: dot)...]
    if ending.count == 3, ending.hasPrefix("sw") { return true }
  }
  // Emacs: locks and what it saves by itself.
  if name.hasPrefix(".#") || (name.hasPrefix("#") && name.hasSuffix("#")) { return true }
  // The editors of JetBrains.
  if name.hasSuffix("___jb_tmp___") || name.hasSuffix("___jb_old___") { return true }
  return [".git", ".DS_Store"].contains { name == $0 }
}
