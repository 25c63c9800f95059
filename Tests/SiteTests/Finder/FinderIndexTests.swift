import Foundation
import Testing

@testable import Site

@Suite("Finder index")
struct FinderIndexTests {
  private func index(_ files: [String: String], url: String = "https://x.org") -> String {
    let site = TestSite(files, url: url)
    #expect(site.found.isEmpty)
    return site.output { model, _, buffer in FinderIndex(model: model).append(to: &buffer) }
  }

  @Test("A tiny site, byte for byte: keys in their order, absent values left out")
  func golden() {
    let index = index(
      around([
        "hubs/oakwood.md": hub(
          "Oakwood",
          "town: Ashby\npostcode: wa51ab\nplace: 53.39, -2.62\naccessibility: { lift: yes, ramp: partial }"
        ),
        "vocabularies/access-features.yaml":
          "- { id: lift, title: Lift }\n- { id: ramp, title: Ramp }\n",
        "vocabularies/age-bands.yaml":
          "- { id: babies, title: Babies, ages: pregnancy to 2 }\n- { id: grown, title: Grown, ages: 18 and over }\n",
        "services/swim.md": service(
          "Swim",
          "ages: 6 months and over\nhubs: oakwood\nkeywords: [pool, dip]\nstatus: paused\ncost: £2"),
        "activities/dip.md": activity("Dip", "service: swim\nwhere: oakwood"),
      ]), url: "https://x.org/n/")
    #expect(
      index == """
        {"version":1,"built":"2026-11-21",\
        "network":{"name":"Threeways","url":"https://x.org/n/","language":"en","languages":["en"]},\
        "vocabulary":{"categories":[{"id":"play","title":"Play"}],\
        "localities":[{"id":"east","title":"East"}],\
        "hubs":[{"id":"oakwood","title":"Oakwood","url":"/n/hubs/oakwood/","locality":"east",\
        "town":"Ashby","postcode":"WA5 1AB","latitude":53.39,"longitude":-2.62}],\
        "needs":[],"accessFeatures":[{"id":"lift","title":"Lift"},{"id":"ramp","title":"Ramp"}],\
        "ageBands":[{"id":"babies","title":"Babies","from":-9,"to":24},\
        {"id":"grown","title":"Grown","from":216}],"languages":[]},"entries":[
        {"id":"activities/dip","kind":"activity","title":"Dip","url":"/n/activities/dip/",\
        "summary":"Something to do.","provider":"The council","categories":["play"],\
        "hubs":["oakwood"],"localities":["east"],"ages":{"from":6,"to":null},"cost":"paid",\
        "access":"drop-in","delivery":["in-person"],"accessFeatures":["lift"],"status":"paused"},
        {"id":"hubs/oakwood","kind":"hub","title":"Oakwood","url":"/n/hubs/oakwood/",\
        "summary":"A place.","hubs":["oakwood"],"localities":["east"],"accessFeatures":["lift"],\
        "status":"open"},
        {"id":"services/swim","kind":"service","title":"Swim","url":"/n/services/swim/",\
        "summary":"Some help.","provider":"The council","categories":["play"],"hubs":["oakwood"],\
        "localities":["east"],"ages":{"from":6,"to":null},"cost":"paid","access":"drop-in",\
        "delivery":["in-person"],"accessFeatures":["lift"],"keywords":["pool","dip"],\
        "status":"paused"}]}

        """)
  }

  @Test("Times are those of the sessions that take place, a service's are those of its activities")
  func times() throws {
    let index = index(
      around([
        "services/swim.md": service("Swim"),
        "activities/dip.md": activity(
          "Dip",
          """
          service: swim
          where: oakwood
          when: [{ every: Tuesday, time: 9am to 10am, from: 2026-11-24, for: 3 sessions }]
          changes: [{ cancelled: 2026-11-24 }, { moved: 2026-12-08, to: 2026-12-09 }]
          """),
        "activities/plunge.md": activity(
          "Plunge", "service: swim\nwhen: [{ on: 2026-11-22, time: 11pm to midnight }]"),
      ]))
    let dip = """
      "days":["tuesday","wednesday"],\
      "sessions":[{"hub":"oakwood","day":"tuesday","from":"09:00","to":"10:00"},\
      {"hub":"oakwood","day":"wednesday","from":"09:00","to":"10:00"}],\
      "next":"2026-12-01T09:00","dates":["2026-12-01T09:00","2026-12-09T09:00"]
      """
    let swim = """
      "days":["tuesday","wednesday","sunday"],\
      "sessions":[{"hub":"oakwood","day":"tuesday","from":"09:00","to":"10:00"},\
      {"hub":"oakwood","day":"wednesday","from":"09:00","to":"10:00"},\
      {"day":"sunday","from":"23:00","to":"24:00"}],\
      "next":"2026-11-22T23:00",\
      "dates":["2026-11-22T23:00","2026-12-01T09:00","2026-12-09T09:00"]
      """
    #expect(index.contains(dip))
    #expect(index.contains(swim))
  }

  @Test("An empty network has an index of nothing")
  func empty() throws {
    let object = try JSONSerialization.jsonObject(with: Data(index([:]).utf8)) as? [String: Any]
    #expect((object?["entries"] as? [Any])?.isEmpty == true)
    #expect((object?["vocabulary"] as? [String: [Any]])?.values.allSatisfy(\.isEmpty) == true)
  }

  @Test("Whatever people write is a JSON string that is safe in a script")
  func escaping() throws {
    let title = "Say \"hi\" \\ </script> & \u{2028}\u{2029} ’é👶"
    let text = index(around(["services/swim.md": service("'\(title)'")]))
    #expect(text.contains(#"Say \"hi\" \\ \u003c/script\u003e \u0026 \u2028\u2029 ’é👶"#))
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let titles = (object?["entries"] as? [[String: Any]])?.compactMap { $0["title"] as? String }
    #expect(titles == ["Oakwood", title])
  }

  @Test("Entries are in the order of their ids, whatever the files were")
  func order() throws {
    let text = index(
      around([
        "services/a-b.md": service("1"), "services/ab.md": service("2"),
        "services/a.md": service("3"),
      ]))
    let ids = text.split(separator: "\"id\":\"").compactMap { $0.split(separator: "\"").first }
    #expect(ids.suffix(4) == ["hubs/oakwood", "services/a", "services/a-b", "services/ab"])
  }

  @Test("A feature counts for a service only where all of its hubs have it")
  func sharedFeatures() {
    let text = index(
      around([
        "vocabularies/access-features.yaml": "- { id: lift, title: L }\n- { id: loop, title: P }\n",
        "hubs/a.md": hub("A", "accessibility: { lift: yes, loop: yes }"),
        "hubs/b.md": hub("B", "accessibility: { lift: no, loop: yes }"),
        "services/swim.md": service("Swim", "hubs: [a, b]"),
      ]))
    #expect(
      text.contains(#""delivery":["in-person"],"accessFeatures":["loop"],"status":"open"}]}"#))
  }

  @Test("The schema is JSON, says where it is published, and knows each key of an entry")
  func schema() throws {
    let site = TestSite([:], url: "https://x.org/n/")
    let text = site.output { model, _, buffer in FinderSchema.append(for: model, to: &buffer) }
    let schema = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(schema?["$id"] as? String == "https://x.org/n/finder/schema.json")
    let definitions = schema?["$defs"] as? [String: [String: Any]]
    let properties = definitions?["entry"]?["properties"] as? [String: Any]
    #expect(
      properties?.keys.sorted() == [
        "access", "accessFeatures", "ages", "agesWithSend", "categories", "cost", "dates", "days",
        "delivery", "hubs", "id", "keywords", "kind", "languages", "localities", "needs", "next",
        "provider", "sessions", "status", "summary", "title", "url",
      ])
  }
}
