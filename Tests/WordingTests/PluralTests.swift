import Bytes
import Testing
import Wording

@Suite("Plural forms")
struct PluralTests {
  /// The forms for some numbers, as `one 1 21 other 0 5`.
  private func forms(_ language: Text, _ numbers: [Int]) -> String {
    let rule = PluralRule(language: language)
    return PluralForm.allCases.compactMap { form in
      let own = numbers.filter { rule.form(for: $0) == form }
      return own.isEmpty ? nil : "\(form.name) " + own.map(String.init).joined(separator: " ")
    }.joined(separator: ", ")
  }

  // The numbers are those that CLDR gives as samples of its rules.
  @Test(
    "Each language counts by its own rule",
    arguments: [
      ("en", "one 1, other 0 2 3 6 11 21 101 111"),
      ("en-GB", "one 1, other 0 2 3 6 11 21 101 111"),
      ("cy", "zero 0, one 1, two 2, few 3, many 6, other 11 21 101 111"),
      ("ar", "zero 0, one 1, two 2, few 3 6, many 11 21 111, other 101"),
      ("pl", "one 1, few 2 3, many 0 6 11 21 101 111"),
      ("uk", "one 1 21 101, few 2 3, many 0 6 11 111"),
      ("fr", "one 0 1, other 2 3 6 11 21 101 111"),
      ("ga", "one 1, two 2, few 3 6, other 0 11 21 101 111"),
      ("gd", "one 1 11, two 2, few 3 6, other 0 21 101 111"),
      ("cs", "one 1, few 2 3, other 0 6 11 21 101 111"),
      ("sl", "one 1 101, two 2, few 3, other 0 6 11 21 111"),
      ("ro", "one 1, few 0 2 3 6 11 101 111, other 21"),
      ("lv", "zero 0 11 111, one 1 21 101, other 2 3 6"),
      ("lt", "one 1 21 101, few 2 3 6, other 0 11 111"),
      ("sr", "one 1 21 101, few 2 3, other 0 6 11 111"),
      ("he", "one 1, two 2, other 0 3 6 11 21 101 111"),
      ("zh", "other 0 1 2 3 6 11 21 101 111"),
    ] as [(Text, String)])
  func rules(language: Text, expected: String) {
    #expect(forms(language, [0, 1, 2, 3, 6, 11, 21, 101, 111]) == expected)
  }
}
