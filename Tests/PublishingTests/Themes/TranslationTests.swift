import Testing

@Suite("Words that a translation lacks, and words that nobody needs")
struct TranslationTests {
  private let welsh = "themes/hearth/strings/cy.yaml"

  private func found(_ strings: String, english: String = "hello: Hi") throws -> (
    found: [String], page: String?
  ) {
    let site = try SiteFolder([
      "content/network.yaml": "name: N\nurl: https://x.org\nlanguage: cy\n", welsh: strings,
      "themes/hearth/strings/en.yaml": SiteFolder.strings(english),
      "themes/hearth/layouts/hubs.mustache": "{{words.hello}}",
    ])
    let found = try site.build().found
    return (found, site.published()["hubs/index.html"])
  }

  @Test("A file that is not finished takes the rest from the English, and says how many")
  func incomplete() throws {
    let (found, page) = try found(
      SiteFolder.strings("incomplete: yes", without: ["time-may", "time-june"]))
    #expect(page == "Hi")
    #expect(
      found == [
        "\(welsh):1 warning incomplete-words “incomplete”: 3 words are not translated yet and are"
          + " shown in English. → Add “hello” next; strings/en.yaml says what it is in English."
      ])
  }

  @Test("Its own words win, and a finished one is told so")
  func complete() throws {
    let (found, page) = try found(SiteFolder.strings("incomplete: yes", "hello: Helo"))
    #expect(page == "Helo")
    #expect(
      found == [
        "\(welsh):1 warning incomplete-words “incomplete”: No word is missing any more."
          + " → Take “incomplete” out."
      ])
  }

  @Test("Without it a missing word is an error", arguments: ["# None.", "incomplete: no"])
  func missing(line: String) throws {
    let found = try found(SiteFolder.strings(line)).found
    #expect(found.count == 1)
    #expect(found.first?.contains("unknown-name “hello”") == true, "\(found)")
  }

  @Test("The English itself can't be incomplete")
  func english() throws {
    let site = try SiteFolder([
      "themes/hearth/strings/en.yaml": SiteFolder.strings("incomplete: yes")
    ])
    #expect(
      try site.build().found == [
        "themes/hearth/strings/en.yaml:1 bad-theme-word “incomplete”: There are no English words to"
          + " take in place of the missing ones. → Take “incomplete” out."
      ])
  }

  @Test("A word that neither a template nor the program uses is a warning at its line")
  func unused() throws {
    let site = try SiteFolder([
      "themes/hearth/strings/en.yaml": SiteFolder.strings(
        "hello: Hi", "spare: X", "used: Y", "free: Free"),
      "themes/hearth/layouts/hubs.mustache": "{{ words.used }}{{words.hello}}",
    ])
    #expect(
      try site.build().found == [
        "themes/hearth/strings/en.yaml:2 warning unused-word “spare”: The word “spare” is used nowhere."
          + " → Take it out."
      ])
    try site.disk.write(
      "themes/hearth/layouts/hub.mustache", "{{#words}}{{spare}}{{/words}}")
    #expect(try site.build().found == [])
  }
}
