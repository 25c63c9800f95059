import Testing
import Timetable

@testable import Site

@Suite("Structured data of activities")
struct EventNodeTests {
  private let url = "/activities/a/"

  private func site(
    _ lines: String, _ files: [String: String] = [:], today: String = "2026-11-21"
  ) -> TestSite {
    let parts = today.split(separator: "-").compactMap { Int($0) }
    return TestSite(
      around(["activities/a.md": activity("A", lines)]).merging(files) { $1 },
      today: CivilDate(year: parts[0], month: parts[1], day: parts[2]))
  }

  private func values(
    _ property: String, _ lines: String, _ files: [String: String] = [:],
    today: String = "2026-11-21"
  ) -> [String?] {
    site(lines, files, today: today).values(property, of: "Event", at: url)
  }

  private let dates =
    "where: oakwood\nwhen: [{ on: [2026-11-23, 2026-11-30], time: 9:30am to 11am }]"

  @Test("There is an event for each listed session, and only for those.")
  func sessions() {
    let lines = "when: [{ every: Monday, time: 9:30am to 11am, until: 2026-12-07 }]"
    #expect(
      values("startDate", lines) == [
        "\"2026-11-23T09:30:00+00:00\"", "\"2026-11-30T09:30:00+00:00\"",
        "\"2026-12-07T09:30:00+00:00\"",
      ])
    #expect(values("endDate", lines).first == "\"2026-11-23T11:00:00+00:00\"")
  }

  @Test("Times carry the offset of their day, on both sides of each clock change.")
  func clockChanges() {
    let spring = "when: [{ on: [2026-03-28, 2026-03-29], time: 12:30am to 2am }]"
    #expect(
      values("startDate", spring, today: "2026-03-20") == [
        "\"2026-03-28T00:30:00+00:00\"", "\"2026-03-29T00:30:00+00:00\"",
      ])
    #expect(
      values("endDate", spring, today: "2026-03-20") == [
        "\"2026-03-28T02:00:00+00:00\"", "\"2026-03-29T02:00:00+01:00\"",
      ])
    let autumn = "when: [{ on: [2026-10-24, 2026-10-25], time: 10am to 11am }]"
    #expect(
      values("startDate", autumn, today: "2026-10-20") == [
        "\"2026-10-24T10:00:00+01:00\"", "\"2026-10-25T10:00:00+00:00\"",
      ])
  }

  @Test("A session that ends at midnight ends on the next day.")
  func midnight() {
    let lines = "when: [{ on: 2026-12-31, time: 9pm to midnight }]"
    #expect(values("endDate", lines) == ["\"2027-01-01T00:00:00+00:00\""])
  }

  @Test(
    "A cancelled session, and one whose hub is shut, are told as cancelled and offered no more.")
  func cancelled() {
    let lines = dates + "\ncost: free\nchanges: [{ cancelled: 2026-11-23 }]"
    let shut = ["hubs/oakwood.md": hub("Oakwood", "closed: [{ on: 2026-11-30 }]")]
    #expect(values("eventStatus", lines, shut) == ["\"s:EventCancelled\"", "\"s:EventCancelled\""])
    #expect(values("offers", lines, shut) == [nil, nil])
  }

  @Test(
    "A session that moves to another day or start says the day it was on; another end does not.")
  func rescheduled() {
    let lines = """
      \(dates)
      changes:
        - { moved: 2026-11-23, to: 2026-11-24 }
        - { moved: 2026-11-30, time: 9:30am to 12 noon }
      """
    let statuses = ["\"s:EventRescheduled\"", "\"s:EventScheduled\""]
    #expect(values("eventStatus", lines) == statuses)
    #expect(values("previousStartDate", lines) == ["\"2026-11-23\"", nil])
    let later = "\(dates)\nchanges: [{ moved: 2026-11-30, time: 10am to 11am }]"
    #expect(values("previousStartDate", later) == [nil, "\"2026-11-30\""])
  }

  @Test("A session is where its change says, without the room of the usual place.")
  func elsewhere() {
    let lines = """
      \(dates)
      room: Hall
      changes: [{ moved: 2026-11-30, where: { name: The park, postcode: WA5 1AB } }]
      """
    #expect(
      values("location", lines) == [
        #"{"@type":"Place","address":{"@type":"PostalAddress","addressCountry":"GB","#
          + #""streetAddress":"Oakwood"},"description":"Hall","name":"Oakwood","#
          + #""url":"https://example.org/hubs/oakwood/"}"#,
        #"{"@type":"Place","address":{"@type":"PostalAddress","addressCountry":"GB","#
          + #""postalCode":"WA5 1AB"},"name":"The park"}"#,
      ])
    #expect(values("eventStatus", lines).last == "\"s:EventScheduled\"")
  }

  @Test("Sessions online are at a virtual place.")
  func online() {
    let lines = dates.replacing("oakwood", with: "online")
    #expect(
      values("location", lines).first
        == #"{"@type":"VirtualLocation","url":"https://example.org/activities/a/"}"#)
    #expect(values("eventAttendanceMode", lines).first == "\"s:OnlineEventAttendanceMode\"")
    let moved = "\(dates)\nchanges: [{ moved: 2026-11-30, where: online }]"
    #expect(
      values("eventAttendanceMode", moved) == [
        "\"s:OfflineEventAttendanceMode\"", "\"s:OnlineEventAttendanceMode\"",
      ])
    #expect(values("eventStatus", moved).last == "\"s:EventMovedOnline\"")
  }

  @Test("What is the same for all sessions is told with each.")
  func common() {
    let lines = "\(dates)\nprovider: council\nages: 0 to 5\ncost: free\nplaces: 12"
    let organizer =
      #"{"@type":"Organization","name":"The council","url":"https://example.org/providers/council/"}"#
    #expect(values("organizer", lines) == [organizer, organizer])
    #expect(values("name", lines) == ["\"A\"", "\"A\""])
    #expect(values("maximumAttendeeCapacity", lines) == ["12", "12"])
    #expect(values("typicalAgeRange", lines) == ["\"0-5\"", "\"0-5\""])
    #expect(values("isAccessibleForFree", lines) == ["true", "true"])
    let offer =
      #"{"@type":"Offer","availability":"s:InStock","price":0,"priceCurrency":"GBP","#
      + #""url":"https://example.org/activities/a/"}"#
    #expect(values("offers", lines) == [offer, offer])
    #expect(values("isAccessibleForFree", "\(dates)\ncost: £2") == ["false", "false"])
    #expect(values("offers", "\(dates)\ncost: £2") == [nil, nil])
  }

  @Test("Nothing is told of an activity at a confidential hub; a session moved to one is cancelled")
  func confidential() {
    let refuge = [
      "hubs/refuge.md": hub(
        "The refuge", "address: 1 Secret Street\npostcode: WA5 1AB\nconfidential: yes")
    ]
    #expect(site(dates.replacing("oakwood", with: "refuge"), refuge).structuredData(at: url) == "")
    let moved = site("\(dates)\nchanges: [{ moved: 2026-11-30, where: refuge }]", refuge)
    #expect(moved.types(at: url) == ["BreadcrumbList", "Event", "Event"])
    let script = moved.structuredData(at: url)
    for secret in ["refuge", "Secret", "WA5"] { #expect(!script.contains(secret)) }
    #expect(
      moved.values("eventStatus", of: "Event", at: url).compactMap(\.self).last?
        .contains("EventCancelled") == true)
  }
}
