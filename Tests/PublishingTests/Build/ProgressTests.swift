import Testing

@testable import Publishing

@Suite("How far a build is")
struct ProgressTests {
  @Test("Phases add up to a whole")
  func weights() {
    #expect(BuildProgress.Phase.allCases.reduce(0) { $0 + $1.weight } == 100)
  }

  @Test("A phase that is counted moves with what its workers take")
  func counted() {
    let progress = BuildProgress()
    let queue = WorkQueue(count: 40, share: 10)
    progress.begin(.writing, queue)
    #expect(progress.now == .init(phase: .writing, percent: 34, done: 0, total: 40))
    _ = queue.take()
    _ = queue.take()
    #expect(progress.now == .init(phase: .writing, percent: 64, done: 20, total: 40))
    while queue.take() != nil {}
    #expect(progress.now == .init(phase: .writing, percent: 95, done: 40, total: 40))
  }

  @Test("An empty queue counts nothing")
  func empty() {
    let progress = BuildProgress()
    progress.begin(.writing, WorkQueue(count: 0))
    #expect(progress.now == .init(phase: .writing, percent: 34, done: nil, total: nil))
  }

  @Test("A build goes through its phases to the last")
  func phases() throws {
    let site = try SiteFolder()
    let progress = BuildProgress()
    _ = try site.build { $0.progress = progress }
    #expect(progress.now.phase == .publishing)
  }
}
