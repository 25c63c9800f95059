import Bytes
import Testing

@testable import Content

@Suite("The network, the vocabularies and the calendars")
struct SettingsTests {
  @Test("The network reads every field")
  func network() throws {
    let reading = expect(
      """
      name: The network
      url: https://example.org
      language: cy
      languages: [cy, en]
      time-zone: Europe/Belfast
      theme: plain
      contact: { name: The team, phone: '111' }
      navigation:
        - { label: Find help, page: /find/ }
        - { label: Home, page: / }
      footer: |
        The foot.
      emergency: Call 999.
      review-every: 1 year
      demonstration: yes
      social:
        - { label: Video, url: 'https://example.org/v' }
      names: { hub: centre, hubs: centres }
      beyond-united-kingdom: yes
      """, as: "network.yaml")
    let network = try #require(reading.records.network)
    #expect(network.name == "The network")
    #expect(network.url == "https://example.org")
    #expect(network.language == "cy")
    #expect(network.languages.map(String.init) == ["cy", "en"])
    #expect(network.timeZone == "Europe/Belfast")
    #expect(network.theme == "plain")
    #expect(network.contact.phone?.dial == "111")
    #expect(network.navigation.map(\.label) == ["Find help", "Home"])
    #expect(network.navigation.map(\.page.id) == ["find", "index"])
    #expect(network.footer.text == "The foot.\n")
    #expect(network.emergency.text == "Call 999.")
    #expect(network.reviewEvery?.months == 12)
    #expect(network.isDemonstration)
    #expect(network.social.map(\.url) == ["https://example.org/v"])
    #expect(network.names.hub == "centre")
    #expect(network.names.hubs == "centres")
    #expect(network.isBeyondUnitedKingdom)
  }

  @Test("What the network leaves out is as usual")
  func networkDefaults() throws {
    let reading = expect("name: N\nurl: https://example.org\n", as: "network.yaml")
    let network = try #require(reading.records.network)
    #expect(network.language == "en")
    #expect(network.timeZone == "Europe/London")
    #expect(network.theme == "hearth")
    #expect(network.names.hub == "family hub")
  }

  @Test("What the network lacks is said at the top")
  func networkMissing() {
    let reading = expect("⟦⟧⟦⟧language: en\n", as: "network.yaml", "missing-field", "missing-field")
    #expect(reading.summaries == ["The network has no “name”.", "The network has no “url”."])
  }

  @Test("A vocabulary is a list of terms, categories with terms within them")
  func vocabulary() throws {
    let source = Marked(
      """
      - { id: ⟦work⟧, title: Work }
      - id: ⟦play⟧
        title: Play
        summary: To play.
        within:
          - { id: ⟦music⟧, title: Music }
      - { id: ⟦help⟧, title: Help }
      """)
    let reading = Reading(source.text, as: "vocabularies/categories.yaml")
    #expect(reading.codes == [])
    let terms = try #require(reading.records.terms[.categories])
    #expect(terms.map(\.id) == ["work", "play", "play/music", "help"])
    #expect(terms.map(\.title) == ["Work", "Play", "Music", "Help"])
    #expect(terms.map(\.parent) == [nil, nil, 1, nil])
    #expect(terms.map(\.range) == source.ranges)
    #expect(terms.map(\.summary) == ["", "To play.", "", ""])
  }

  @Test("Only categories lie within others, and only to the second level")
  func nesting() {
    expect(
      "- { id: a, title: A, ⟦within⟧: [] }\n", as: "vocabularies/needs.yaml", "unknown-field")
    expect(
      "- { id: a, title: A, within: [{ id: b, title: B, ⟦within⟧: [] }] }\n",
      as: "vocabularies/categories.yaml", "unknown-field")
  }

  @Test("An age band has ages")
  func ageBands() throws {
    let reading = expect(
      "- { id: baby, title: Baby, ages: under 1 }\n- ⟦{ id: child, title: Child }⟧\n",
      as: "vocabularies/age-bands.yaml", "missing-field")
    #expect(reading.records.terms[.ageBands]?.first?.ages == Ages(from: 0, to: 11))
    #expect(reading.summaries == ["A term has no “ages”."])
  }

  @Test("A language's id is its tag")
  func languages() {
    let reading = expect(
      "- { id: zh-Hans, title: Chinese }\n- { id: ⟦polish_⟧, title: Polish }\n",
      as: "vocabularies/languages.yaml", "bad-language")
    #expect(reading.records.terms[.languages]?.first?.id == "zh-Hans")
  }

  @Test("Two terms of one id are told of each other; the same id within another is no duplicate")
  func duplicates() {
    let source = """
      - { id: play, title: A, within: [{ id: help, title: B }, { id: ⟦help⟧, title: C }] }
      - { id: help, title: D }
      - { id: ⟦play⟧, title: E }
      """
    let reading = expect(
      source, as: "vocabularies/categories.yaml", "duplicate-term", "duplicate-term")
    #expect(
      reading.summaries == ["The id “play/help” is there twice.", "The id “play” is there twice."])
    #expect(reading.diagnostics.last?.notes.first?.location.range == ByteRange(8, 12))
  }

  @Test("A vocabulary that is not a list is told so")
  func noList() {
    let reading = expect(
      "⟦id: play\ntitle: Play⟧\n", as: "vocabularies/needs.yaml", "wrong-shape")
    #expect(reading.summaries == ["“needs.yaml” must be a list."])
    expect("- ⟦play⟧\n", as: "vocabularies/needs.yaml", "wrong-shape")
  }

  @Test("Synonyms are words and what we call them")
  func synonyms() {
    let reading = expect(
      "cab: Citizens Advice\n⟦nct⟧:\ncreche: ⟦[crèche]⟧\n", as: "vocabularies/synonyms.yaml",
      "empty-value", "wrong-shape")
    #expect(reading.records.synonyms.map(\.word) == ["cab"])
    #expect(reading.records.synonyms.map(\.meaning) == ["Citizens Advice"])
    #expect(reading.summaries.first == "The synonym “nct” says nothing after its colon.")
    expect("⟦- cab⟧\n", as: "vocabularies/synonyms.yaml", "wrong-shape")
  }

  @Test("A calendar has terms, holidays and bank holidays")
  func calendar() throws {
    let reading = expect(
      """
      name: Schools
      terms:
        - { name: Autumn, dates: 2026-09-01 to 2026-12-18 }
      holidays:
        - { name: Half term, dates: 2026-10-26 to 2026-10-30 }
      bank-holidays: [2026-12-25, 28 December 2026]
      """, as: "calendars/schools.yaml")
    let calendar = try #require(reading.records.calendars.first)
    #expect(calendar.id == "schools")
    #expect(calendar.name == "Schools")
    #expect(calendar.terms.map(\.name) == ["Autumn"])
    #expect(calendar.terms.first?.dates?.first.iso == "2026-09-01")
    #expect(calendar.holidays.first?.dates?.dayCount == 5)
    #expect(calendar.bankHolidays.map(\.first.iso) == ["2026-12-25", "2026-12-28"])
  }

  @Test("A calendar's wrong dates are marked within their value")
  func calendarDates() {
    expect(
      "name: S\nterms:\n  - { name: Autumn, dates: 2026-09-01 to ⟦2026-09-31⟧ }\n",
      as: "calendars/schools.yaml", "impossible-date")
    expect("⟦⟧name: S\n", as: "calendars/schools.yaml", "missing-field")
  }
}
