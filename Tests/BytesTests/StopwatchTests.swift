import Bytes
import Testing

@Suite("Measured work")
struct StopwatchTests {
  @Test("A stopwatch adds up what it is given")
  func adding() {
    var watch = Stopwatch()
    watch.add(from: 100, to: 150)
    watch.add(from: 1000, to: 1_000_000_950)
    var other = Stopwatch()
    other.add(watch)
    #expect(watch.nanoseconds == 1_000_000_000)
    #expect(other.seconds == 1)
  }

  @Test("Time goes forwards, and work takes some of the processor's")
  func clocks() {
    let (clock, processor) = (Stopwatch.now, Stopwatch.processorTime)
    var sum = 0
    for number in 0..<100_000 { sum &+= number &* sum }
    #expect(sum != 1)
    #expect(Stopwatch.now > clock)
    #expect(Stopwatch.processorTime > processor)
  }

  @Test("Two works give what each of them made, in parallel or not", arguments: [true, false])
  func together(inParallel: Bool) {
    let made = Bytes.together(inParallel: inParallel) {
      (0..<1000).reduce(0, +)
    } _: {
      Bytes.together(inParallel: inParallel) {
        "a"
      } _: {
        ["b"]
      }
    }
    #expect(made.0 == 499_500)
    #expect(made.1 == ("a", ["b"]))
  }
}
