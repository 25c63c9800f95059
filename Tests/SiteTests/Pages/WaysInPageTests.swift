import Bytes
import Testing

@testable import Site

@Suite("Ways in")
struct WaysInPageTests {
  /// How many hubs, localities and hubs within those the home page and the page of ways in name.
  private func counts(hubs: Int) -> [Int]? {
    var files = around([:])
    for number in 1..<hubs { files["hubs/h\(number).md"] = hub("H\(number)") }
    return TestSite(files).making { maker, plan in
      guard let home = plan.page(at: "/"), let find = plan.page(at: "/find/") else { return [] }
      let (first, ways) = (maker.home(home), maker.find(find))
      return [
        first.hubs.count, first.localities.count, ways.localities.count,
        ways.localities.reduce(0) { $0 + $1.hubs.count },
      ]
    }
  }

  @Test("Hubs are named one by one up to sixty, then localities lead to them")
  func manyHubs() {
    #expect(counts(hubs: 60) == [60, 0, 1, 60])
    #expect(counts(hubs: 61) == [0, 1, 1, 0])
  }
}
