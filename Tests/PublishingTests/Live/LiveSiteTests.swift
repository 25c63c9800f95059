import Diagnostics
import Foundation
import Testing
import Timetable

@testable import Publishing

@Suite("A site that follows its files")
struct LiveSiteTests {
  private let hub = "content/hubs/oakwood.md"
  private let files = [
    "content/localities/east.md": "---\ntitle: East\n---\n",
    "content/hubs/oakwood.md": "---\ntitle: Oakwood\nsummary: A hub.\nlocality: east\n---\n",
    "content/pages/about.md":
      "---\ntitle: About\naliases: /old/\nreviewed: 2024-01-01\nreview-every: 1 year\n---\n"
      + "[Oak](hub:oakwood)\n",
    "content/pages/soon.md": "---\ntitle: Soon\npublish-from: 2027-01-01\ndraft: yes\n---\n",
    "content/media/leaflet.txt": "Hello",
    "themes/hearth/assets/plain.css": "h1 { color: teal }\n",
    "themes/hearth/layouts/activity.mustache": "{{#sessions}}{{starts}} {{/sessions}}\n",
    "themes/hearth/layouts/page.mustache":
      "<h1>{{page.title}}</h1>{{page.site.today-iso}} "
      + "{{assets.plain-css}} {{#body}}{{{body}}}{{/body}}\n",
  ]

  /// What offers refer to.
  private let settings = [
    "content/providers/council.md": "---\ntitle: Council\n---\n",
    "content/vocabularies/categories.yaml": "- id: play\n  title: Play\n",
  ]

  private func live(_ folder: SiteFolder) throws -> (LiveSite, LiveSnapshot) {
    let request = BuildRequest(
      site: folder.disk.path, output: nil, jobs: 2, version: "1.0"
    ) { zone in
      CivilDate(year: 2026, month: 11, day: 21).map {
        NetworkClock(today: $0, name: zone, zone: .london)
      }
    }
    let site = LiveSite(request)
    return (site, try site.open())
  }

  private func html(_ snapshot: LiveSnapshot, _ path: String) -> String? {
    snapshot.answer(path).map { String(decoding: $0.contents, as: UTF8.self) }
  }

  @Test("A page is made when it is asked for, with what its writer should know")
  func page() throws {
    let (_, snapshot) = try live(SiteFolder(files))
    #expect(snapshot.diagnostics.map(\.code) == ["review-overdue"])
    #expect(html(snapshot, "/hubs/oakwood/") == "<h1>Oakwood</h1>\n")
    let about = try #require(snapshot.answer("/about/")?.page)
    #expect(about.sources == ["content/pages/about.md"])
    #expect(about.layout == "themes/hearth/layouts/page.mustache")
    #expect(about.reviewDue == CivilDate(year: 2025, month: 1, day: 1))
    #expect(about.diagnostics.map(\.code) == ["review-overdue"])
    let soon = try #require(snapshot.answer("/soon/")?.page)
    #expect(soon.isDraft)
    #expect(soon.publish == CivilDate(year: 2027, month: 1, day: 1))
    #expect(snapshot.answer("/old/")?.redirect == "/about/")
    #expect(snapshot.answer("/nothing/") == nil)
  }

  @Test("Files that are no pages are made or read when they are asked for")
  func otherFiles() throws {
    let folder = try SiteFolder(files)
    defer { withExtendedLifetime(folder) {} }
    let (_, snapshot) = try live(folder)
    #expect(html(snapshot, "/media/leaflet.txt") == "Hello")
    #expect(snapshot.answer("/finder/index.json")?.mediaType == "application/json")
    let start = try #require(html(snapshot, "/finder/start.json"))
    #expect(start.contains("finder/parts"))
    let about = try #require(html(snapshot, "/about/"))
    let address = try #require(about.split(separator: " ").first { $0.contains(".css") })
    let style = try #require(snapshot.answer(String(address)))
    #expect(style.mayBeKept)
    #expect(style.mediaType == "text/css; charset=utf-8")
    for outside in ["/../content/network.yaml", "/content/network.yaml", "", "/", "//", "/media/"] {
      #expect(snapshot.answer(outside)?.page != nil || snapshot.answer(outside) == nil)
    }
  }

  @Test("A changed file changes what is shown, and nothing else is read again")
  func change() throws {
    let folder = try SiteFolder(files)
    let (site, _) = try live(folder)
    try folder.disk.write(hub, "---\ntitle: Oak Wood\nsummary: A hub.\nlocality: east\n---\n")
    try folder.disk.write("content/localities/east.md", "---\ntitle: Nobody told\n---\n")
    let snapshot = try site.refresh([hub])
    #expect(html(snapshot, "/hubs/oakwood/") == "<h1>Oak Wood</h1>\n")
    #expect(html(snapshot, "/localities/east/") == "<h1>East</h1>\n")
    #expect(html(try site.refresh(nil), "/localities/east/") == "<h1>Nobody told</h1>\n")
  }

  /// What is shown early of a change of the file at `path`, from `old` where that is given, to `new`.
  private func early(
    _ path: String, from old: String? = nil, to new: String
  ) throws -> LiveSnapshot? {
    let folder = try SiteFolder(files.merging(settings) { $1 })
    defer { withExtendedLifetime(folder) {} }
    if let old { try folder.disk.write(path, old) }
    let (site, _) = try live(folder)
    try folder.disk.write(path, new)
    var early: LiveSnapshot?
    try site.refresh([path]) { early = $0 }
    return early
  }

  @Test("Words of a record are shown before all that may follow from them is worked out")
  func earlyWords() throws {
    let new = try #require(
      try early(
        hub, to: "---\ntitle: Oak House\nsummary: A new hub.\nlocality: east\n---\nWelcome.\n"))
    #expect(html(new, "/hubs/oakwood/") == "<h1>Oak House</h1>\n")
    #expect(new.isMade("/hubs/oakwood/", from: hub))
    #expect(!new.isMade("/about/", from: hub) && !new.isMade("/nowhere/", from: hub))
    #expect(new.diagnostics.map(\.code) == ["review-overdue"])
  }

  /// An activity of no service, in Oakwood unless `fields` say so; `when` is what happens every Monday.
  private func activity(_ when: String, _ fields: String = "") -> String {
    "---\ntitle: Play\nsummary: Come and play.\nprovider: council\ncategories: play\nages: all\n"
      + "cost: free\naccess: drop-in\nwhere: oakwood\nwhen:\n  - every: Monday\n    time: \(when)\n"
      + "\(fields)---\n"
  }

  @Test("An activity's new times are shown as early")
  func earlyTimes() throws {
    let (old, new) = (activity("10:00 to 12:00"), activity("11:00 to 12:00"))
    let early = try #require(try early("content/activities/play.md", from: old, to: new))
    let sessions = try #require(html(early, "/activities/play/"))
    #expect(sessions.hasPrefix("2026-11-23T11:00"))
  }

  @Test("An activity's new changes are shown as early, while other pages still have the old ones")
  func earlyChanges() throws {
    func activity(_ changes: String) -> String { self.activity("10:00 to 12:00", changes) }
    let moved = "changes:\n  - cancelled: 2026-11-30\n  - moved: 2026-11-23\n    where: oakwood\n"
    let path = "content/activities/play.md"
    for (old, new, first) in [
      (moved, "", "2026-11-23T10:00"),
      ("", moved + "    time: 13:00 to 14:00\n", "2026-11-23T13:00"),
    ] {
      let early = try #require(try early(path, from: activity(old), to: activity(new)))
      #expect(try #require(html(early, "/activities/play/")).hasPrefix(first))
      for address in early.addresses { #expect(early.answer(address) != nil) }
      #expect(html(early, "/calendars/all.ics")?.contains("BEGIN:VEVENT") == true)
    }
  }

  @Test("What a building offers, and when it was checked, is shown as early")
  func earlyFeatures() throws {
    let vocabulary = "content/vocabularies/access-features.yaml"
    let layout = "{{page.title}}: {{#accessibility}}{{#yes}}{{title}}{{/yes}}{{/accessibility}}\n"
    let folder = try SiteFolder(
      files.merging([
        vocabulary: "- id: lift\n  title: Lift\n", "themes/hearth/layouts/hub.mustache": layout,
      ]) { $1 })
    defer { withExtendedLifetime(folder) {} }
    let (site, _) = try live(folder)
    try folder.disk.write(
      hub,
      """
      ---
      title: Oak
      summary: A hub.
      locality: east
      reviewed: 2026-11-20
      accessibility: { lift: yes }
      opening-hours:
        - { days: Monday, from-to: 9am to 5pm }
      ---
      """)
    var early: LiveSnapshot?
    try site.refresh([hub]) { early = $0 }
    let new = try #require(early)
    #expect(html(new, "/hubs/oakwood/") == "Oak: Lift\n")
    for address in new.addresses { #expect(new.answer(address) != nil) }
  }

  @Test("What a record belongs to now is shown on its own page as early")
  func earlyReferences() throws {
    func service(_ fields: String) -> String {
      "---\ntitle: Chat\nsummary: Come and chat.\nprovider: council\ncategories: play\nages: all\n"
        + "access: drop-in\ndelivery: in-person\n\(fields)\n---\n"
    }
    func group(_ fields: String) -> String {
      "---\ntitle: Group\nsummary: Come.\nservice: chat\n\(fields)\n"
        + "when:\n  - every: Monday\n    time: 10:00 to 12:00\n---\n"
    }
    let files = files.merging(settings) { $1 }.merging([
      "content/hubs/lark.md": "---\ntitle: Lark\nsummary: A hub.\nlocality: east\n---\n",
      "content/services/chat.md": service("hubs: oakwood\ncost: free"),
      "content/activities/group.md": group("where: oakwood"),
      "themes/hearth/layouts/service.mustache":
        "{{page.title}}: {{#hubs}}{{title}} {{/hubs}}{{#activities}}{{title}}{{/activities}}\n",
      "themes/hearth/layouts/activity.mustache":
        "{{page.title}}: {{#hub}}{{title}}{{/hub}}{{#cost}} {{cost}}{{/cost}}\n",
    ]) { $1 }
    let folder = try SiteFolder(files)
    defer { withExtendedLifetime(folder) {} }
    let (site, first) = try live(folder)
    #expect(html(first, "/services/chat/") == "Chat: Oakwood Group\n")
    #expect(html(first, "/activities/group/") == "Group: Oakwood Free\n")
    func early(_ path: String, _ text: String) throws -> LiveSnapshot? {
      try folder.disk.write(path, text)
      var early: LiveSnapshot?
      try site.refresh([path]) { early = $0 }
      return early
    }
    let chat = "content/services/chat.md"
    let moved = try #require(try early(chat, service("hubs: [oakwood, lark]\ncost: £2")))
    #expect(html(moved, "/services/chat/") == "Chat: Oakwood Lark Group\n")
    let dear = try #require(
      try early("content/activities/group.md", group("where: lark\ncost: £3")))
    #expect(html(dear, "/activities/group/") == "Group: Lark £3\n")
    // A mistake is said with the page and not after it.
    #expect(try early(chat, service("hubs: nowhere\ncost: £2")) == nil)
  }

  @Test(
    "What others follow from, and what is wrong, waits for all of it",
    arguments: [
      "title: Oakwood\nlocality: west", "title: Oak\ncolour: red\nlocality: east", "locality: east",
    ])
  func noEarlyWords(fields: String) throws {
    #expect(try early(hub, to: "---\n\(fields)\nsummary: A hub.\n---\n") == nil)
  }

  @Test("Files that come and go are taken in")
  func comeAndGo() throws {
    let folder = try SiteFolder(files)
    let (site, _) = try live(folder)
    let added = "content/hubs/new.md"
    try folder.disk.write(added, "---\ntitle: New\nsummary: A hub.\nlocality: east\n---\n")
    #expect(html(try site.refresh([added]), "/hubs/new/") == "<h1>New</h1>\n")
    try FileManager.default.removeItem(atPath: folder.disk.path(added))
    #expect(try site.refresh([added]).answer("/hubs/new/") == nil)
  }

  @Test("A picture that is gone is missed where it is shown, and is no file that can't be read")
  func goneMedia() throws {
    let picture = "content/media/oak.svg"
    // Its words would be searched for the address.
    let refuge =
      "---\ntitle: Refuge\nsummary: Safe.\nlocality: east\nconfidential: yes\n"
      + "address: 12 Hidden Lane\n---\n"
    let folder = try SiteFolder(
      files.merging([picture: "<svg/>", "content/hubs/refuge.md": refuge]) { $1 })
    let (site, _) = try live(folder)
    try FileManager.default.removeItem(atPath: folder.disk.path(picture))
    let snapshot = try site.refresh([picture])
    #expect(snapshot.answer("/media/oak.svg") == nil)
    #expect(snapshot.diagnostics.map(\.code) == ["review-overdue"])
    #expect(snapshot.check { false }?.map(\.code) == ["review-overdue"])
  }

  @Test("A file that an editor saves into and renames is no reason to read everything")
  func passingFile() throws {
    let folder = try SiteFolder(files)
    let (site, _) = try live(folder)
    try folder.disk.write("content/localities/east.md", "---\ntitle: Nobody told\n---\n")
    try folder.disk.write(hub, "---\ntitle: Oak Wood\nsummary: A hub.\nlocality: east\n---\n")
    let snapshot = try site.refresh(["content/hubs/sedRx41Fz", hub])
    #expect(html(snapshot, "/hubs/oakwood/") == "<h1>Oak Wood</h1>\n")
    #expect(html(snapshot, "/localities/east/") == "<h1>East</h1>\n")
    // A folder that has gone is another matter.
    try FileManager.default.removeItem(atPath: folder.disk.path("content/hubs"))
    #expect(try site.refresh(["content/hubs"]).answer("/hubs/oakwood/") == nil)
  }

  @Test("While a page's file has an error, the last good page is shown with what is wrong")
  func lastGood() throws {
    let folder = try SiteFolder(files)
    let (site, _) = try live(folder)
    try folder.disk.write(hub, "---\ntitle: Oak\nlocality: eest\nsummary: A hub.\n---\n")
    let broken = try site.refresh([hub])
    #expect(html(broken, "/hubs/oakwood/") == "<h1>Oakwood</h1>\n")
    let page = try #require(broken.answer("/hubs/oakwood/")?.page)
    #expect(page.isLastGood)
    #expect(page.diagnostics.map(\.code) == ["unknown-locality"])
    // Other pages are the newest.
    #expect(broken.answer("/about/")?.page?.isLastGood == false)
    try folder.disk.write(hub, "---\ntitle: [\n---\n")
    #expect(html(try site.refresh([hub]), "/hubs/oakwood/") == "<h1>Oakwood</h1>\n")
    try folder.disk.write(hub, "---\ntitle: Oak\nlocality: east\nsummary: A hub.\n---\n")
    let mended = try site.refresh([hub])
    #expect(html(mended, "/hubs/oakwood/") == "<h1>Oak</h1>\n")
    #expect(mended.answer("/hubs/oakwood/")?.page?.isLastGood == false)
    try FileManager.default.removeItem(atPath: folder.disk.path(hub))
    #expect(try site.refresh([hub]).answer("/hubs/oakwood/") == nil)
  }

  @Test("A body's errors come with its page; a check finds those of all pages")
  func bodies() throws {
    let folder = try SiteFolder(files)
    let (site, _) = try live(folder)
    try folder.disk.write("content/pages/about.md", "---\ntitle: About\n---\n[Oak](hub:oak)\n")
    let snapshot = try site.refresh(["content/pages/about.md"])
    #expect(snapshot.diagnostics.isEmpty)
    #expect(snapshot.answer("/about/")?.page?.diagnostics.map(\.code) == ["broken-link"])
    #expect(snapshot.check { false }?.map(\.code) == ["broken-link"])
    #expect(snapshot.check { true } == nil)
  }

  @Test("A broken theme leaves the last one that could be loaded in place")
  func brokenTheme() throws {
    let folder = try SiteFolder(files)
    let (site, _) = try live(folder)
    let layout = "themes/hearth/layouts/hub.mustache"
    try folder.disk.write(layout, "<h2>{{page.titel}}</h2>\n")
    let broken = try site.refresh([layout])
    #expect(broken.diagnostics.map(\.code).contains("unknown-name"))
    #expect(html(broken, "/hubs/oakwood/") == "<h1>Oakwood</h1>\n")
    #expect(broken.answer("/hubs/oakwood/")?.page?.isLastGood == true)
    try folder.disk.write(layout, "<h2>{{page.title}}</h2>\n")
    #expect(html(try site.refresh([layout]), "/hubs/oakwood/") == "<h2>Oakwood</h2>\n")
  }

  @Test("A network that can't be read leaves the last site in place; none at all is said")
  func brokenNetwork() throws {
    let folder = try SiteFolder(files)
    let (site, _) = try live(folder)
    try FileManager.default.removeItem(atPath: folder.disk.path("content/network.yaml"))
    let broken = try site.refresh(["content/network.yaml"])
    #expect(broken.today == nil)
    #expect(html(broken, "/hubs/oakwood/") == "<h1>Oakwood</h1>\n")
    let (_, empty) = try live(SiteFolder(without: ["content/network.yaml"]))
    #expect(empty.diagnostics.map(\.code) == ["missing-network"])
    #expect(empty.answer("/") == nil)
  }

  @Test("The day can be set and given back to the clock")
  func today() throws {
    let folder = try SiteFolder(files)
    let (site, _) = try live(folder)
    let january = try #require(CivilDate(year: 2027, month: 1, day: 4))
    let snapshot = try site.setToday(january)
    #expect(snapshot.today == january)
    #expect(html(snapshot, "/about/")?.contains("2027-01-04") == true)
    #expect(snapshot.answer("/soon/")?.page?.publish == nil)
    #expect(try site.setToday(nil).today == CivilDate(year: 2026, month: 11, day: 21))
  }

  @Test("What is wrong in a draft is a warning, as it stops no publication")
  func drafts() throws {
    let folder = try SiteFolder(files)
    let (site, _) = try live(folder)
    let page = "content/pages/soon.md"
    try folder.disk.write(page, "---\ntitle: Soon\ndraft: yes\ncolour: red\n---\n[x](hub:none)\n")
    let snapshot = try site.refresh([page])
    #expect(!snapshot.diagnostics.contains { $0.severity == .error })
    let found = try #require(snapshot.answer("/soon/")?.page?.diagnostics)
    #expect(found.map(\.code) == ["unknown-field", "broken-link"])
    #expect(found.allSatisfy { $0.severity == .warning })
  }
}
