import Bytes
import Content
import Testing

@testable import Site

@Suite("Structured data of services")
struct ServiceNodeTests {
  private func site(_ lines: String, _ files: [String: String] = [:]) -> TestSite {
    TestSite(around(["services/a.md": service("A", lines)]).merging(files) { $1 })
  }

  private func value(
    _ property: String, _ lines: String, _ files: [String: String] = [:]
  ) -> String? {
    site(lines, files).value(property, of: "Service", at: "/services/a/")
  }

  @Test("What a council or the NHS provides is a service of the state.")
  func types() {
    let kinds = ["council": "GovernmentService", "NHS": "GovernmentService", "charity": "Service"]
    for (kind, type) in kinds {
      let files = ["providers/council.md": provider("Council", "kind: \(kind)")]
      #expect(site("", files).types(at: "/services/a/") == ["BreadcrumbList", type])
    }
  }

  @Test("The provider is named with its page.")
  func providerOfService() {
    #expect(
      value("provider", "")
        == #"{"@type":"Organization","name":"The council","#
        + #""url":"https://example.org/providers/council/"}"#)
  }

  @Test("Ages are in years; where they differ for children with special needs, both are told.")
  func audience() {
    #expect(
      value(
        "audience", "ages: 0 to 5\nages-with-send: 0 to 7\nneeds: autism",
        ["vocabularies/needs.yaml": "- { id: autism, title: Autism }"])
        == #"[{"@type":"PeopleAudience","suggestedMaxAge":5,"suggestedMinAge":0},"#
        + #"{"@type":"PeopleAudience","audienceType":["Autism"],"suggestedMaxAge":7,"#
        + #""suggestedMinAge":0}]"#)
    #expect(value("audience", "ages: all ages") == nil)
  }

  @Test(
    "Months become years, rounded outwards.",
    arguments: [
      ("0 to 5", #""suggestedMinAge":0,"suggestedMaxAge":5"#, "0-5"),
      ("6 months to 2 years", #""suggestedMinAge":0.5,"suggestedMaxAge":2"#, "0-2"),
      ("under 2", #""suggestedMinAge":0,"suggestedMaxAge":1.92"#, "0-2"),
      ("1 month to 10 months", #""suggestedMinAge":0.08,"suggestedMaxAge":0.84"#, "0-1"),
      ("8 and over", #""suggestedMinAge":8"#, "8-"),
      ("pregnancy to 2", #""suggestedMaxAge":2"#, "0-2"),
      ("pregnancy", "", nil),
      ("all ages", "", nil),
    ] as [(String, String, String?)])
  func years(written: String, members: String, range: String?) {
    withArena { arena in
      let audience = Audience(Ages.parse(arena.text(written)))
      #expect(audience.map { String($0.range(arena)) } == range)
      guard let audience else { return }
      var graph = GraphWriter(origin: "")
      graph.beginElement("PeopleAudience")
      audience.append(&graph)
      graph.end()
      let script = String(graph.html(in: arena).html.markup)
      #expect(script.contains("\"PeopleAudience\",\(members)}"), "\(script)")
    }
  }

  @Test(
    "A free service has an offer at no price; one that has ended has none, and no way to reach it.")
  func offers() {
    let offer = #"{"@type":"Offer","price":0,"priceCurrency":"GBP"}"#
    #expect(value("offers", "cost: free") == offer)
    #expect(value("offers", "cost: £2") == nil)
    #expect(value("offers", "cost: free\nstatus: ended") == nil)
    #expect(value("availableChannel", "hubs: oakwood\nstatus: ended") == nil)
  }

  @Test("The ways to reach it are its telephone, web address, hubs and languages.")
  func channel() {
    let lines = """
      contact: { phone: 01632 960001, website: https://example.org/help }
      hubs: oakwood
      languages: [en, pl]
      """
    let languages = [
      "vocabularies/languages.yaml": "[{ id: en, title: English }, { id: pl, title: Polish }]"
    ]
    #expect(
      value("availableChannel", lines, languages)
        == #"{"@type":"ServiceChannel","availableLanguage":["en","pl"],"#
        + #""serviceLocation":[{"@type":"CivicStructure","name":"Oakwood","#
        + #""url":"https://example.org/hubs/oakwood/"}],"#
        + #""servicePhone":{"@type":"ContactPoint","telephone":"+441632960001"},"#
        + #""serviceUrl":"https://example.org/help"}"#)
  }

  @Test("A confidential hub is no place to go to.")
  func confidentialHub() {
    let refuge = hub("The refuge", "address: 1 Secret Street\nconfidential: yes")
    #expect(value("availableChannel", "hubs: refuge", ["hubs/refuge.md": refuge]) == nil)
  }

  @Test("A category within another is told with it.")
  func categories() {
    let files = [
      "vocabularies/categories.yaml":
        "- { id: health, title: Health, within: [{ id: feeding, title: Feeding }] }"
    ]
    let lines = "categories: [health/feeding]"
    #expect(value("serviceType", lines, files) == #"["Feeding"]"#)
    #expect(value("category", lines, files) == #"["Health > Feeding"]"#)
  }

  @Test("The area is the localities that it names, not those of its hubs.")
  func area() {
    let files = ["localities/west.md": locality("West")]
    #expect(
      value("areaServed", "hubs: oakwood\nlocalities: west", files)
        == #"[{"@type":"Place","name":"West","url":"https://example.org/localities/west/"}]"#)
    #expect(value("areaServed", "hubs: oakwood") == nil)
  }
}
