import Testing
import Timetable

@testable import Site

/// The report of a network with `files`, on Saturday 21 November 2026.
private func report(
  _ files: [String: String], drafts: Bool = false
) throws -> ContentReport {
  let site = TestSite(surroundings.merging(files) { $1 }, drafts: drafts)
  return try #require(site.contentReport)
}

private func gap(
  _ question: ContentReport.Question, _ files: [String: String]
) throws -> ContentReport.Gap {
  try #require(report(files).gaps.first { $0.question == question })
}

@Suite("The state of the content: reviews")
struct ReportReviewTests {
  @Test("What is past its review date is told by owner: who has most first, nobody's last")
  func owners() throws {
    let report = try report([
      "pages/a.md": page("A", "reviewed: 2025-01-01\nreview-every: 6 months\nowner: z@example.org"),
      "pages/b.md": page("B", "reviewed: 2025-03-01\nreview-every: 6 months\nowner: z@example.org"),
      "pages/c.md": page("C", "reviewed: 2025-02-01\nreview-every: 6 months\nowner: a@example.org"),
      "pages/d.md": page("D", "reviewed: 2025-02-01\nreview-every: 6 months"),
    ])
    #expect(report.overdue.map(\.owner) == ["z@example.org", "a@example.org", ""])
    #expect(report.overdue.first?.records.map(\.record.title) == ["A", "B"])
    #expect(report.overdue.first?.records.first?.date.iso == "2025-07-01")
    #expect(report.overdueCount == 4)
  }

  @Test("What comes up within 90 days is due, today included, and later is not")
  func due() throws {
    func reviewed(_ date: String) -> String {
      page("P", "reviewed: \(date)\nreview-every: 12 months")
    }
    let report = try report([
      "pages/today.md": reviewed("2025-11-21"), "pages/last.md": reviewed("2026-02-19"),
      "pages/later.md": reviewed("2026-02-20"), "pages/past.md": reviewed("2025-11-20"),
    ])
    #expect(report.due.map(\.record.file) == ["pages/today.md", "pages/last.md"])
    #expect(report.overdue.flatMap(\.records).map(\.record.file) == ["pages/past.md"])
  }

  @Test("What is not published needs no review")
  func unpublished() throws {
    let report = try report([
      "pages/a.md": page("A", "reviewed: 2020-01-01\nreview-every: 1 month\ndraft: yes")
    ])
    #expect(report.overdue.isEmpty)
  }
}

@Suite("The state of the content: gaps")
struct ReportGapTests {
  @Test("A service without an activity is told, one that is paused is not counted")
  func services() throws {
    let gap = try gap(
      .serviceActivity,
      [
        "services/play.md": service("Play"), "services/sing.md": service("Sing"),
        "services/rest.md": service("Rest", "status: paused"),
        "activities/play.md": activity("Monday play", "service: play"),
      ])
    #expect((gap.missing, gap.total, gap.percent) == (1, 2, 50))
    #expect(gap.records.map(\.record.title) == ["Sing"])
  }

  @Test("A way to book is a way to get in touch")
  func contact() throws {
    let gap = try gap(
      .serviceContact,
      [
        "services/a.md": service("A", "booking: { note: Ring the bell. }"),
        "services/b.md": service("B", "contact: { phone: 01632 960101 }"),
        "services/c.md": service("C"),
      ])
    #expect(gap.records.map(\.record.title) == ["C"])
  }

  @Test("Each hub names the questions about access that it leaves open; a refuge is not asked")
  func access() throws {
    let files = [
      "vocabularies/access-features.yaml":
        "- { id: lift, title: Lift }\n- { id: loop, title: Loop }\n",
      "hubs/elm.md": hub("Elm", "accessibility: { lift: no }"),
      "hubs/secret.md": hub("Secret", "confidential: yes"),
    ]
    let answers = try gap(.accessibilityAnswers, files)
    #expect((answers.missing, answers.total, answers.percent) == (3, 4, 75))
    #expect(answers.records.map(\.remark) == ["Loop", "Lift, Loop"])
    let silent = try gap(.hubAccessibility, files)
    #expect(silent.records.map(\.record.title) == ["Oakwood"])
  }

  @Test("A record that nothing brings up for review is told; news never comes up")
  func reviewDate() throws {
    let files = [
      "network.yaml": "name: N\nurl: https://example.org\nreview-every: 1 year\n",
      "pages/a.md": page("A", "reviewed: 2026-11-01"), "pages/b.md": page("B"),
      "news/c.md": news("C", on: "2026-11-01"),
    ]
    let gap = try gap(.reviewDate, files)
    #expect(gap.records.map(\.record.title) == ["East", "Oakwood", "The council", "B"])
  }

  @Test("A share is 0 only for none and 100 only for all")
  func percent() {
    func percent(_ missing: Int, of total: Int) -> Int {
      ContentReport.Gap(question: .owner, total: total, missing: missing, records: []).percent
    }
    #expect(percent(0, of: 0) == 0)
    #expect(percent(1, of: 1000) == 1)
    #expect(percent(999, of: 1000) == 99)
    #expect(percent(1, of: 3) == 33)
    #expect(percent(3, of: 3) == 100)
  }
}

@Suite("The state of the content: what ends and what comes")
struct ReportEndingTests {
  private func endings(_ files: [String: String]) throws -> [String] {
    try report(files).endings.map { "\($0.date.iso) \($0.kind.rawValue) \($0.title)" }
  }

  private func mondays(_ rest: String) -> String {
    "when: [{ every: Monday, time: 10am to 11am, \(rest) }]"
  }

  @Test("An activity ends with its last session, if that is within four weeks")
  func lastSession() throws {
    let endings = try endings([
      "activities/a.md": activity("Ends", mondays("until: 2026-12-12")),
      "activities/b.md": activity("Goes on", mondays("from: 2026-11-01")),
      "activities/c.md": activity("Later", mondays("until: 2026-12-21")),
      "activities/d.md": activity(
        "Daily", "when: [{ every: day, time: 1pm to 2pm, until: 2026-12-01 }]"),
    ])
    #expect(endings == ["2026-12-01 last-session Daily", "2026-12-07 last-session Ends"])
  }

  @Test("A session that was moved beyond the four weeks keeps the activity going")
  func moved() throws {
    let changes = "\nchanges: [{ moved: 2026-12-07, to: 2027-01-20 }]"
    #expect(
      try endings([
        "activities/a.md": activity("A", mondays("until: 2026-12-12") + changes)
      ]).isEmpty)
  }

  @Test("Publications, notices and calendars end too")
  func others() throws {
    let endings = try endings([
      "pages/a.md": page("Page", "publish-until: 2026-12-19"),
      "pages/b.md": page("Long", "publish-until: 2026-12-20"),
      "services/s.md": service("Service", "notice: { text: Full., until: 2026-11-21 }"),
      "calendars/schools.yaml": """
      name: Schools
      terms: [{ name: Autumn, dates: 2026-09-01 to 2026-12-18 }]

      """,
    ])
    #expect(
      endings == [
        "2026-11-21 notice Service", "2026-12-18 calendar Schools", "2026-12-19 publication Page",
      ])
  }

  @Test("Drafts, and what is to be published when, are told whether or not drafts are included")
  func drafts() throws {
    let files = [
      "pages/a.md": page("Draft", "draft: yes"),
      "pages/b.md": page("Coming", "publish-from: 2026-12-01"),
      "pages/c.md": page("Out", "publish-from: 2026-11-21"),
    ]
    for drafts in [false, true] {
      let report = try report(files, drafts: drafts)
      #expect(report.drafts.map(\.title) == ["Draft"])
      #expect(report.coming.map { "\($0.date.iso) \($0.record.title)" } == ["2026-12-01 Coming"])
    }
  }

  @Test("What is published and what is not is counted by kind")
  func counts() throws {
    let report = try report([
      "pages/a.md": page("A", "draft: yes"), "pages/b.md": page("B"),
    ])
    let pages = try #require(report.counts.first { $0.kind == .page })
    #expect((pages.published, pages.unpublished) == (1, 1))
  }
}
