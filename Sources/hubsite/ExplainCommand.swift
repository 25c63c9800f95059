import ArgumentParser
import Guidance

/// `hubsite explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say more about a message: what it means, why it matters, what to do.",
    discussion: """
      Each message of “hubsite check” ends with a code in square brackets, such as [unknown-hub]. \
      Without a code it lists all of them.

      EXAMPLES:
        hubsite explain                every code, with a sentence
        hubsite explain unknown-hub    what it means, with an example wrong and right
      """)

  @Argument(
    help: ArgumentHelp("The code of a message.", valueName: "code"),
    completion: .list(Explanation.groups.flatMap(\.explanations).map(\.code)))
  var code: String?

  func run() throws {
    let renderer = ExplanationRenderer(color: Console.outputHasColor, width: Console.columns)
    guard let code else {
      return Console.print(renderer.list(of: Explanation.groups))
    }
    guard let explanation = Explanation(of: code) else {
      let hint =
        Explanation.nearestCode(to: code).map { "Did you mean “\($0)”?" }
        ?? "“hubsite explain” without a code lists all of them."
      throw ValidationError("There is no message with the code “\(code)”. \(hint)")
    }
    Console.print(renderer.text(for: explanation))
  }
}
