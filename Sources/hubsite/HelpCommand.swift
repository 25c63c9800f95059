import ArgumentParser
import Diagnostics
import Guidance

/// `hubsite help`: the chapters of the editors' guide, and the help of commands.
///
/// It takes the place of the parser's own `help`, which knows commands only.
struct HelpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "help",
    abstract: "Show a chapter of the editors’ guide, or the help of a command.",
    discussion: """
      Without a word it lists the chapters and the commands.

      EXAMPLES:
        hubsite help editing       how to begin
        hubsite help activities    all ways of saying when
        hubsite help build         what “hubsite build” can do
      """)

  // What completes it is the parser's own “help”, whose part of the script comes after this one's.
  @Argument(help: ArgumentHelp("A chapter or a command.", valueName: "word"))
  var words: [String] = []

  func run() throws {
    let renderer = TopicRenderer(color: Console.outputHasColor, width: Console.columns)
    guard let word = words.first else { return Console.print(overview(renderer)) }
    if let topic = Topic(named: word) { return Console.print(renderer.text(of: topic)) }
    guard let command = command(words) else {
      throw ValidationError("There is no chapter and no command called “\(word)”. \(hint(word))")
    }
    Console.print(Hubsite.helpMessage(for: command) + "\n")
  }

  private func overview(_ renderer: TopicRenderer) -> String {
    """
    \(Hubsite.helpMessage())

    The editors’ guide has these chapters; “hubsite help editing” shows the first:

    \(renderer.list(of: Topic.all))
    """
  }

  /// The command that the words lead to from the program's own name on.
  private func command(_ words: [String]) -> (any ParsableCommand.Type)? {
    var found: any ParsableCommand.Type = Hubsite.self
    for word in words {
      guard let next = found.configuration.subcommands.first(where: { $0.name == word })
      else { return nil }
      found = next
    }
    return found
  }

  private func hint(_ word: String) -> String {
    let near = nearest(to: word, in: Topic.all.map(\.name) + Hubsite.commandNames)
    return near.map { "Did you mean “\($0)”?" } ?? "“hubsite help” lists them."
  }
}
