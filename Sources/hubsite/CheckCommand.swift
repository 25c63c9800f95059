import ArgumentParser
import Publishing

/// `hubsite check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check everything and change nothing.",
    usage: "hubsite check [<options>]",
    discussion: """
      It says what is wrong, where, and how to put it right. An error keeps the site from being \
      published; a warning does not.

      EXAMPLES:
        hubsite check                         check what would be published today
        hubsite check --drafts                check drafts too
        hubsite check --report state.html     say how the content is, for a manager
      """)

  @OptionGroup var options: SiteOptions

  @Option(
    help: ArgumentHelp(
      "Write the state of the content to a file that ends in .html or .json: what is past its "
        + "review date, what is missing, what is coming to an end. It can be given twice.",
      valueName: "file"),
    completion: .file(extensions: ["html", "json"]))
  var report: [String] = []

  func validate() throws {
    for path in report {
      guard ReportFormat(path: path) != nil else {
        throw ValidationError("--report is a file that ends in .html or .json, not “\(path)”.")
      }
      if let folder = ["content", "themes", "public"].first(where: { isFile(path, in: $0) }) {
        throw ValidationError(
          "The report can't be written into “\(folder)”: it is no part of the site. "
            + "Name another folder.")
      }
    }
  }

  func run() throws { try SiteRun(options: options, output: nil, reports: report).run() }

  /// Whether the file at `path` would lie in the site's folder `name`.
  private func isFile(_ path: String, in name: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.count > 1 ? parts.dropLast().joined(separator: "/") : "."
    return FolderPath.isFolder(folder.isEmpty ? "/" : folder, within: "\(options.site)/\(name)")
  }
}
