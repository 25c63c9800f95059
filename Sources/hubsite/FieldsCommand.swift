import ArgumentParser
import Diagnostics
import Publishing
import Site

/// `hubsite fields`.
struct FieldsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fields",
    abstract: "For designers: tell what a theme's templates may write.",
    discussion: """
      Without a kind of page it tells of all of them, of words and of assets. It is Markdown.

      EXAMPLES:
        hubsite fields             everything
        hubsite fields service     what layouts/service.mustache may write
      """)

  @Argument(
    help: ArgumentHelp("A kind of page, by the name of its layout.", valueName: "kind"),
    completion: .list(PageKind.allCases.map { "\($0.layout)" }))
  var kind: String?

  func run() throws {
    guard let kind else { return Console.say(FieldReference.markdown()) }
    guard let found = PageKind.allCases.first(where: { "\($0.layout)" == kind }) else {
      let names = PageKind.allCases.map { "\($0.layout)" }
      let hint =
        nearest(to: kind, in: names).map { "Did you mean “\($0)”?" }
        ?? "Use one of: \(names.joined(separator: ", "))."
      throw ValidationError("There is no kind of page called “\(kind)”. \(hint)")
    }
    Console.say(FieldReference.markdown(for: found))
  }
}
