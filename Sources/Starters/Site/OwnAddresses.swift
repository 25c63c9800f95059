/// The addresses that every site has, so that no page can have them.
///
/// A test from outside compares them with what a build of an empty network makes.
enum OwnAddresses {
  private static let pages: Set<String> = [
    "find", "hubs", "categories", "whats-on", "services", "activities", "news", "my-list",
    "offline",
  ]
  /// The folders in which the addresses of records and lists are.
  private static let folders: Set<String> = [
    "activities", "ages", "assets", "calendars", "categories", "days", "feeds", "find", "finder",
    "hubs", "localities", "media", "needs", "news", "offers", "providers", "services", "whats-on",
  ]

  /// Whether the page with this path would be where the program puts something of its own.
  static func holds(page path: String) -> Bool {
    if pages.contains(path) { return true }
    guard let folder = path.split(separator: "/").first, folder.count < path.count else {
      return false
    }
    return folders.contains(String(folder))
  }
}
