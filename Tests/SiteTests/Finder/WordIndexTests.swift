import Bytes
import Testing

@testable import Site

@Suite("Words of entries")
struct WordIndexTests {
  @Test("A word counts in the best place where an entry has it")
  func tiers() {
    let site = FinderSite(
      around([
        "localities/east.md": locality("East", "areas: Marshside"),
        "hubs/oakwood.md": hub("Oakwood", "town: Ashby"),
        "vocabularies/needs.yaml": "- { id: hearing, title: Deaf children }\n",
        "vocabularies/categories.yaml":
          "- { id: fun, title: Leisure, within: [{ id: music, title: Music }] }\n",
        "vocabularies/age-bands.yaml": "- { id: small, title: Toddlers, ages: 0 to 4 }\n",
        "services/choir.md": service(
          "The choir of Singers",
          """
          summary: Songs of joy, choir too.
          keywords: [vocal warm-up]
          categories: fun/music
          needs: hearing
          hubs: oakwood
          eligibility: Anybody
          how-to-get-help: Just ring [us](tel:0123)
          """, body: "A **choir** with joy and [biscuits](/find/)."),
        "activities/evening.md": activity(
          "Evening", "service: choir\nwhere: { name: Village hall }\nsummary: Late."),
      ]))
    #expect(site.word("choir") == "title: choir; kin: evening")
    #expect(site.word("singer") == "title: choir; kin: evening")
    #expect(site.word("of") == "title: choir")
    #expect(site.word("joi") == "")
    #expect(site.word("joy") == "near: choir; kin: evening")
    for word in ["song", "vocal", "warm", "up"] {
      #expect(site.word(word) == "near: choir; kin: evening", "\(word)")
    }
    for word in ["leisur", "music", "deaf", "children"] {
      #expect(site.word(word) == "kin: choir, evening", "\(word)")
    }
    for word in ["biscuit", "ring", "anybodi", "ashbi"] {
      #expect(site.word(word).hasPrefix("text: choir"), "\(word)")
    }
    #expect(site.word("find") == "")
    #expect(site.word("0123") == "")
    #expect(site.word("marshsid") == "text: choir, oakwood")
    #expect(site.word("oakwood") == "title: oakwood; text: choir")
    #expect(site.word("toddler") == "text: choir, evening")
    #expect(site.word("monday") == "text: choir, evening")
    #expect(site.word("village") == "")
    #expect(site.word("villag") == "text: evening")
    #expect(site.word("council") == "text: choir, evening")
    #expect(site.word("free") == "text: choir, evening")
    #expect(site.word("come") == "text: choir, evening")
    #expect(site.word("onlin") == "")
    let vocabulary = site.object("vocabulary.json")["words"] as? String ?? ""
    let words = vocabulary.split(separator: " ")
    #expect(words.contains("choir"))
    #expect(words.contains("joy"))
    #expect(!words.contains("biscuit"))
    #expect(words == words.sorted())
  }

  @Test("A form in “ing” that only some titles of its stem have knows which")
  func forms() {
    let site = FinderSite(
      around([
        "services/club.md": service("Youth club at Lantern House", "summary: Clubs and housing."),
        "services/rent.md": service("Housing advice"),
        "services/clubs.md": service("Houses and a house"),
        "services/baby.md": service("Feeding in need"),
      ]))
    #expect(site.word("hous") == "title: clubs, rent, club")
    #expect(site.word("hous-housing") == "title: rent")
    #expect(site.word("hous-house") == "")
    #expect(site.word("feed") == "title: baby" && site.word("feed-feeding") == "")
    #expect(site.word("need") == "title: baby" && site.word("need-need") == "")
    let vocabulary = site.object("vocabulary.json")["words"] as? String ?? ""
    #expect(vocabulary.contains(" hous ") && !vocabulary.contains("-"))
  }

  @Test("What people type for a title counts as the title, for all else as kin")
  func synonyms() {
    let site = FinderSite(
      around([
        "vocabularies/synonyms.yaml":
          "cab: Citizens Advice\nsalt: speech and language\ncentre: Oakwood\nhomeless: housing\nblah: wood\na cough of the dog: citizens advice\n",
        "vocabularies/categories.yaml":
          "- { id: play, title: Play }\n- { id: speech, title: Speech and Language therapy }\n",
        "services/advice.md": service("Citizen’s advice"),
        "services/words.md": service("Words", "categories: speech"),
        "services/club.md": service("Youth club at Lantern House"),
        "services/rent.md": service("Housing advice"),
        "services/other.md": service("Other", "hubs: oakwood\nsummary: Advice for citizens."),
        "hubs/annexe.md": hub("Oakwood Annexe"),
        "services/far.md": service("Far", "hubs: annexe"),
      ]))
    #expect(site.word("cab") == "title: advice")
    #expect(site.word("salt") == "kin: words")
    #expect(site.word("centr") == "title: oakwood, annexe; kin: other")
    #expect(site.word("homeles") == "" && site.word("homeless") == "title: rent")
    #expect(site.word("blah") == "")
    #expect(site.word("cough") == "title: advice")
    #expect(site.word("of") == "")
  }

  @Test("A word that only the texts of a quarter of many entries have is left out there")
  func commonWords() {
    var files = around(["services/a.md": service("Zebra", body: "common rare")])
    for number in 0..<200 {
      files["services/s\(number).md"] = service(
        "S\(number)", number == 7 ? "summary: Very common." : "",
        body: "common \(number < 100 ? "often" : "seldom")")
    }
    let site = FinderSite(files)
    #expect(site.word("common") == "near: s7")
    #expect(site.word("rare") == "text: a")
    #expect(site.word("often").hasPrefix("text: s0, s1, s10,"))
  }

  @Test("The parts are the same whatever worker had which entries")
  func determinism() {
    var files = around([
      "vocabularies/synonyms.yaml": "cab: Citizens Advice\n",
      "services/a.md": service("Citizens Advice", body: "Ａ 𝐴𝒜 \u{1E900}\u{1E922} ﬁn 日本 zèbre"),
    ])
    for number in 0..<100 {
      files["services/s\(number).md"] = service(
        "Title \(number % 7)", body: "word\(number % 13) and citizens advice \(number)")
      files["activities/a\(number).md"] = activity("Act \(number)", "service: s\(number)")
    }
    let one = FinderSite(files)
    #expect(one.ids.count > 200)
    for (workers, share) in [(2, 64), (3, 1), (5, 7)] {
      let others = FinderSite(files, workers: workers, share: share)
      #expect(others.files == one.files)
    }
  }

  @Test("Words come in the order in which JavaScript sorts them, cut into files between words")
  func order() {
    var files = around([
      "services/a.md": service("A", body: "ﬁsh \u{20000}\u{20001} zoo éclair \u{1E922}")
    ])
    for number in 0..<40 {
      files["services/s\(number).md"] = service(
        "S\(number)", body: (0..<100).map { "w\(number)x\($0)" }.joined(separator: " "))
    }
    let site = FinderSite(files)
    var words: [String] = []
    var firsts: [String] = []
    var part = 0
    while let rows = site.json("words/\(part).json") as? [[Any]] {
      let own = rows.compactMap { $0.first as? String }
      firsts.append(own[0])
      words += own
      #expect((site.files["words/\(part).json"] ?? "").utf8.count < WordIndex.partLength + 1000)
      part += 1
    }
    #expect(part > 2)
    #expect(site.object("start.json")["words"] as? [String] == firsts)
    #expect(words == words.sorted { Array($0.utf16).lexicographicallyPrecedes(Array($1.utf16)) })
    #expect(Set(words).count == words.count)
    #expect(words.last == "ﬁsh")
  }
}
