import Testing

@Suite("hubsite explain")
struct ExplainTests {
  @Test("A code is explained on standard output, without colour off a terminal")
  func code() throws {
    let command = try Command()
    defer { command.remove() }
    let outcome = try command.run("explain", "unknown-hub")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.output.hasPrefix("unknown-hub\n\nA field names a hub"))
    #expect(outcome.output.contains("\nRight\n  content/services/play.md\n    ---\n    …\n"))
    #expect(!outcome.output.contains("\u{1B}"))
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(try command.run("explain", "[Unknown-Hub]").output == outcome.output)
  }

  @Test("Without a code all are listed with a sentence each, in groups")
  func list() throws {
    let command = try Command()
    defer { command.remove() }
    let outcome = try command.run("explain")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\n  unknown-hub"))
    #expect(outcome.output.contains("\nHow pages fit together\n"))
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test("A code that isn't one is status 64 and guessed")
  func typo() throws {
    let command = try Command()
    defer { command.remove() }
    let near = try command.run("explain", "unknwon-hub")
    #expect(near.status == 64 && near.output.isEmpty)
    #expect(near.errors.contains("Did you mean “unknown-hub”?"))
    let far = try command.run("explain", "zzzzzzzzzzzz")
    #expect(far.status == 64 && far.errors.contains("lists all of them"))
  }
}
