import Testing
import Timetable

@testable import Publishing

@Suite("A theme's words for what the program says")
struct ProgramWordsTests {
  private let strings = "themes/hearth/strings/en.yaml"

  /// What is found in a site whose theme has these strings.
  private func found(_ text: String) throws -> [String] {
    try SiteFolder([strings: text]).build().found
  }

  @Test("A missing word is told with what it is for and the English text to start from")
  func missing() throws {
    #expect(
      try found(SiteFolder.strings(without: ["time-range-of-times", "time-may"])) == [
        "\(strings) bad-theme-word: The word “time-may” is missing, which the program needs"
          + " to say days and times. → Add this line, with its text in the site’s language:"
          + " time-may: May",
        "\(strings) bad-theme-word: The word “time-range-of-times” is missing, which the"
          + " program needs to say days and times. → Add this line, with its text in the site’s"
          + " language: time-range-of-times: \"{from} to {to}\"",
      ])
    let site = try SiteFolder([strings: SiteFolder.strings(without: ["time-may"])])
    #expect(
      try site.build().explanations == [
        "What it is for: A month as it stands in a date. In English: “May”."
      ])
  }

  @Test("A misspelt name is taken for the missing one")
  func misspelt() throws {
    let found = try found(SiteFolder.strings("time-mondey: Montag", without: ["time-monday"]))
    #expect(found.count == 1)
    #expect(
      found.first?.contains("→ Is “time-mondey” meant? Then rename it to “time-monday”. → Add")
        == true, "\(found)")
  }

  @Test("A theme without any of them is told so once")
  func none() throws {
    #expect(
      try found("# None.\n") == [
        "\(strings) bad-theme-word: There are no words for days and times. → Copy the"
          + " section “Days and times” from the words of the theme “hearth”, and put its texts into"
          + " the site’s language.",
        "\(strings) bad-theme-word: There are no words for titles, ages and costs. → Copy the"
          + " section “What the program says” from the words of the theme “hearth”, and put its texts"
          + " into the site’s language.",
      ])
  }

  @Test("A missing title is told as a missing time is")
  func missingTitle() throws {
    #expect(
      try found(SiteFolder.strings(without: ["say-find-help"])) == [
        "\(strings) bad-theme-word: The word “say-find-help” is missing, which the program needs"
          + " to say titles, ages and costs. → Add this line, with its text in the site’s language:"
          + " say-find-help: Find help"
      ])
  }

  @Test("A form of a number that a language doesn't have is said in the common one, not in English")
  func forms() throws {
    let site = try SiteFolder(
      [
        strings: SiteFolder.strings(
          "say-years: \"{number} oed\"", "say-years-two: dwyflwydd oed",
          without: ["say-years-zero", "say-years-one", "say-years-few", "say-years-many"]),
        "themes/hearth/strings/cy.yaml": SiteFolder.strings(
          "say-years: \"{number} oed\"", "say-years-two: dwyflwydd oed",
          without: ["say-years-zero", "say-years-one", "say-years-few", "say-years-many"]),
        "themes/hearth/layouts/service.mustache": "{{#ages}}{{.}}{{/ages}}",
        "content/network.yaml": "name: N\nurl: https://example.org\nlanguage: cy\n",
        "content/providers/p.md": "---\ntitle: P\n---\n",
        "content/vocabularies/categories.yaml": "- { id: play, title: Play }\n",
      ].merging(
        [1, 2, 3].map { ("content/services/s\($0).md", service("Help \($0)", ages: "0 to \($0)")) }
      ) {
        $1
      })
    let found = try site.build().found
    #expect(found == [], "\(found)")
    let published = site.published()
    #expect(
      [1, 2, 3].map { published["services/s\($0)/index.html"] }
        == ["0 to 1 oed", "0 to dwyflwydd oed", "0 to 3 oed"])
  }

  private func service(_ title: String, ages: String) -> String {
    """
    ---
    title: \(title)
    summary: Somebody who listens.
    contact: { phone: 111 }
    provider: p
    categories: play
    ages: \(ages)
    cost: free
    access: drop-in
    delivery: in-person
    ---
    """
  }

  @Test(
    "A wrong placeholder is told at its place",
    arguments: [
      (
        "time-from: \"ab {dat}{date}\"",
        "“{dat}”: The word “time-from” can’t use the placeholder “{dat}”."
          + " → Did you mean “{date}”?"
      ),
      (
        "time-from:   a \"b\" {weekdays} {date}",
        "“{weekdays}”: The word “time-from” can’t use the placeholder “{weekdays}”. → Take it out."
      ),
      (
        "time-from: the date",
        "“the date”: The word “time-from” lacks the placeholder “{date}”."
          + " → Write it where it belongs; in English the text is “from {date}”."
      ),
      (
        "time-from: from {date} {",
        "“{”: The word “time-from” has a curly bracket that belongs to no placeholder."
          + " → Take it out, or write a whole placeholder."
      ),
      (
        "time-list-and: and {list} {item}",
        "“and {list} {item}”: The word “time-list-and” must begin with “{list}”."
          + " → Put what stands before it behind it; in English the text is “{list} and {item}”."
      ),
      (
        "time-monday: \"\"",
        "“\"\"”: The word “time-monday” has no text."
          + " → Write its text after the colon; in English it is “Monday”."
      ),
      (
        "time-every-week: {days}",
        "“time-every-week”: The word “time-every-week” is not one text."
          + " → Put quotes round its text."
      ),
    ])
  func placeholders(line: String, message: String) throws {
    #expect(try found(SiteFolder.strings(line)) == ["\(strings):1 bad-theme-word \(message)"])
  }

  @Test("What placeholders a word may have is said beside it")
  func rule() throws {
    let site = try SiteFolder([strings: SiteFolder.strings("time-am: am", "time-pm: \"{day}\"")])
    #expect(
      try site.build().explanations.first
        == "What it is for: A full hour before noon."
        + " Its placeholders are {hour}, {hour24}, {two-digit-hour}, {minute}.")
  }

  @Test(
    "A bracket at the beginning without quotes is told once",
    arguments: [
      ("time-range-of-times: {from} to {to}", "text-after-bracket"),
      ("time-range-of-times: {from to", "unclosed-bracket"),
      ("time-range-of-times: {from}, {to}", "text-after-bracket"),
      ("time-term-time-of: {term: {calendar}", "unclosed-bracket"),
    ])
  func bracket(line: String, code: String) throws {
    let found = try found(SiteFolder.strings(line))
    #expect(found.map { $0.prefix { $0 != "“" } } == ["\(strings):1 \(code) "], "\(found)")
  }

  @Test("A word that could not be read is not said to be missing too")
  func unread() throws {
    let found = try found(SiteFolder.strings("hello: Hi", "time-may May", without: ["time-may"]))
    #expect(found.map { $0.prefix { $0 != "“" } } == ["\(strings):2 missing-colon "], "\(found)")
  }

  @Test("A misspelt placeholder is one mistake, and what else is missing another")
  func misspeltPlaceholder() throws {
    let found = try found(SiteFolder.strings("time-range-of-times: to {form}"))
    #expect(found.count == 2)
    #expect(found.first?.contains("lacks the placeholder “{to}”") == true, "\(found)")
    #expect(found.last?.contains("Did you mean “{from}”?") == true, "\(found)")
  }

  @Test("Pages speak in the theme's words, and name a calendar that a pattern names")
  func pages() throws {
    let site = try SiteFolder([
      strings: SiteFolder.strings(
        "time-mondays: dydd Llun", "time-range-of-times: \"{from} i {to}\"",
        "time-term-time-of: yn ystod tymor {calendar}",
        "time-date: \"{day}.{month}.{year}\""),
      "themes/hearth/layouts/activity.mustache":
        "{{#patterns}}{{.}}{{/patterns}}; {{page.site.today}}; {{words.time-mondays}}",
      "content/calendars/sir.yaml":
        "name: Swydd\nterms: [{ name: T, dates: 2026-09-01 to 2027-07-20 }]\n",
      "content/providers/p.md": "---\ntitle: P\n---\n",
      "content/vocabularies/categories.yaml": "- { id: play, title: Play }\n",
      "content/activities/a.md": """
      ---
      title: A
      summary: Sing.
      provider: p
      categories: play
      ages: 0 to 5
      cost: free
      access: drop-in
      where: online
      when: [{ every: Monday, time: 9:30am to 11am, during: term time of sir }]
      ---
      """,
    ])
    let found = try site.build().found
    #expect(found == [], "\(found)")
    #expect(
      site.published()["activities/a/index.html"]
        == "Dydd Llun, 9:30am i 11am, yn ystod tymor Swydd; 21.November.2026; dydd Llun")
  }

  @Test("With mistakes in the words the content is checked all the same")
  func everything() throws {
    let site = try SiteFolder([
      strings: SiteFolder.strings(without: ["time-may"]),
      "content/pages/a.md": "---\ntitle: A\n---\n[x](page:b)\n",
    ])
    #expect(
      try site.build().found.map { $0.prefix { $0 != "“" } } == [
        "content/pages/a.md:4 broken-link ",
        "\(strings) bad-theme-word: The word ",
      ])
  }
}
