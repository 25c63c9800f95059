import Dispatch
import Synchronization
import Testing

@testable import Publishing

@Suite("Handing over")
struct HandoverTests {
  @Test("All who wait get what one makes")
  func all() {
    let handover = Handover<Int>()
    let taken = Mutex<[Int]>([])
    let done = DispatchGroup()
    for _ in 0..<4 {
      DispatchQueue.global().async(group: done) {
        let value = handover.take()
        taken.withLock { $0.append(value) }
      }
    }
    handover.give(7)
    done.wait()
    #expect(taken.withLock { $0 } == [7, 7, 7, 7])
  }
}
