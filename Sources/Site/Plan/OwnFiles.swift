import Bytes

extension SitePlan {
  /// The files that every site has beside its pages, by their paths in the output folder.
  static let ownFiles: [Text] = [
    "finder/index.json", "finder/schema.json", "finder/start.json",
    "feeds/news.xml", "feeds/whats-on.xml",
    "sitemap.xml", "robots.txt",
    "_headers", "_redirects", "nginx.conf.snippet", ".well-known/security.txt", "service-worker.js",
    "build.json",
  ]

  /// The folders that are the program's own as a whole: nobody knows their files before they are made.
  static let ownFolders: [Text] = ["finder/parts"]
}
