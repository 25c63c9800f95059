import Bytes

extension SitePlan {
  /// The files that every site has beside its pages, by their paths in the output folder.
  ///
  /// `finder/parts` is a folder whose files nobody knows before they are made, so it is taken whole.
  static let ownFiles: [Text] = [
    "finder/index.json", "finder/schema.json", "finder/start.json", "finder/parts",
    "feeds/news.xml", "feeds/whats-on.xml",
    "sitemap.xml", "robots.txt",
    "_headers", "_redirects", "nginx.conf.snippet", ".well-known/security.txt", "service-worker.js",
    "build.json",
  ]
}
