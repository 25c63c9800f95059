import ArgumentParser

/// `hubsite check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check everything; write nothing.")

  @OptionGroup var options: SiteOptions

  func run() throws { try SiteRun(options: options, output: nil).run() }
}
