import ArgumentParser
import Bytes
import Starters
import Timetable

/// `hubsite new`.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a new page, activity, service, … or a whole site.",
    usage: "hubsite new <kind> <title> [<options>]",
    discussion: """
      The new file has a comment for every field. It is a draft that nobody sees until you delete \
      its line “draft: yes”. Nothing that is there already is ever changed.

      EXAMPLES:
        hubsite new page "Contact us"
        hubsite new activity "Songs" --service stay-and-play --hub larkfield
        hubsite new site our-hubs

      The kinds: \(StarterKind.allCases.map(\.name).joined(separator: ", ")), site.
      """)

  @Argument(
    help: "What to make, such as activity.",
    completion: .list(StarterKind.allCases.map(\.name) + ["site"]))
  var kind: String

  @Argument(
    help: ArgumentHelp(
      "Its title; for a site, the folder to put it in.", valueName: "title"))
  var words: [String] = []

  @Option(
    help: ArgumentHelp(
      "The site's folder, which holds “content” and “themes”; “.” is this one.",
      valueName: "folder"),
    completion: .directory)
  var site = "."

  @Option(
    help: ArgumentHelp("Its id, in place of one made from the title.", valueName: "id"))
  var id: String?

  @Option(
    help: ArgumentHelp("The service that an activity is part of.", valueName: "id"),
    completion: .recordIDs(in: "services"))
  var service: String?

  @Option(
    help: ArgumentHelp("The hub where it is.", valueName: "id"), completion: .recordIDs(in: "hubs"))
  var hub: String?

  @Option(
    help: ArgumentHelp("Who runs it.", valueName: "id"), completion: .recordIDs(in: "providers"))
  var provider: String?

  @Option(
    help: ArgumentHelp("The locality of a hub or service.", valueName: "id"),
    completion: .recordIDs(in: "localities"))
  var locality: String?

  @Option(help: ArgumentHelp("What it is about, such as health/teeth.", valueName: "id"))
  var category: String?

  @Option(
    help: ArgumentHelp(
      "The day to take for today, such as 2026-12-24; the real one if left out.",
      valueName: "date"))
  var at: String?

  func validate() throws {
    if let at, BuildDay.parse(at) == nil {
      throw ValidationError("--at is a date such as 2026-11-21, not “\(at)”.")
    }
  }

  func run() throws {
    do throws(StarterError) {
      if kind.lowercased() == "site" || kind.lowercased() == "sites" {
        try makeSite()
      } else {
        try makeFile()
      }
    } catch .refused(let reason) {
      Console.complain("Error: \(reason)")
      throw ExitCode.usage
    } catch .disk(let error) {
      Console.complain("hubsite: \(error)")
      throw ExitCode.disk
    }
  }

  private func makeSite() throws(StarterError) {
    guard words.count <= 1 else {
      throw .refused(
        "A site is put in one folder. Write quotes round its name if it has spaces: "
          + "hubsite new site \"\(words.joined(separator: " "))\"")
    }
    let folder = words.first ?? ""
    let given: [(name: String, value: String?)] = [
      ("--id", id), ("--service", service), ("--hub", hub), ("--provider", provider),
      ("--locality", locality), ("--category", category), ("--site", site == "." ? nil : site),
    ]
    if let extra = given.first(where: { $0.value != nil }) {
      throw .refused("\(extra.name) does not go with a new site.")
    }
    let count = try NewSite(folder: folder, today: try today(in: "Europe/London")).write()
    Console.say(
      """
      Made a small network of \(count) files in “\(folder)”. Everything in it is invented.

      Next:
        cd \(shellWord(folder))
        hubsite build
      Its README.md says how to put your own words in.
      """)
  }

  private func makeFile() throws(StarterError) {
    guard let kind = StarterKind(kind) else { throw .refused(unknownKind) }
    let contents = try SiteContents(site: site)
    var relations = NewRecord.Relations()
    relations.service = service
    relations.hub = hub
    relations.provider = provider
    relations.locality = locality
    relations.category = category
    let record = NewRecord(
      kind, title: words.joined(separator: " "), id: id, relations: relations,
      today: try today(in: contents.timeZone))
    let made = try record.write(to: site, holding: contents)
    let path = site == "." ? made.path : "\(site)/\(made.path)"
    let check = site == "." ? "hubsite check" : "hubsite check --site \(shellWord(site))"
    guard made.isDraft else {
      return Console.say(
        """
        Made \(path).

        Next: open it, put your own words in place of the examples, then run: \(check)
        """)
    }
    Console.say(
      """
      Made \(path), a draft that nobody sees yet.

      Next:
        1. Open it. Replace the words in CAPITALS and what begins with “choose-”.
        2. Delete the line “draft: yes” when families may see it.
        3. Run: \(check)
      """)
  }

  private var unknownKind: String {
    if kind.lowercased() == "network" {
      return "A network begins with a whole site: hubsite new site our-hubs"
    }
    let names = StarterKind.allCases.map(\.name) + ["site"]
    let hint =
      StarterKind.nearestName(to: kind).map { "Did you mean “\($0)”?" }
      ?? "Use one of: \(names.joined(separator: ", "))."
    return "There is nothing new called “\(kind)” to make. \(hint)"
  }

  private func today(in timeZone: String) throws(StarterError) -> CivilDate {
    do {
      let clock = try BuildDay.make(at: at)
      guard let clock = clock(timeZone) ?? clock("Europe/London") else {
        throw StarterError.refused("Today's date is not known. Say it with --at.")
      }
      return clock.today
    } catch let error as StarterError {
      throw error
    } catch {
      throw .refused("\(error)")
    }
  }
}

/// The word as a shell takes it.
func shellWord(_ word: String) -> String {
  let isPlain = word.utf8.allSatisfy {
    $0.isASCIILetter || $0.isASCIIDigit || "/._-".utf8.contains($0)
  }
  return isPlain && !word.hasPrefix("-") && !word.isEmpty
    ? word : "'\(word.replacing("'", with: "'\\''"))'"
}
