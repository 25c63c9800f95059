import Synchronization
import Testing

@testable import Publishing

@Suite("Workers")
struct WorkersTests {
  @Test("Each worker's output stands at the worker's number", arguments: [1, 2, 7])
  func order(count: Int) {
    #expect(Workers(count: count).map { $0 * 10 } == (0..<count).map { $0 * 10 })
  }

  @Test("A queue gives each unit out once, whoever takes it")
  func queue() {
    let queue = WorkQueue(count: 1000, share: 7)
    let taken = Workers(count: 4).map { _ in
      var mine: [Int] = []
      while let range = queue.take() { mine += range }
      return mine
    }
    #expect(taken.flatMap { $0 }.sorted() == Array(0..<1000))
  }

  @Test("An empty queue and a stopped one give nothing")
  func nothing() {
    #expect(WorkQueue(count: 0).take() == nil)
    let queue = WorkQueue(count: 100)
    #expect(queue.take() == 0..<16)
    queue.stop()
    #expect(queue.take() == nil)
  }
}
