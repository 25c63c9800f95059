import Diagnostics
import Testing

@Suite("The nearest word")
struct NearestTests {
  @Test(
    "A slip of the hand is seen through",
    arguments: [
      ("oakwod", "oakwood"), ("Oakwood", "oakwood"), ("oakwodo", "oakwood"),
      ("oakkwood", "oakwood"), ("okawood", "oakwood"), ("sandy", "sandy-lane"),
      ("sandy-lane-hub", "sandy-lane"), ("sady-lnae", "sandy-lane"), ("we", "web"),
      ("wbe", "web"),
    ])
  func found(word: String, wanted: String) {
    #expect(nearest(to: word, in: ["sandy-lane", "oakwood", "web"]) == wanted)
  }

  @Test(
    "What is far from every word is near to none",
    arguments: ["", "burtonwood", "sxxdy-lxxe", "xx", String(repeating: "oakwood", count: 10)])
  func none(word: String) {
    #expect(nearest(to: word, in: ["sandy-lane", "oakwood", "web"]) == nil)
    #expect(nearest(to: word, in: []) == nil)
  }

  @Test("The nearer of two is taken, and of two as near the first in the alphabet")
  func choice() {
    #expect(nearest(to: "hubs", in: ["hub", "hubs-x", "huts"]) == "hub")
    #expect(nearest(to: "cats", in: ["bats", "cars", "cat"]) == "bats")
    #expect(nearest(to: "cats", in: ["cat", "cars", "bats"]) == "bats")
    #expect(nearest(to: "cats", in: ["bats", "cats"]) == "cats")
  }
}
