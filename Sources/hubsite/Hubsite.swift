import ArgumentParser
import Diagnostics

/// The command line: each command is a file beside this one.
@main
struct Hubsite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hubsite",
    abstract: "Makes the website of a family hub network from a folder of Markdown.",
    discussion: """
      A site is a folder that holds “content” (the words) and “themes” (the looks). Go there, then:

        hubsite serve             shows it in a browser while you write
        hubsite check             says what is wrong, where, and how to put it right
        hubsite build             makes the finished site in the folder “public”

      New here?

        hubsite new site DIR      begins a small site of your own
        hubsite help editing      shows the first chapter of the editors’ guide
      """,
    version: version,
    groupedSubcommands: [
      CommandGroup(
        name: "Write",
        subcommands: [
          NewCommand.self, ServeCommand.self, CheckCommand.self, ExplainCommand.self,
          HelpCommand.self,
        ]),
      CommandGroup(name: "Publish", subcommands: [BuildCommand.self]),
      CommandGroup(name: "Set up", subcommands: [SchemaCommand.self, FieldsCommand.self]),
    ])

  static let version = "0.1.0"

  /// Runs the command that the first word names.
  ///
  /// The parser would say of a misspelt one no more than that it is unexpected.
  static func main() {
    if let word = CommandLine.arguments.dropFirst().first, !word.isEmpty, !word.hasPrefix("-"),
      !commandNames.contains(word)
    {
      exit(withError: unknownCommand(word))
    }
    main(nil)
  }

  /// The words that call a command.
  static var commandNames: [String] { configuration.subcommands.map { $0.name } }

  private static func unknownCommand(_ word: String) -> ValidationError {
    let hint =
      nearest(to: word, in: commandNames).map { "Did you mean “\($0)”?" }
      ?? "There is: \(commandNames.joined(separator: ", "))."
    return ValidationError("There is no command “\(word)”. \(hint)")
  }
}

extension ParsableCommand {
  /// The word that calls the command.
  static var name: String { configuration.commandName ?? "" }
}

extension ExitCode {
  /// The content or the theme has errors, and nothing was published.
  static let contentErrors = ExitCode(1)
  /// The command line is wrong (EX_USAGE of sysexits.h).
  static let usage = ExitCode(64)
  /// The disk refused (EX_IOERR of sysexits.h).
  static let disk = ExitCode(74)
}
