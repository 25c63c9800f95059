import Testing

@Suite("Words of a starter file that are left")
struct StarterTextTests {
  private func message(_ summary: String, _ body: String, draft: Bool = false) -> [String] {
    let line = draft ? "draft: yes\n" : ""
    return TestSite(
      ["pages/a.md": "---\ntitle: A\nsummary: \(summary)\n\(line)---\n\(body)\n"], drafts: draft
    ).found
  }

  private let advice =
    "Here the starter file’s words still wait for yours."
    + " → Write what families should read, or put “draft: yes” above until you do."

  @Test("In the summary, in a paragraph or in a list, they are an error at their place")
  func left() {
    #expect(
      message("SAY IN ONE SENTENCE WHAT HAPPENS", "Come in.")
        == ["pages/a.md:3 starter-text “SAY IN ONE SENTENCE WHAT HAPPENS”: \(advice)"])
    #expect(
      message("Play.", "Come in.\n\nSAY WHO WILL BE THERE, HOW LONG IT TAKES.")
        == ["pages/a.md:7 starter-text “SAY WHO WILL BE THERE, HOW LONG IT TAKES.”: \(advice)"])
    #expect(
      message("Play.", "- A room\n- SAY WHAT OTHER ROOM THERE IS")
        == ["pages/a.md:6 starter-text “SAY WHAT OTHER ROOM THERE IS”: \(advice)"])
  }

  @Test(
    "What only fills the summary is an error, too",
    arguments: ["tbc", "T.B.C.", "Coming soon", "x", "XXX", ".", "…", "To follow!"])
  func filler(_ summary: String) {
    #expect(
      message(summary, "Come in.") == [
        "pages/a.md:3 starter-text “\(summary)”: “\(summary)” is no summary. → Say in one sentence who it"
          + " is for and what happens, or put “draft: yes” above until you do."
      ])
    #expect(message(summary, "Come in.", draft: true) == [])
  }

  @Test("A draft may have them, and other words may stand in capitals or begin like them")
  func free() {
    #expect(message("SAY IN ONE SENTENCE WHAT HAPPENS", "SAY WHAT IT IS", draft: true) == [])
    #expect(message("Art.", "Come.") == [])
    #expect(message("لعب", "Come.") == [])
    #expect(message("Play.", "SAY CHEESE\n\nSAY WHAT you want\n\nDO NOT SAY WHAT IT IS") == [])
  }
}
