import ArgumentParser
import Diagnostics
import Publishing

/// `hubsite build`.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Check everything and write the finished site.",
    discussion: """
      If there is an error anywhere, nothing is published, and the last good site stays as it was.
      """)

  @OptionGroup var options: SiteOptions

  @Option(
    help: ArgumentHelp(
      "The folder to publish into; “public” in the site's folder if left out.",
      valueName: "folder"))
  var output: String?

  func run() throws {
    let output = output ?? (options.site == "." ? "public" : "\(options.site)/public")
    try SiteRun(options: options, output: output).run()
  }
}
