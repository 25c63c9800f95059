import Foundation
import Site
import Templates
import Testing

@testable import Publishing

/// A refuge's address must never leave the program, whatever the theme writes.
@Suite("Confidentiality")
struct ConfidentialityTests {
  /// What must be in no output.
  ///
  /// The first half of the postcode and the town may be.
  private let secrets = [
    "Hidden House", "17 Secret Street", "9ZQ", "53.4713", "2.7114", "Sesame Lane", "secret-street",
    "keeper@example.org",
  ]

  private let content = [
    "content/network.yaml": """
    name: Threeways
    url: https://example.org

    """,
    "content/localities/east.md": "---\ntitle: East\n---\n",
    "content/providers/council.md": "---\ntitle: The council\n---\n",
    "content/vocabularies/categories.yaml": "- { id: play, title: Play }\n",
    "content/hubs/oakwood.md":
      "---\ntitle: Oakwood\nsummary: A hub.\nlocality: east\ntown: Ashby\npostcode: WA5 1AB\n"
      + "place: 53.4, -2.6\naddress: 1 Open Road\n---\n",
    "content/hubs/refuge.md": """
    ---
    title: The refuge
    summary: A safe place.
    locality: east
    confidential: yes
    address: [Hidden House, 17 Secret Street]
    town: Ashby
    postcode: WA5 9ZQ
    place: 53.4713, -2.7114
    getting-here: |
      ## secret street

      Turn at Sesame Lane.
    outreach-of: oakwood
    phone: 01632 960999
    opening-hours: [{ days: Monday, from-to: 9am to 5pm }]
    owner: keeper@example.org
    reviewed: 2026-11-01
    ---
    You are safe here.
    """,
    "content/services/safety.md": """
    ---
    title: Safety
    summary: Help.
    provider: council
    categories: play
    ages: all ages
    cost: free
    access: self-referral
    delivery: in-person
    hubs: [refuge, oakwood]
    sensitive: yes
    ---
    """,
    "content/activities/talk.md": """
    ---
    title: Talk
    summary: Tea and somebody who listens.
    service: safety
    where: refuge
    when: [{ every: Monday, time: 9am to 10am }]
    changes: [{ moved: 2026-11-23, to: 2026-11-24, where: refuge }]
    ---
    """,
  ]

  @Test("A theme that writes all that it is offered writes nothing of a secret address")
  func everyField() throws {
    var theme: [String: String] = [:]
    for kind in PageKind.allCases {
      theme["themes/hearth/layouts/\(kind.layout).mustache"] = everything(of: kind.shape)
    }
    let site = try SiteFolder(content.merging(theme) { $1 })
    #expect(try site.build().found.allSatisfy { $0.contains(" moved-to-secret ") })
    let published = site.disk.tree("public").filter(isOfNetwork)
    #expect(published["hubs/refuge/index.html"]?.contains("You are safe here.") == true)
    #expect(published["hubs/refuge/index.html"]?.contains("WA5") == true)
    #expect(published["hubs/oakwood/index.html"]?.contains("1 Open Road") == true)
    #expect(published["finder/index.json"]?.contains("53.4") == true)
    for (path, contents) in published {
      for secret in secrets where contents.contains(secret) || path.contains(secret) {
        Issue.record("“\(secret)” is in \(path)")
      }
    }
  }

  @Test("Nor does the default theme")
  func defaultTheme() throws {
    let site = try SiteFolder(content)
    let themes = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../themes").standardized
    try FileManager.default.removeItem(atPath: site.disk.path("themes"))
    try FileManager.default.copyItem(atPath: themes.path, toPath: site.disk.path("themes"))
    #expect(try site.build().found.allSatisfy { $0.contains(" moved-to-secret ") })
    for (path, contents) in site.disk.tree("public").filter(isOfNetwork) {
      for secret in secrets where contents.contains(secret) || path.contains(secret) {
        Issue.record("“\(secret)” is in \(path)")
      }
    }
  }

  /// Whether a file tells of the network: the country's postcode sectors have the same numbers by chance.
  private func isOfNetwork(_ file: (key: String, value: String)) -> Bool {
    !(file.key.hasPrefix("finder/parts/") && file.key.contains("/sectors/"))
  }

  /// A template that writes each field of a shape, and of the shapes within it.
  private func everything(of shape: Shape) -> String {
    shape.fields.map { field in
      let name = field.name
      let inner: String
      switch field.type {
      case .text: return "<p>{{\(name)}}</p>\n"
      case .html: return "<div>{{{\(name)}}}</div>\n"
      case .optionalText, .textList: inner = "<p>{{.}}</p>"
      case .optionalHTML: inner = "<div>{{{.}}}</div>"
      case .flag, .presence: inner = "<p>\(name)</p>"
      case .list(let shape), .optional(let shape), .object(let shape), .inlineObject(let shape):
        inner = everything(of: shape())
      }
      return "{{#\(name)}}\(inner){{/\(name)}}\n"
    }.joined()
  }

  @Test(
    "An address that staff tell elsewhere is an error that doesn't repeat it",
    arguments: [
      ("content/news/open.md", "---\ntitle: Open\ndate: 2026-11-01\n---\nCome to wa59zq.\n", 5),
      (
        "content/news/open.md", "---\ntitle: Open\ndate: 2026-11-01\n---\nAt 17  secret STREET\n", 5
      ),
      ("content/pages/map.md", "---\ntitle: Map\n---\nhttps://map.example/#53.4711/2\n", 4),
    ])
  func told(path: String, text: String, line: Int) throws {
    let site = try SiteFolder(content.merging([path: text]) { $1 })
    let found = try site.build().found.filter { !$0.contains(" moved-to-secret ") }
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("\(path):\(line) secret-address") == true, "\(found)")
    #expect(!found.joined().contains("17 Secret"))
    #expect(site.published().isEmpty)
  }

  @Test(
    "However an address is written it is found, and pointed at",
    arguments: [
      "17, Secret Street", "17 Secret St", "17 SECRET ST.", "17–secret street", "17-secret-street",
      "17_Secret_Street", "17 **Secret** Street", "17<br>Secret <b class=x>Street",
      "17secretstreet",
      "Hidden  House", "hidden-house",
      "WA5&nbsp;9ZQ", "WA5&#160;9ZQ", "WA5&#xA0;9ZQ", "WA5\u{A0}9ZQ", "WA5\u{200B}9ZQ", "WA5-9ZQ",
      "WA5 **9ZQ", "WA5+9zq", "WA5%209ZQ", "wa5%c2%a09zq", "W&#65;5 9Z%51",
    ])
  func spellings(spelling: String) throws {
    let text = "---\ntitle: Open\ndate: 2026-11-01\n---\nCome to “\(spelling)”, please.\n"
    let site = try SiteFolder(content.merging(["content/news/open.md": text]) { $1 })
    // What follows the last letter is no part of it.
    let shown = spelling.hasSuffix(".") ? String(spelling.dropLast()) : spelling
    let found = try told(site)
    #expect(found == ["content/news/open.md:5 secret-address “\(shown)”"])
  }

  @Test(
    "What is like a secret and is none is let be",
    arguments: [
      "swa59zq", "wa59zqs", "117 Secret Street", "17 Secret Streets", "Secret Street",
      "12 Secret Street, open until 17 December", "17 Secret", "WA5 9ZP", "WA5", "Ashby",
      "17% of them", "£53,471", "2711 families", "153.4713",
    ])
  func others(text: String) throws {
    let page = "---\ntitle: Open\ndate: 2026-11-01\n---\nThere is \(text) here.\n"
    let site = try SiteFolder(content.merging(["content/news/open.md": page]) { $1 })
    #expect(try told(site) == [])
  }

  @Test(
    "A street is found where its number is near",
    arguments: ["Secret Street (number 17)", "No. 17 in Secret St", "17: on foot to Secret Street"])
  func nearNumber(words: String) throws {
    let text = "---\ntitle: Open\ndate: 2026-11-01\n---\nCome to \(words).\n"
    let site = try SiteFolder(content.merging(["content/news/open.md": text]) { $1 })
    let street = words.contains("Street") ? "Secret Street" : "Secret St"
    #expect(try told(site) == ["content/news/open.md:5 secret-address “\(street)”"])
  }

  @Test(
    "A line of several parts is found by the one with the number, a short street by the long one")
  func parts() throws {
    let address = "address: [\"Flat 2, 17 Secret St, Ashby\", Ashby]"
    let files = content.mapValues {
      $0.replacing("address: [Hidden House, 17 Secret Street]", with: address)
    }
    let text = "---\ntitle: Open\ndate: 2026-11-01\n---\nIn Ashby at 17 Secret Street.\n"
    let site = try SiteFolder(files.merging(["content/news/open.md": text]) { $1 })
    let found = try told(site)
    #expect(found == ["content/news/open.md:5 secret-address “17 Secret Street”"])
  }

  @Test("A drawing with a secret address is an error")
  func drawing() throws {
    let drawing = "<svg><text><tspan>17</tspan>\n<tspan x='1'>Secret Street</tspan></text></svg>\n"
    let site = try SiteFolder(content.merging(["content/media/map.svg": drawing]) { $1 })
    let found = try site.build().found.filter { $0.contains("secret-address") }
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("content/media/map.svg:1 secret-address") == true, "\(found)")
    #expect(site.published().isEmpty)
  }

  /// Where a build finds secret addresses, each as `path:line code “what it points at”`.
  private func told(_ site: SiteFolder) throws -> [String] {
    try site.build(check: true).found.filter { $0.contains(" secret-address ") }
      .map { String($0.prefix(upTo: $0.firstRange(of: ": This")?.lowerBound ?? $0.endIndex)) }
  }

  @Test("A slip in a refuge's file is shown without its line and words")
  func slip() throws {
    let files = content.mapValues { $0.replacing("postcode: WA5 9ZQ", with: "postcode: WA5 9ZQ1") }
    let found = try SiteFolder(files).build().found
    // The test's own line begins with what the diagnostic points at; the message follows it.
    #expect(
      found.contains { $0.contains("bad-postcode") && $0.contains(": “…” is not a UK postcode.") },
      "\(found)")
  }
}
