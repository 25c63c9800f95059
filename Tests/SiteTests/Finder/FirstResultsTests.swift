import Testing

@testable import Site

@Suite("What the finder shows first for a word")
struct FirstResultsTests {
  /// The numbers of the entries on the first card for a word that stands in `lists`.
  private func entries(_ lists: [[Int32]], levels: [UInt8], leaders: [Int32]) -> [Int32] {
    FirstResults(levels: levels, leaders: leaders).entries(in: lists)
  }

  @Test("The best of those whose title has it")
  func best() {
    let levels: [UInt8] = [3, 2, 2, 0]
    let leaders: [Int32] = [0, 1, 2, 3]
    #expect(entries([[0, 1, 2], [3]], levels: levels, leaders: leaders) == [1])
    #expect(entries([[0]], levels: levels, leaders: leaders) == [0])
  }

  @Test("Those whose title has one form of it before those with another")
  func form() {
    let levels: [UInt8] = [9, 1, 2, 0]
    let leaders: [Int32] = [0, 0, 0, 3]
    #expect(entries([[2], [1, 2, 3], [0]], levels: levels, leaders: leaders) == [0, 2, 1])
  }

  @Test("Nothing where no title has it")
  func noTitle() {
    #expect(entries([[], [0, 1]], levels: [0, 0], leaders: [0, 1]) == [])
    #expect(entries([], levels: [0], leaders: [0]) == [])
  }

  @Test("An activity's service leads where it has the word too, with the first three that do")
  func leader() {
    let levels: [UInt8] = [9, 4, 1, 2, 3, 0]
    let leaders: [Int32] = [0, 0, 0, 0, 0, 5]
    #expect(entries([[2, 4], [0, 1, 3, 5]], levels: levels, leaders: leaders) == [0, 2, 4, 3])
    #expect(entries([[2, 4], [1, 3]], levels: levels, leaders: leaders) == [2])
  }
}
