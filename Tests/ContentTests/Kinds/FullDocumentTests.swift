import Bytes
import Testing
import Timetable

@testable import Content

/// The fields that every record has, each with a value.
private let commonLines = """
  title: The title
  summary: The summary.
  aliases: [/old/, /older/]
  draft: yes
  publish-from: 2026-09-01
  publish-until: 30 September 2026
  reviewed: 2026-08-01
  review-every: 6 months
  owner: owner@example.org
  keywords: [one, two]
  """

/// Expects that the document of `kind` has every field that the kind declares, and reads it.
private func readWhole(
  _ lines: String, _ kind: RecordKind, at location: Testing.SourceLocation = #_sourceLocation
) -> Reading {
  let source = "---\n\(commonLines)\n\(lines)\n---\nThe body.\n"
  if case .object(let fields) = SchemaKind.record(kind).form {
    let keys = Set(source.split(separator: "\n").map { String($0.prefix { $0 != ":" }) })
    let unread = fields.map(\.name).filter { !keys.contains($0) }
    #expect(unread == [], "fields that this test leaves out", sourceLocation: location)
  }
  let reading = Reading(source, as: "\(kind.folder)/whole.pl.md", includesDrafts: true)
  #expect(reading.codes == [], "\(reading.summaries)", sourceLocation: location)
  return reading
}

private func expectCommon(
  _ common: CommonFields?, at location: Testing.SourceLocation = #_sourceLocation
) {
  guard let common else {
    Issue.record("no record", sourceLocation: location)
    return
  }
  #expect(common.id == "whole", sourceLocation: location)
  #expect(common.language == "pl", sourceLocation: location)
  #expect(common.title == "The title", sourceLocation: location)
  #expect(common.summary == "The summary.", sourceLocation: location)
  #expect(common.aliases.map(\.text) == ["/old/", "/older/"], sourceLocation: location)
  #expect(common.isDraft, sourceLocation: location)
  #expect(common.publishFrom?.iso == "2026-09-01", sourceLocation: location)
  #expect(common.publishUntil?.iso == "2026-09-30", sourceLocation: location)
  #expect(common.reviewed?.date.iso == "2026-08-01", sourceLocation: location)
  #expect(common.reviewEvery?.months == 6, sourceLocation: location)
  #expect(common.owner == "owner@example.org", sourceLocation: location)
  #expect(common.keywords.map(String.init) == ["one", "two"], sourceLocation: location)
  #expect(common.body == "The body.\n", sourceLocation: location)
}

@Suite("Every kind reads every field")
struct FullDocumentTests {
  @Test("A locality")
  func locality() throws {
    let reading = readWhole("areas: [Orford, Padgate]\npostcode-sectors: [wa51, WA5 2]", .locality)
    let locality = try #require(reading.records.localities.first)
    expectCommon(locality.common)
    #expect(locality.areas.map(String.init) == ["Orford", "Padgate"])
    #expect(locality.postcodeSectors.map(String.init) == ["WA5 1", "WA5 2"])
  }

  @Test("A hub")
  func hub() throws {
    let reading = readWhole(
      """
      locality: east
      address: [Oakwood House, 1 High Street]
      town: Warrington
      postcode: wa51ab
      place: 53.3895, -2.6248
      phone: 01632960001
      email: oakwood@example.org
      opening-hours:
        - { days: Monday to Thursday, from-to: 9am to 5pm }
      closed:
        - { on: 2026-12-25 to 2027-01-01, why: Christmas }
      accessibility:
        ramp: partial — at the back
      getting-here: |
        By bus.
      confidential: yes
      outreach-of: larkfield
      """, .hub)
    let hub = try #require(reading.records.hubs.first)
    expectCommon(hub.common)
    #expect(hub.locality?.id == "east")
    #expect(hub.address.map(String.init) == ["Oakwood House", "1 High Street"])
    #expect(hub.town == "Warrington")
    #expect(hub.postcode?.text == "WA5 1AB")
    #expect(hub.place?.latitude == 53.3895)
    #expect(hub.phone?.display == "01632 960 001")
    #expect(hub.email == "oakwood@example.org")
    #expect(hub.openingHours.map(\.days.description) == ["Monday to Thursday"])
    #expect(hub.openingHours.first?.hours?.minutes == 480)
    #expect(hub.closures.first?.dates?.dayCount == 8)
    #expect(hub.closures.first?.why == "Christmas")
    #expect(hub.accessibility.first?.feature.id == "ramp")
    #expect(hub.accessibility.first?.availability.note == "at the back")
    #expect(hub.gettingHere.text == "By bus.\n")
    #expect(hub.isConfidential)
    #expect(hub.outreachOf?.id == "larkfield")
  }

  @Test("A provider")
  func provider() throws {
    let reading = readWhole(
      """
      kind: NHS
      website: https://example.org
      phone: '111'
      email: provider@example.org
      charity-number: 1234567
      company-number: OC312345
      """, .provider)
    let provider = try #require(reading.records.providers.first)
    expectCommon(provider.common)
    #expect(provider.sector == .nhs)
    #expect(provider.website == "https://example.org")
    #expect(provider.phone?.dial == "111")
    #expect(provider.email == "provider@example.org")
    #expect(provider.charityNumber == "1234567")
    #expect(provider.companyNumber == "OC312345")
  }

  @Test("A service")
  func service() throws {
    let reading = readWhole(
      """
      provider: council
      categories: [play/music, play]
      ages: 0 to 5
      ages-with-send: 0 to 8
      cost: £2 per family
      access: self-referral
      how-to-get-help: |
        Call us.
      booking: { url: 'https://example.org/b', phone: '111', email: b@example.org, note: Early }
      delivery: [in-person, home-visit]
      hubs: [oakwood]
      localities: all
      needs: [autism]
      languages: [pl]
      eligibility: Families in the borough
      contact:
        name: The team
        phone: 01632 960002
        email: c@example.org
        website: https://example.org/c
        hours: Weekdays
      status: paused
      status-note: Back in May
      notice: { text: Moved, until: 2026-12-01 }
      sensitive: yes
      """, .service)
    let service = try #require(reading.records.services.first)
    expectCommon(service.common)
    #expect(service.provider?.id == "council")
    #expect(service.categories.map(\.id) == ["play/music", "play"])
    #expect(service.ages == Ages(from: 0, to: 60))
    #expect(service.agesWithSEND == Ages(from: 0, to: 96))
    #expect(service.cost?.text == "£2 per family")
    #expect(service.access == .selfReferral)
    #expect(service.howToGetHelp.text == "Call us.\n")
    #expect(service.booking.url == "https://example.org/b")
    #expect(service.booking.phone?.dial == "111")
    #expect(service.booking.email == "b@example.org")
    #expect(service.booking.note == "Early")
    #expect(service.delivery.map(\.rawValue) == ["in-person", "home-visit"])
    #expect(service.hubs.ids.map(\.id) == ["oakwood"])
    #expect(service.localities.isAll)
    #expect(service.needs.map(\.id) == ["autism"])
    #expect(service.languages.map(\.id) == ["pl"])
    #expect(service.eligibility == "Families in the borough")
    #expect(service.contact.name == "The team")
    #expect(service.contact.phone?.display == "01632 960 002")
    #expect(service.contact.email == "c@example.org")
    #expect(service.contact.website == "https://example.org/c")
    #expect(service.contact.hours == "Weekdays")
    #expect(service.status == .paused)
    #expect(service.statusNote == "Back in May")
    #expect(service.notice?.text == "Moved")
    #expect(service.notice?.until?.iso == "2026-12-01")
    #expect(service.isSensitive)
  }

  @Test("An activity")
  func activity() throws {
    let reading = readWhole(
      """
      service: play
      provider: council
      categories: play
      ages: under 1
      cost: free
      access: book
      where:
        name: The park
        address: Park Road
        postcode: WA5 1AB
        place: 53.3, -2.6
      room: Garden
      when:
        - { every: Monday, time: 1pm to 2pm }
      changes:
        - { cancelled: 2026-11-30 }
      places: 12
      booking: { note: Ask }
      bring: A towel
      """, .activity)
    let activity = try #require(reading.records.activities.first)
    expectCommon(activity.common)
    #expect(activity.service?.id == "play")
    #expect(activity.provider?.id == "council")
    #expect(activity.categories.map(\.id) == ["play"])
    #expect(activity.ages == Ages(from: 0, to: 11))
    #expect(activity.cost?.group == .free)
    #expect(activity.access == .book)
    #expect(activity.room == "Garden")
    #expect(activity.patterns.count == 1)
    #expect(activity.changes.count == 1)
    #expect(activity.places == 12)
    #expect(activity.booking.note == "Ask")
    #expect(activity.bring == "A towel")
    guard case .venue(let venue) = activity.location else {
      Issue.record("not the venue")
      return
    }
    #expect(venue.name == "The park")
    #expect(venue.address.map(String.init) == ["Park Road"])
    #expect(venue.postcode?.text == "WA5 1AB")
    #expect(venue.place?.longitude == -2.6)
  }

  @Test("News")
  func news() throws {
    let reading = readWhole("date: 1 September 2026", .news)
    let item = try #require(reading.records.news.first)
    expectCommon(item.common)
    #expect(item.date?.iso == "2026-09-01")
  }

  @Test("A page")
  func page() throws {
    let reading = readWhole("layout: wide\ncontents: yes", .page)
    let page = try #require(reading.records.pages.first)
    expectCommon(page.common)
    #expect(page.layout?.text == "wide")
    #expect(page.hasContents)
  }

  @Test("An activity is online, at a hub, or nowhere that is understood")
  func locations() {
    let when = "when:\n  - { every: Monday, time: 1pm to 2pm }"
    func location(_ text: String) -> (codes: [String], location: Activity.Location?) {
      let reading = Reading(
        "---\ntitle: A\nsummary: B.\nwhere: \(text)\n\(when)\n---\n", as: "activities/a.md")
      return (reading.codes, reading.records.activities.first?.location)
    }
    guard case .online? = location("online").location, case .hub? = location("oakwood").location,
      case .unsaid? = location("[oakwood]").location
    else {
      Issue.record("other places")
      return
    }
    #expect(location("[oakwood]").codes == ["wrong-shape"])
  }
}
