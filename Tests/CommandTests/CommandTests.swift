import Foundation
import Testing

@Suite("The command line")
struct CommandTests {
  private let mistake = [
    "content/pages/about.md": "---\ntitle: About\n---\n[x](page:abot)\n[y](hub:“x”)\n"
  ]

  @Test("Help and version go to standard output and are no failure")
  func help() throws {
    let command = try Command()
    defer { command.remove() }
    let help = try command.run("--help")
    #expect(help.status == 0)
    #expect(help.output.contains("USAGE: hubsite"))
    #expect(help.output.contains("build") && help.output.contains("check"))
    #expect(try command.run("build", "--help").status == 0)
    let version = try command.run("--version")
    #expect(version.status == 0)
    #expect(version.output.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+\n/) != nil)
  }

  @Test("A build says what it did, and publishes")
  func build() throws {
    let command = try smallSite()
    defer { command.remove() }
    let outcome = try command.run("build", "--at", "2026-11-21")
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(
      outcome.output.wholeMatch(
        of: /21 pages from 1 file in [0-9]+\.[0-9]{2} s: [0-9]+ new, 0 changed, 0 gone\n/) != nil,
      "\(outcome.output)")
    #expect(command.contents("public/index.html")?.contains("<html") == true)
    let quiet = try command.run("build", "--at", "2026-11-21", "--quiet")
    #expect(quiet.status == 0)
    #expect(quiet.output.isEmpty && quiet.errors.isEmpty)
  }

  @Test("A mistake is status 1, told on standard error, and publishes nothing")
  func contentError() throws {
    let command = try smallSite(mistake)
    defer { command.remove() }
    let outcome = try command.run("build", "--at", "2026-11-21")
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("content/pages/about.md:4:5: error: "))
    #expect(outcome.errors.contains("Did you mean “about” (About)?"))
    #expect(
      outcome.errors.hasSuffix(
        """
        Found 2 errors. Nothing was published; the last good site is as it was.
        “hubsite explain CODE” says more about a message, such as: hubsite explain broken-link.

        """))
    // Nobody looks at a terminal here, so there is no colour.
    #expect(!outcome.errors.contains("\u{1B}"))
    #expect(command.contents("public/index.html") == nil)
    let check = try command.run("check", "--at", "2026-11-21", environment: ["NO_COLOR": "1"])
    #expect(check.status == 1)
    #expect(check.errors.contains("\nFound 2 errors.\n"))
  }

  @Test("Each line of the JSON diagnostics is an object with its place")
  func json() throws {
    let command = try smallSite(mistake)
    defer { command.remove() }
    let outcome = try command.run("check", "--diagnostics", "json", "--at", "2026-11-21")
    #expect(outcome.status == 1)
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 2)
    for line in lines {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object?["file"] as? String == "content/pages/about.md")
      #expect(object?["severity"] as? String == "error")
      #expect(object?["code"] as? String == "broken-link")
      #expect([4, 5].contains(object?["line"] as? Int))
      #expect(object?["message"] is String)
    }
  }

  @Test("GitHub's commands are one line each")
  func github() throws {
    let command = try smallSite(mistake)
    defer { command.remove() }
    let outcome = try command.run("check", "--diagnostics", "github", "--at", "2026-11-21")
    #expect(
      outcome.errors.split(separator: "\n").allSatisfy {
        $0.hasPrefix("::error file=content/pages/about.md,line=")
      })
  }

  @Test("Warnings publish, unless they are to be errors")
  func warnings() throws {
    let command = try smallSite([
      "content/notes.txt": "x",
      "content/pages/a.md": "---\ntitle: A\nreviewed: 2020-01-01\nreview-every: 1 year\n---\n",
    ])
    defer { command.remove() }
    let check = try command.run("check", "--at", "2026-11-21")
    #expect(check.status == 0)
    #expect(check.output.hasSuffix("s: no errors (2 warnings).\n"))
    #expect(try command.run("check", "--at", "2026-11-21", "--warnings-as-errors").status == 1)
    let stale = try command.run("check", "--at", "2026-11-21", "--stale-as-errors")
    #expect(stale.status == 1)
    #expect(stale.errors.contains("\nFound 1 error and 1 warning.\n"))
    #expect(stale.errors.hasSuffix("such as: hubsite explain review-overdue.\n"))
    let quiet = try command.run("check", "--at", "2026-11-22", "--quiet")
    #expect(quiet.errors.contains("[unknown-file]") && !quiet.errors.contains("hubsite explain"))
  }

  @Test(
    "A wrong command line is status 64",
    arguments: [
      ["build", "--at", "tomorrow"], ["build", "--jobs", "0"], ["build", "--jobs", "many"],
      ["build", "--base-url", "example.org"], ["build", "--base-url", "https://x.org/?a=b"],
      ["build", "--site", "nowhere"], ["build", "--diagnostics", "xml"], ["build", "--wat"],
      ["publish"], ["build", "extra"], ["check", "--output", "x"],
    ])
  func usage(arguments: [String]) throws {
    let command = try smallSite()
    defer { command.remove() }
    let outcome = try command.run(arguments)
    #expect(outcome.status == 64, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("Error: "))
    #expect(command.contents("public/index.html") == nil)
  }

  @Test("The day is what --at says, else what SOURCE_DATE_EPOCH says in the network's time zone")
  func day() throws {
    let command = try smallSite([
      "content/network.yaml": "name: N\nurl: https://x.org\ntime-zone: Pacific/Auckland\n"
    ])
    defer { command.remove() }
    func built(_ arguments: [String], _ environment: [String: String]) throws -> String? {
      #expect(try command.run(["build"] + arguments, environment).status == 0)
      return command.contents("public/finder/index.json")?.firstMatch(of: /"built":"([^"]*)"/)
        .map { String($0.output.1) }
    }
    // 2001-09-09 01:46:40 UTC; a day later 20:00 UTC is the next day in New Zealand.
    #expect(try built([], ["SOURCE_DATE_EPOCH": "1000000000"]) == "2001-09-09")
    #expect(try built([], ["SOURCE_DATE_EPOCH": "1000065600"]) == "2001-09-10")
    #expect(
      try built(["--at", "1 March 2026"], ["SOURCE_DATE_EPOCH": "1000000000"]) == "2026-03-01")
    #expect(try built([], ["SOURCE_DATE_EPOCH": ""]) != "2001-09-09")
    #expect(try command.run(["build"], ["SOURCE_DATE_EPOCH": "yesterday"]).status == 64)
    #expect(try command.run(["build"], ["SOURCE_DATE_EPOCH": "-1"]).status == 64)
  }

  @Test(
    "A folder or another file of the time zones is no time zone",
    arguments: ["Europe", "Nowhere/At_all", "../etc", "leapseconds", "/Europe/Paris/"])
  func timeZone(name: String) throws {
    let command = try smallSite([
      "content/network.yaml": "name: N\nurl: https://x.org\ntime-zone: \(name)\n"
    ])
    defer { command.remove() }
    let outcome = try command.run("check")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("There is no time zone called “\(name)”."))
  }

  @Test("A folder that isn't ours to replace is refused with status 74, and untouched")
  func refused() throws {
    let command = try smallSite(["home/diary.txt": "mine"])
    defer { command.remove() }
    let outcome = try command.run("build", "--output", "home", "--at", "2026-11-21")
    #expect(outcome.status == 74)
    #expect(outcome.errors.hasPrefix("hubsite: "))
    #expect(command.contents("home/diary.txt") == "mine")
    #expect(try command.run("build", "--output", "content").status == 74)
  }
}
