// Records for tests: what a kind requires, and below it the lines of the test.

func locality(_ title: String, _ lines: String = "", body: String = "") -> String {
  record(["title: \(title)"], lines, body)
}

func hub(_ title: String, in locality: String = "east", _ lines: String = "", body: String = "")
  -> String
{
  record(["title: \(title)", "summary: A place.", "locality: \(locality)"], lines, body)
}

func provider(_ title: String, _ lines: String = "", body: String = "") -> String {
  record(["title: \(title)"], lines, body)
}

/// A service by `council` in the category `play`; lines of the test take the place of these.
func service(_ title: String, _ lines: String = "", body: String = "") -> String {
  record(
    [
      "title: \(title)", "summary: Some help.", "provider: council", "categories: play",
      "ages: 0 to 5", "cost: free", "access: drop-in", "delivery: in-person",
    ], lines, body)
}

/// An activity at no hub, on Mondays.
func activity(_ title: String, _ lines: String = "", body: String = "") -> String {
  record(
    [
      "title: \(title)", "summary: Something to do.", "where: online",
      "when: [{ every: Monday, time: 9:30am to 11am }]",
    ], lines, body)
}

func news(_ title: String, on date: String, _ lines: String = "", body: String = "") -> String {
  record(["title: \(title)", "date: \(date)"], lines, body)
}

func page(_ title: String, _ lines: String = "", body: String = "") -> String {
  record(["title: \(title)"], lines, body)
}

/// The fields of a record, those in `lines` first in place of required ones of the same name.
private func record(_ required: [String], _ lines: String, _ body: String) -> String {
  let own =
    lines.isEmpty
    ? [] : lines.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let names = Set(own.compactMap { $0.split(separator: ":").first })
  let rest = required.filter { line in
    line.split(separator: ":").first.map { !names.contains($0) } ?? true
  }
  return (["---"] + rest + own + ["---", body]).joined(separator: "\n")
}

/// A locality, a hub, a provider and a category, which most records refer to.
let surroundings = [
  "localities/east.md": locality("East"),
  "hubs/oakwood.md": hub("Oakwood"),
  "providers/council.md": provider("The council"),
  "vocabularies/categories.yaml": "- { id: play, title: Play }\n",
]

/// The surroundings and what a test adds.
func around(_ files: [String: String]) -> [String: String] {
  surroundings.merging(files) { $1 }
}
