import Bytes
import Site

extension ThemeWords {
  /// What the finder takes from the theme's words; a theme may do without any of it.
  var finder: FinderWords {
    var finder = FinderWords()
    for (name, text) in zip(names, texts) {
      switch name {
      case "search-ignored-words": finder.ignored = text
      case "free": finder.free = text
      case "drop-in": finder.dropIn = text
      case "online": finder.online = text
      default: break
      }
    }
    return finder
  }
}
