import Dispatch
import Synchronization
import Testing

@testable import Publishing

@Suite("Work set aside")
struct SpareWorkTests {
  @Test("Whoever needs it does it where nobody helped")
  func alone() {
    let work = SpareWork<Int>()
    work.help()
    work.offer { 7 }
    #expect(work.take() == 7)
    work.help()
  }

  @Test("It is done once, however many help, and all wait for it who need it")
  func once() {
    for _ in 0..<200 {
      let times = Mutex(0)
      let work = SpareWork<Int>()
      let taken = Mutex<[Int]>([])
      work.offer {
        times.withLock { $0 += 1 }
        return 7
      }
      DispatchQueue.concurrentPerform(iterations: 4) { thread in
        if thread == 0 {
          let result = work.take()
          taken.withLock { $0.append(result) }
        } else {
          work.help()
        }
      }
      #expect(times.withLock { $0 } == 1)
      #expect(taken.withLock { $0 } == [7])
    }
  }
}
