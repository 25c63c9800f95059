import Testing

@testable import Site

@Suite("Structured data of hubs")
struct HubNodeTests {
  private func site(_ lines: String, _ files: [String: String] = [:]) -> TestSite {
    TestSite(around(files).merging(["hubs/oakwood.md": hub("Oakwood", lines)]) { $1 })
  }

  private func value(_ property: String, _ lines: String) -> String? {
    site(lines).value(property, of: "CivicStructure", at: "/hubs/oakwood/")
  }

  @Test("A hub says where it is and what its number is.")
  func place() {
    let lines = """
      address: [1 Oak Road, Orford]
      town: Warrington
      postcode: wa28ab
      place: 53.3895, -2.6248
      phone: 01632 960001
      email: oakwood@example.org
      """
    #expect(
      value("address", lines)
        == #"{"@type":"PostalAddress","addressCountry":"GB","addressLocality":"Warrington","#
        + #""postalCode":"WA2 8AB","streetAddress":"1 Oak Road, Orford"}"#)
    let geo = site(lines).structuredData(at: "/hubs/oakwood/")
    #expect(
      geo.contains(#""geo":{"@type":"GeoCoordinates","latitude":53.3895,"longitude":-2.6248}"#))
    #expect(value("telephone", lines) == "\"+441632960001\"")
    #expect(value("email", lines) == nil)
    #expect(
      value("containedInPlace", lines)
        == #"{"@type":"Place","name":"East","url":"https://example.org/localities/east/"}"#)
  }

  @Test("Hours of every week name their days; a day that ends at midnight ends at 23:59.")
  func weeklyHours() {
    let lines = """
      opening-hours:
        - { days: Monday and Thursday, from-to: 9am to 5:30pm }
        - { days: Saturday, from-to: 6pm to midnight }
      """
    #expect(
      value("openingHoursSpecification", lines)
        == #"[{"@type":"OpeningHoursSpecification","closes":"17:30","#
        + #""dayOfWeek":["s:Monday","s:Thursday"],"opens":"09:00"},"#
        + #"{"@type":"OpeningHoursSpecification","closes":"23:59","#
        + #""dayOfWeek":["s:Saturday"],"opens":"18:00"}]"#)
    #expect(value("specialOpeningHoursSpecification", lines) == nil)
  }

  @Test("Closures are told while they last and before.")
  func closures() {
    let lines = """
      closed:
        - { on: 2026-11-01 to 2026-11-20 }
        - { on: 2026-11-20 to 2026-11-21 }
        - { on: 2026-12-25 }
      """
    #expect(
      value("specialOpeningHoursSpecification", lines)
        == #"[{"@type":"OpeningHoursSpecification","closes":"00:00","opens":"00:00","#
        + #""validFrom":"2026-11-20","validThrough":"2026-11-21"},"#
        + #"{"@type":"OpeningHoursSpecification","closes":"00:00","opens":"00:00","#
        + #""validFrom":"2026-12-25","validThrough":"2026-12-25"}]"#)
  }

  @Test(
    "Monthly days of the next eight weeks are dated, with the week's hours whose place they take.")
  func monthlyHours() {
    let lines = """
      opening-hours:
        - { days: Saturday, from-to: 9am to 12 noon }
        - { days: first Saturday of the month, from-to: 2pm to 4pm }
      closed: [{ on: 2026-12-05 }]
      """
    #expect(
      value("specialOpeningHoursSpecification", lines)
        == #"[{"@type":"OpeningHoursSpecification","closes":"00:00","opens":"00:00","#
        + #""validFrom":"2026-12-05","validThrough":"2026-12-05"},"#
        + #"{"@type":"OpeningHoursSpecification","closes":"12:00","opens":"09:00","#
        + #""validFrom":"2027-01-02","validThrough":"2027-01-02"},"#
        + #"{"@type":"OpeningHoursSpecification","closes":"16:00","opens":"14:00","#
        + #""validFrom":"2027-01-02","validThrough":"2027-01-02"}]"#)
  }

  @Test("Features are true, false or partial; what nobody said is left out.")
  func features() {
    let site = site(
      "accessibility: { lift: no, ramp: yes, loop: partial — ask at the desk }",
      [
        "vocabularies/access-features.yaml":
          "[{ id: lift, title: Lift }, { id: ramp, title: Ramp }, { id: loop, title: Loop }, "
          + "{ id: toilet, title: Toilet }]"
      ])
    #expect(
      site.value("amenityFeature", of: "CivicStructure", at: "/hubs/oakwood/")
        == #"[{"@type":"LocationFeatureSpecification","name":"Lift","value":false},"#
        + #"{"@type":"LocationFeatureSpecification","name":"Ramp","value":true},"#
        + #"{"@type":"LocationFeatureSpecification","description":"ask at the desk","#
        + #""name":"Loop","value":"partial"}]"#)
  }
}
