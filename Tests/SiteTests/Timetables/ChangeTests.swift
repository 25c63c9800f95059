import Testing

@testable import Site

@Suite("Changes that name no session")
struct NoSuchSessionTests {
  private func found(_ change: String, rows: [String] = []) -> [String] {
    let rows = rows.isEmpty ? ["every: Monday, time: 9am to 10am, during: term time"] : rows
    return foundWith(when: rows, "changes: [{ \(change) }]")
  }

  @Test("The nearest planned day is offered in place of the day")
  func nearest() {
    #expect(
      found("cancelled: 2026-12-02") == [
        "activities/x.md:8 warning no-such-session “2026-12-02”: "
          + "No session is planned on Wednesday 2 December 2026."
          + " → Did you mean Monday 30 November 2026?"
      ])
    #expect(
      found("moved: 2026-12-04, to: 2026-12-08").only.hasSuffix(
        "Did you mean Monday 7 December 2026?"))
    #expect(found("cancelled: 2026-11-30").isEmpty)
  }

  @Test("A change to the day that a session is moved to names the day on which it was planned")
  func moved() {
    let move = "{ moved: 2026-11-30, to: 2026-12-02 }"
    let rows = ["every: Monday, time: 9am to 10am, during: term time"]
    let start =
      "activities/x.md:8 warning no-such-session “2026-12-02”: The session on Wednesday 2 December 2026"
      + " is the one of Monday 30 November 2026, moved. → Take this change out, and "
    #expect(
      foundWith(when: rows, "changes: [\(move), { cancelled: 2026-12-02 }]") == [
        start + "write “cancelled: 2026-11-30” in place of the move."
      ])
    #expect(
      foundWith(when: rows, "changes: [\(move), { moved: 2026-12-02, time: 1pm to 2pm }]") == [
        start + "put what it says into the other one."
      ])
  }

  @Test("A day whose month and day were swapped, or whose year is wrong, is offered first")
  func misspelt() {
    #expect(
      found("cancelled: 2026-07-12").only.hasSuffix(" → Did you mean Monday 7 December 2026?"))
    #expect(
      found("cancelled: 2025-11-30").only.hasSuffix(" → Did you mean Monday 30 November 2026?"))
  }

  @Test("Month and day are not taken for swapped where what is written is nearer to today")
  func notMisspelt() {
    #expect(
      found("cancelled: 2026-12-01", rows: ["every: Monday, time: 9am to 10am"]).only
        .hasSuffix("2026. → Did you mean Monday 30 November 2026?"))
  }

  @Test("A day in the holidays or a bank holiday is said to be one")
  func exceptions() {
    #expect(
      found("cancelled: 2026-12-28").only.contains(
        "Monday 28 December 2026, which is not in term time."
          + " → Take this change out: nobody expects a session on that day."))
    #expect(
      found("cancelled: 2026-12-28", rows: ["every: Monday, time: 9am to 10am"]).only
        .contains("Monday 28 December 2026, which is a bank holiday."))
  }

  @Test("Without a planned day near, it is said to put it right")
  func far() {
    #expect(
      found("cancelled: 2026-12-28", rows: ["on: 2027-06-01, time: 9am to 10am"]).only
        .hasSuffix(" → Put the day right, or take this change out."))
  }

  @Test("Where a row of “when” has a mistake, that is all that is said")
  func followOn() {
    let rows = ["every: Monday, time: 9am to 10am", "every: Tuseday, time: 9am to 10am"]
    #expect(found("cancelled: 2026-12-01", rows: rows).words(short: true) == ["unknown-weekday"])
    #expect(
      found("cancelled: 2026-11-30, at: 11am", rows: rows).words(short: true)
        == ["unknown-weekday"])
    #expect(
      found("cancelled: 2026-12-01", rows: [rows[1]]).words(short: true) == ["unknown-weekday"])
  }

  @Test("A time at which no session is planned is told with those of the day")
  func time() {
    #expect(
      found("cancelled: 2026-11-30, at: 2pm") == [
        "activities/x.md:8 warning no-such-session “2pm”: "
          + "No session is planned at 2pm on Monday 30 November 2026. → Write “at: 9am”."
      ])
    let rows = ["every: Monday, time: 9am to 10am", "every: Monday, time: 12 noon to 1pm"]
    #expect(
      found("cancelled: 2026-11-30, at: 2pm", rows: rows).only
        .hasSuffix(" → Write one of: “at: 9am”, “at: midday”."))
    #expect(found("cancelled: 2026-11-30, at: 12pm", rows: rows).isEmpty)
  }

  @Test("Thousands of such changes are told in good time")
  func many() {
    let changes = (0..<2000).map { _ in "  - { cancelled: 2026-12-02 }" }.joined(separator: "\n")
    let found = foundWith(
      when: ["every: Monday, time: 9am to 10am"], "changes:\n\(changes)")
    #expect(found.count == 2000)
  }
}

@Suite("Changes of several sessions")
struct SeveralSessionsTests {
  private let rows = ["every: Monday, time: 9am to 10am", "every: Monday, time: 1pm to 2pm"]

  @Test("A new time for a day with several sessions must say which")
  func several() {
    #expect(
      foundWith(when: rows, "changes: [{ moved: 2026-11-30, time: 3pm to 4pm }]") == [
        "activities/x.md:9 warning several-sessions “{ moved: 2026-11-30, time: 3pm to 4pm }”: "
          + "This change moves 2 sessions of Monday 30 November 2026 to one time, 3pm to 4pm."
          + " → Say which one is meant: “at: 9am” or “at: 1pm”."
      ])
  }

  @Test("A new day for all, or a new time for the one that is left, is right")
  func right() {
    for change in [
      "{ moved: 2026-11-30, to: 2026-12-01 }", "{ moved: 2026-11-30, at: 9am, time: 3pm to 4pm }",
      "{ cancelled: 2026-11-30, at: 9am }, { moved: 2026-11-30, time: 3pm to 4pm }",
    ] {
      #expect(foundWith(when: rows, "changes: [\(change)]").isEmpty)
    }
  }
}

@Suite("Changes to a day when the place is shut")
struct MovedToClosedTests {
  private let hubs = [
    "hubs/oakwood.md": hub("Oakwood", "closed: [{ on: 2026-12-01, why: Training }]"),
    "hubs/elm.md": hub("Elm", "closed: [{ on: 2026-12-02 }]"),
    "hubs/refuge.md": hub("Refuge", "confidential: yes\nclosed: [{ on: 2026-12-03 }]"),
  ]

  private func found(_ change: String) -> [String] {
    foundWith(
      when: ["every: Monday, time: 9am to 10am"], "changes: [{ moved: 2026-11-30, \(change) }]",
      where: "oakwood", files: hubs)
  }

  @Test("A session that moves to a day on which its hub is closed is told")
  func closed() {
    #expect(
      found("to: 2026-12-01") == [
        "activities/x.md:8 warning moved-to-closed “{ moved: 2026-11-30, to: 2026-12-01 }”: "
          + "This change moves a session to Tuesday 1 December 2026, when “Oakwood” is closed."
          + " → Move it to another day or place, or write “cancelled: 2026-11-30”."
      ])
    #expect(found("to: 2026-12-02").isEmpty)
  }

  @Test("The closures of the new place count, and what moves to a secret place is told apart")
  func elsewhere() {
    #expect(found("to: 2026-12-01, where: elm").isEmpty)
    #expect(found("to: 2026-12-02, where: elm").only.contains("when “Elm” is closed."))
    #expect(found("to: 2026-12-03, where: refuge").only.contains("whose address is kept secret"))
    #expect(found("to: 2026-12-01, where: online").isEmpty)
  }
}

@Suite("Changes that contradict, or move a session where nobody would")
struct UnlikelyChangeTests {
  private func found(_ changes: String) -> [String] {
    let site = TestSite(
      around([
        "hubs/refuge.md": hub("Refuge", "confidential: yes"),
        "services/swim.md": service("Swim"),
        "activities/x.md": activity(
          "X", "service: swim\nwhere: oakwood\nchanges: [\(changes)]"),
      ]))
    return site.places
  }

  @Test("A second change to one session is a contradiction, and a cancellation wins")
  func contradiction() {
    let changes = "{ moved: 2026-11-30, to: 2026-12-01 }, { cancelled: 2026-11-30 }"
    #expect(
      found(changes) == [
        "activities/x.md:7 warning several-changes “{ cancelled: 2026-11-30 }”"
      ])
  }

  @Test(
    "A move to the same day, back in time or far ahead is doubted",
    arguments: [
      "to: 2026-11-30", "to: 2025-12-01", "to: 2027-11-30", "to: 2026-11-20",
    ])
  func unlikely(_ target: String) {
    #expect(
      found("{ moved: 2026-11-30, \(target) }") == [
        "activities/x.md:7 warning unlikely-move “{ moved: 2026-11-30, \(target) }”"
      ])
  }

  @Test("A move of a week, or to another time of the day, is none of these")
  func likely() {
    #expect(found("{ moved: 2026-11-30, to: 2026-12-08 }").isEmpty)
    #expect(found("{ moved: 2026-11-30, to: 2026-11-30, time: 1pm to 2pm }").isEmpty)
  }

  @Test("A move to when another session takes place is doubted, unless that one doesn't")
  func meeting() {
    let change = "{ moved: 2026-11-30, to: 2026-12-07 }"
    #expect(found(change) == ["activities/x.md:7 warning unlikely-move “\(change)”"])
    #expect(found("\(change), { cancelled: 2026-12-07 }").isEmpty)
    #expect(found("{ moved: 2026-11-30, to: 2026-12-07, time: 1pm to 2pm }").isEmpty)
  }

  @Test("A move to a place that is kept secret is told as cancelled, and staff are told so")
  func secret() {
    let change = "{ moved: 2026-11-30, time: 1pm to 2pm, where: refuge, why: Safe there }"
    #expect(
      found(change) == ["activities/x.md:7 warning moved-to-secret “\(change)”"])
    let site = TestSite(
      around([
        "hubs/refuge.md": hub("Refuge", "confidential: yes"),
        "services/swim.md": service("Swim"),
        "activities/x.md": activity("X", "service: swim\nwhere: oakwood\nchanges: [\(change)]"),
      ]))
    let sessions = site.making { maker, plan -> [String] in
      guard let page = plan.page(at: "/activities/x/") else { return ["no page"] }
      maker.begin(page)
      return maker.activity(page).changes.map {
        "\($0.starts) \($0.isCancelled) \($0.why.text) \($0.place.text)"
      }
    }
    #expect(sessions == ["2026-11-30T09:30 true  Oakwood"])
  }
}
