import Bytes
import Testing

@testable import Site

@Suite("Summaries")
struct SummaryTests {
  @Test("A summary that has no other words than the title is pointed at")
  func repeats() {
    #expect(
      proofread("", "summary: A stay-and-play session.", title: "Stay and play sessions")
        == ["warning summary-repeats-title “A stay-and-play session.”"])
  }

  @Test("One that says more is fine")
  func more() {
    #expect(proofread("", "summary: Stay and play on Mondays.", title: "Stay and play") == [])
  }

  @Test("One that a nine-year-old could not read is told, with its grade")
  func hard() {
    let hard =
      "Physiotherapy, occupational therapy and rehabilitation equipment for individuals with disabilities."
    let site = TestSite(around(["pages/a.md": page("A", "summary: \(hard)")]))
    site.proofread()
    #expect(site.places.first == "pages/a.md:3 advice hard-summary “\(hard)”")
    #expect(
      proofread(
        "", "summary: Free play for children under 5 and the grown-ups who look after them.") == [])
  }

  @Test("The grade is that of the formula: 11 words, 13 syllables, 1 sentence")
  func grade() {
    withArena { arena in
      let prose = Prose(
        arena.text("Games and songs for all the boys, in a big table room."), arena: arena)
      let grade = ReadingGrade(prose)
      #expect(grade.words == 12 && grade.sentences == 1)
      // 0.39 × 12 + 11.8 × 13 / 12 − 15.59 = 1.87
      #expect(grade.tenths == 18)
    }
  }

  @Test("Other languages have no formula")
  func welsh() {
    let hard =
      "Physiotherapy, occupational therapy and rehabilitation equipment for individuals with disabilities."
    #expect(proofread("", "summary: \(hard)", network: "language: cy\n") == [])
  }
}
