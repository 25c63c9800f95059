import Bytes
import Content
import Testing

@testable import Site

@Test(
  "Ages are said as people say them",
  arguments: [
    ("all ages", "All ages"), ("0 to 5", "0 to 5 years"), ("2 to 4", "2 to 4 years"),
    ("under 1", "Under 1 year"), ("under 2", "Under 2 years"),
    ("under 6 months", "Under 6 months"), ("under 18 months", "Under 18 months"),
    ("0 to 6 months", "0 to 6 months"), ("0 to 18 months", "0 to 18 months"),
    ("birth to 1", "0 to 1 year"), ("6 to 18 months", "6 to 18 months"),
    ("6 months to 2 years", "6 months to 2 years"), ("1 to 18 months", "1 to 18 months"),
    ("1 year to 18 months", "1 year to 18 months"), ("8 and over", "8 years and over"),
    ("1 and over", "1 year and over"), ("6 months and over", "6 months and over"),
    ("0 and over", "From birth on"), ("pregnancy and over", "From pregnancy on"),
    ("pregnancy", "Pregnancy"), ("pregnancy to 2", "Pregnancy to 2 years"),
    ("pregnancy to 6 months", "Pregnancy to 6 months"), ("4", "4 years"), ("1 month", "1 month"),
  ])
func agesWords(written: String, said: String) {
  withArena { arena in
    let ages = Ages.parse(arena.text(written))
    #expect(ages.map { String(SiteWords.english.words($0, arena)) } == said)
  }
}
