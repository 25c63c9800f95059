import Bytes

extension SitePlan {
  /// The files that every site has beside its pages, by their paths in the output folder.
  static let ownFiles: [Text] = [
    "finder/index.json", "finder/schema.json", "feeds/news.xml", "feeds/whats-on.xml",
    "sitemap.xml", "robots.txt",
    "_redirects", "build.json",
  ]
}
