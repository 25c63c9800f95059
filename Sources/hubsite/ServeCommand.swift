import ArgumentParser
import Diagnostics
import Glibc
import Guidance
import Preview
import Publishing
import Timetable

/// `hubsite serve`.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site in a browser while you write it.",
    usage: "hubsite serve [<options>]",
    discussion: """
      The page shows what you change each time you save a file. Drafts are shown and marked; a mistake \
      is shown in the page, with how to put it right. Nothing is published. To stop it, press Ctrl-C.

      EXAMPLES:
        hubsite serve --open             show this folder's site, and open it in the browser
        hubsite serve --at 2026-12-24    show it as it will be on that day
      """)

  @Option(
    help: ArgumentHelp(
      "The site's folder, which holds “content” and “themes”; “.” is this one.",
      valueName: "folder"),
    completion: .directory)
  var site = "."

  @Option(
    help: ArgumentHelp(
      "The address to listen at; 0.0.0.0 lets other devices in your house see the site too.",
      valueName: "address"))
  var host = "127.0.0.1"

  @Option(
    help: ArgumentHelp("The port to listen at; 8080 if left out.", valueName: "number"))
  var port: Int?

  @Option(
    help: ArgumentHelp(
      "The day to take for today, such as 2026-12-24; the real one if left out.",
      valueName: "date"))
  var at: String?

  @Option(
    help: ArgumentHelp(
      "The theme's folder in “themes”, in place of the one that network.yaml names.",
      valueName: "name"),
    completion: .siteFolders(in: "themes"))
  var theme: String?

  @Flag(help: "Open the site in your browser.")
  var open = false

  @Flag(help: "Look for changed files again and again, where the system does not tell of them.")
  var poll = false

  @Flag(help: "Write only the address.")
  var quiet = false

  func validate() throws {
    if let port, !(0...65535).contains(port) {
      throw ValidationError("--port is a number from 1 to 65535, not \(port).")
    }
    if let at, BuildDay.parse(at) == nil {
      throw ValidationError("--at is a date such as 2026-11-21, not “\(at)”.")
    }
    if let problem = FolderPath.siteProblem(site) { throw ValidationError(problem) }
  }

  func run() throws {
    let stopping = Stopping()
    var request = BuildRequest(
      site: site, output: nil, jobs: sysconf(Int32(_SC_NPROCESSORS_ONLN)),
      version: Hubsite.version, clock: try clock())
    request.theme = theme
    let choice = try choosePort()
    var settings = Preview.Request(
      host: host.lowercased() == "localhost" ? "127.0.0.1" : host, port: choice)
    settings.isPolling = poll
    settings.explanation = { Explanation(of: $0)?.html }
    let console = RefreshConsole(isQuiet: quiet)
    let preview: Preview
    do throws(FileError) {
      preview = try Preview(request, settings) { console.say($0) }
    } catch {
      Console.complain("hubsite: \(error)")
      throw ExitCode.disk
    }
    do {
      try preview.start()
    } catch {
      Console.complain("hubsite: the preview can’t listen at port \(choice): \(error)")
      throw ExitCode.disk
    }
    greet(preview, isQuiet: quiet)
    if open { Browser.open(preview.address) }
    stopping.wait()
    if !quiet {
      Console.say(
        isatty(STDOUT_FILENO) == 1 ? "\nThe preview has stopped." : "The preview has stopped.")
    }
    // At once: whatever is under way is of no use any more.
    _exit(0)
  }

  /// The network's clock, asked anew at each change unless a day is given: a preview may run for days.
  private func clock() throws -> @Sendable (_ timeZone: String) -> NetworkClock? {
    let given = try BuildDay.make(at: at)
    if at != nil { return given }
    return { (try? BuildDay.make(at: nil))?($0) }
  }

  // MARK: The port

  /// Says why there is no preview; how the command is called in general would be no help here.
  private func refusal(_ reason: String) -> ExitCode {
    Console.complain("Error: \(reason)")
    return .usage
  }

  /// The port to take.
  ///
  /// - Throws: that there is none, or that the one that was asked for is taken.
  private func choosePort() throws -> UInt16 {
    let wanted = UInt16(port ?? 8080)
    switch PortChoice.find(host: host, port: wanted) {
    case .free(let free): return free
    case .notPermitted:
      throw refusal(
        "Port \(wanted) is kept for the administrator of this computer. "
          + "Use one above 1023: hubsite serve --port 8080")
    case .noSuchAddress:
      throw refusal(
        "This computer has no address “\(host)” (--host). "
          + "Leave it out, or write 0.0.0.0 to let other devices in your house see the site.")
    case .taken(let next):
      guard let next else {
        throw refusal(
          "Another program uses port \(wanted), and others use those after it. "
            + "Choose another: hubsite serve --port 9000")
      }
      // Who asked for no port has no need of this one.
      if port == nil {
        Console.complain("Another program uses port \(wanted): this preview takes \(next).")
        return next
      }
      guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else {
        throw refusal(
          "Another program uses port \(wanted). Port \(next) is free: "
            + "hubsite serve --port \(next)")
      }
      Console.complain("Another program uses port \(wanted). Take \(next) instead? (y/n)")
      guard let answer = readLine()?.lowercased(), ["y", "yes", ""].contains(answer) else {
        throw ExitCode.usage
      }
      return next
    }
  }
}

private func greet(_ preview: Preview, isQuiet: Bool) {
  Console.say("Preview: \(preview.address)")
  for address in preview.networkAddresses { Console.say("On another device: \(address)") }
  guard !isQuiet else { return }
  let (errors, warnings) = preview.counts
  Console.say("Folder:  \(preview.folder)")
  if errors + warnings > 0 {
    Console.say("Found:   \(found(errors, warnings)); \(preview.problemsAddress) has them all")
  }
  Console.say("Press Ctrl-C to stop.")
}

private func found(_ errors: Int, _ warnings: Int) -> String {
  var parts: [String] = []
  if errors > 0 { parts.append("\(errors) error\(errors == 1 ? "" : "s")") }
  if warnings > 0 { parts.append("\(warnings) warning\(warnings == 1 ? "" : "s")") }
  return parts.isEmpty ? "no errors" : parts.joined(separator: ", ")
}

/// A line for each change, on a terminal.
private struct RefreshConsole: Sendable {
  let isQuiet: Bool

  func say(_ refresh: Preview.Refresh) {
    if let fault = refresh.fault { return Console.complain("hubsite: \(fault)") }
    guard !isQuiet, isatty(STDOUT_FILENO) == 1 else { return }
    var seconds = time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let clock = "\(two(local.tm_hour)):\(two(local.tm_min)):\(two(local.tm_sec))"
    let milliseconds = Int(refresh.milliseconds.rounded())
    Console.say(
      "\(clock)  shown in \(milliseconds) ms, \(found(refresh.errorCount, refresh.warningCount))")
  }
}
