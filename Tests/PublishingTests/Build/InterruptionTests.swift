import Testing

@testable import Publishing

@Suite("A build that is stopped")
struct InterruptionTests {
  @Test("Publishes nothing, leaves nothing behind and keeps the last good site")
  func stopped() throws {
    let site = try SiteFolder(["content/pages/a.md": "---\ntitle: A\n---\n"])
    _ = try site.build()
    let before = site.published()
    try site.disk.write("content/pages/b.md", "---\ntitle: B\n---\n")
    let interruption = BuildInterruption()
    #expect(!interruption.ask(), "there is nothing to remove before the build begins")
    let result = try site.build { $0.interruption = interruption }
    #expect(result.changes == nil)
    #expect(!interruption.ask(), "the build made nothing after it")
    #expect(site.published() == before)
    #expect(site.disk.tree("").keys.allSatisfy { !$0.contains("hubsite-staging") })
  }

  @Test("Removes what it had made by then, and sees to it itself")
  func halfway() throws {
    let site = try SiteFolder(["content/pages/a.md": "---\ntitle: A\n---\n"])
    let interruption = BuildInterruption()
    let report = try site.buildReport {
      $0.interruption = interruption
    } mayPublish: { _ in
      #expect(interruption.ask(), "the build sees to it")
      return false
    }
    #expect(report.changes == nil)
    #expect(site.disk.tree("").keys.allSatisfy { !$0.contains("hubsite-staging") })
  }

  @Test("Is told apart from one that has nothing to publish")
  func told() throws {
    let site = try SiteFolder()
    let interruption = BuildInterruption()
    _ = interruption.ask()
    var request = BuildRequest(site: site.disk.path, output: nil, jobs: 1, version: "1") { _ in nil
    }
    request.interruption = interruption
    #expect(try SiteBuild(request).run { _ in true }.isInterrupted)
    request.interruption = nil
    #expect(try !SiteBuild(request).run { _ in true }.isInterrupted)
  }
}
