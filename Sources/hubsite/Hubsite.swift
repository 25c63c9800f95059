import ArgumentParser

/// The command line: each command is a file beside this one.
@main
struct Hubsite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hubsite",
    abstract: "Makes the website of a family hub network from a folder of Markdown.",
    discussion: """
      A site's folder holds “content” (the words) and “themes” (the looks). “hubsite new site” \
      begins one; “hubsite serve” shows it in a browser while you write; “hubsite check” says \
      what is wrong; “hubsite build” writes the finished site into “public”.
      """,
    version: version,
    subcommands: [
      NewCommand.self, ServeCommand.self, CheckCommand.self, ExplainCommand.self,
      BuildCommand.self, SchemaCommand.self, FieldsCommand.self, HelpCommand.self,
    ])

  static let version = "0.1.0"
}

extension ExitCode {
  /// The content or the theme has errors, and nothing was published.
  static let contentErrors = ExitCode(1)
  /// The command line is wrong (EX_USAGE of sysexits.h).
  static let usage = ExitCode(64)
  /// The disk refused (EX_IOERR of sysexits.h).
  static let disk = ExitCode(74)
}
