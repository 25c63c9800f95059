import Testing

@testable import Publishing

@Suite("Where the time of a build goes")
struct BuildTimingsTests {
  @Test("Each phase ends where the next begins, and the last where it is said")
  func laps() {
    var timings = BuildTimings()
    timings.begin(.reading)
    timings.begin(.publishing)
    timings.end()
    let once = timings.laps.map(\.seconds)
    timings.end()
    #expect(timings.laps.map(\.phase) == [.reading, .publishing])
    #expect(once.allSatisfy { $0 > 0 })
    #expect(timings.laps.map(\.seconds) == once)
  }

  @Test("What several workers did is added up")
  func work() {
    var one = WorkTimes()
    one.markdown.add(from: 0, to: 1_500_000_000)
    var all = WorkTimes()
    all.add(one)
    all.add(one)
    var timings = BuildTimings()
    timings.work = all
    #expect(timings.parts.filter { $0.seconds > 0 }.map(\.words) == ["Markdown"])
    #expect(timings.parts.map(\.seconds).max() == 3)
  }

  @Test("A build measures the phases that it has")
  func build() throws {
    let folder = try SiteFolder()
    defer { withExtendedLifetime(folder) {} }
    let phases = try folder.buildReport().timings.laps.map(\.phase)
    #expect(phases == BuildTimings.Phase.allCases)
    // A check makes no index and no calendars.
    let checked = try folder.buildReport(check: true).timings.laps.map(\.phase)
    #expect(!checked.contains(.indexing) && !checked.contains(.events))
  }
}
