import ArgumentParser
import Diagnostics
import Publishing

/// `hubsite build`.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Check everything, then make the finished site.",
    usage: "hubsite build [<options>]",
    discussion: """
      The site is made from “content” and “themes”, and put into the folder “public”. If there is \
      an error anywhere, nothing is published, and the last good site stays as it was.

      EXAMPLES:
        hubsite build                              make the site of this folder
        hubsite build --at 2026-12-24              make it as it will be on that day
        hubsite build --drafts --output /tmp/try   try drafts, somewhere else

      It ends with 0 when all is well, 1 when the content or the theme has errors, 64 when the \
      command line is wrong and 74 when the disk refused.
      """)

  @OptionGroup var options: SiteOptions

  @Option(
    help: ArgumentHelp(
      "The folder to publish into; “public” in the site's folder if left out.",
      valueName: "folder"),
    completion: .directory)
  var output: String?

  func run() throws {
    let output = output ?? (options.site == "." ? "public" : "\(options.site)/public")
    try SiteRun(options: options, output: output).run()
  }
}
