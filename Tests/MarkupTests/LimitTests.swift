import Bytes
import Markup
import Testing

@Suite("Limits") struct LimitTests {
  private func refused(_ body: String) -> [String] {
    let conversion = Conversion(body)
    if !conversion.codes.isEmpty { #expect(conversion.html == "") }
    return conversion.codes
  }

  private func row(_ columns: Int) -> String {
    "|" + String(repeating: "a|", count: columns)
  }

  private func rule(_ columns: Int) -> String {
    "|" + String(repeating: "-|", count: columns)
  }

  @Test("What people write keeps the limits")
  func kept() {
    #expect(
      refused(String(repeating: String(repeating: "word ", count: 2000) + "\n\n", count: 26)) == [])
    #expect(refused(row(20) + "\n" + rule(20) + "\n" + row(20)) == [])
    #expect(refused(String(repeating: ">", count: 32) + "a") == [])
    #expect(refused(String(repeating: "*", count: 100)) == [])
    #expect(refused(String(repeating: "- [a](/b)\n", count: 1500)) == [])
    #expect(refused("a " + row(200)) == [])
    #expect(
      refused(row(3) + "\n" + rule(3) + "\n" + String(repeating: row(3) + "\n", count: 6000)) == [])
    #expect(refused("    " + String(repeating: " ", count: 60) + "code") == [])
  }

  @Test("A body over 256 kB is refused")
  func body() {
    #expect(refused(String(repeating: "word\n\n", count: 44_000)) == ["body-too-long"])
  }

  @Test("A line over 10 kB is refused")
  func line() {
    #expect(refused("a\n\n" + String(repeating: "a ", count: 5121)) == ["line-too-long"])
  }

  @Test("A NUL is refused at its place")
  func nul() {
    expect("nul-character", at: "a\n\nb⟦\0⟧c")
  }

  @Test("Nesting beyond 32 is refused, on one line or by indentation")
  func nesting() {
    #expect(refused(String(repeating: ">", count: 33) + "a") == ["nesting-too-deep"])
    #expect(refused(String(repeating: "- ", count: 33) + "a") == ["nesting-too-deep"])
    #expect(refused(String(repeating: "1. > ", count: 17) + "a") == ["nesting-too-deep"])
    let stairs = (0..<34).map { String(repeating: "  ", count: $0) + "- a" }
    #expect(refused(stairs.joined(separator: "\n")).first == "nesting-too-deep")
  }

  @Test("A run of marks beyond 100 is refused", arguments: ["*", "_", "[", "`", "~"])
  func run(mark: String) {
    let body = "a " + String(repeating: mark, count: 101)
    #expect(refused(body) == ["repeated-character"])
    #expect(Conversion(body).pointed == [String(repeating: mark, count: 101)])
  }

  @Test("A table with more than 20 columns is refused at its widest row")
  func columns() {
    expect("table-too-wide", at: "\(row(2))\n\(rule(2))\n⟦\(row(21))⟧\n\n\(row(1))")
    #expect(refused(row(21) + "\n" + rule(21)) == ["table-too-wide"])
    #expect(refused("> - x\n>   " + row(21) + "\n>   " + rule(21)) == ["table-too-wide"])
    #expect(refused(row(21) + "\n-\u{B}\n").first == "invisible-character")
    #expect(refused(row(21) + "\n-\u{B}\n").contains("table-too-wide"))
  }

  @Test("A table with more than 20,000 cells is refused, short rows counted in full")
  func cells() {
    let body = row(20) + "\n" + rule(20) + "\n" + String(repeating: "a\n", count: 1001)
    #expect(refused(body) == ["table-too-long"])
  }

  @Test("A row of dashes far below the start of its paragraph is refused")
  func rule() {
    #expect(refused(String(repeating: "a\n", count: 50) + "|-|") == ["table-not-separated"])
    #expect(refused(String(repeating: "a\n", count: 49) + "|-|") == [])
    #expect(
      refused(
        String(repeating: "a b ", count: 2000) + "\n" + String(repeating: "a b ", count: 2200)
          + "\n|-|") == ["table-not-separated"])
  }

  @Test("Too many marks in one paragraph are refused, in several they are not")
  func marks() {
    #expect(refused(String(repeating: "a *b\n", count: 4001)) == ["too-much-emphasis"])
    #expect(refused(String(repeating: "a *b\n\n", count: 4001)) == [])
    #expect(refused(String(repeating: "a [b\n", count: 2001)) == ["too-many-brackets"])
    #expect(refused(String(repeating: "a <?b\n", count: 201)) == ["too-many-tags"])
  }
}
