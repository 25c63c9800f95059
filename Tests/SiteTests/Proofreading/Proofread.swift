/// What proofreading says of a page with that body, each as `severity code “what it points at”`.
func proofread(
  _ body: String, _ lines: String = "", title: String = "A page", network: String = "",
  sourceFiles: [String: String] = [:]
) -> [String] {
  proofread(
    around(["pages/a.md": page(title, lines, body: body)]).merging(sourceFiles) { $1 },
    network: network
  ).map(withoutPath)
}

/// What proofreading says of the files, each as `path:line severity code “what it points at”`.
func proofread(_ files: [String: String], network: String = "") -> [String] {
  let network = ["network.yaml": "name: Threeways\nurl: https://example.org\n" + network]
  let site = TestSite(files.merging(network) { $1 })
  site.proofread()
  // The surroundings' category has something in it only where a test puts it there.
  return site.places.filter { $0 != "vocabularies/categories.yaml:1 advice empty-category “play”" }
}

private func withoutPath(_ line: String) -> String {
  line.firstIndex(of: " ").map { String(line[line.index(after: $0)...]) } ?? line
}
