import ArgumentParser
import Bytes
import Content
import Diagnostics
import Starters

/// `hubsite schema`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Help an editor to complete and check what you write.",
    discussion: """
      EXAMPLES:
        hubsite schema --vscode     set up Visual Studio Code for this site
        hubsite schema activity     print the JSON Schema of a kind of file

      The kinds: \(SchemaKind.allCases.map(\.name).joined(separator: ", ")).
      """)

  @Argument(
    help: ArgumentHelp("A kind of file, such as activity.", valueName: "kind"),
    completion: .list(SchemaKind.allCases.map(\.name)))
  var kind: String?

  @Flag(name: .customLong("vscode"), help: "Write settings for Visual Studio Code into .vscode.")
  var isForVSCode = false

  @Option(
    help: ArgumentHelp(
      "The site's folder, which holds “content” and “themes”; “.” is this one.",
      valueName: "folder"),
    completion: .directory)
  var site = "."

  func validate() throws {
    if isForVSCode, kind != nil {
      throw ValidationError("--vscode writes the schemas of all kinds: leave the kind out.")
    }
    if !isForVSCode, kind == nil {
      throw ValidationError(
        "Name a kind of file, one of: \(SchemaKind.allCases.map(\.name).joined(separator: ", ")); "
          + "or write --vscode.")
    }
  }

  func run() throws {
    if isForVSCode { return try setUpEditor() }
    guard let name = kind else { return }
    guard let kind = schemaKind(name) else {
      let names = SchemaKind.allCases.map(\.name)
      let hint =
        nearest(to: name, in: names).map { "Did you mean “\($0)”?" }
        ?? "Use one of: \(names.joined(separator: ", "))."
      Console.complain("Error: There is no kind of file called “\(name)”. \(hint)")
      throw ExitCode.usage
    }
    var buffer = ByteBuffer()
    ContentSchema.append(kind, to: &buffer)
    Console.say(buffer.withBytes { String(decoding: $0.dropLast(), as: UTF8.self) })
  }

  /// The kind of that name, also as `hubsite new` takes it.
  private func schemaKind(_ name: String) -> SchemaKind? {
    if name.lowercased() == "network" { return .network }
    return StarterKind(name).map { kind in
      switch kind {
      case .record(let kind): .record(kind)
      case .calendar: .calendar
      case .vocabulary(let kind): .vocabulary(kind)
      case .synonyms: .synonyms
      }
    }
  }

  private func setUpEditor() throws {
    let result: EditorSettings.Result
    do throws(StarterError) {
      result = try EditorSettings.write(to: site)
    } catch .refused(let reason) {
      Console.complain("Error: \(reason)")
      throw ExitCode.usage
    } catch .disk(let error) {
      Console.complain("hubsite: \(error)")
      throw ExitCode.disk
    }
    Console.say("Set up Visual Studio Code: \(result.written.count) files in .vscode.")
    for kept in result.kept {
      Console.say(
        "\nYour own \(kept.path) was left as it is. Put this into it:\n\n\(kept.wanted)")
    }
    Console.say(
      """

      Next: open the site's folder in Visual Studio Code, and install the extension that it offers.
        .yaml files   fields are completed, explained and checked as you type.
        .md files     Ctrl and the space bar offer the fields; “Terminal”, “Run Task”, “hubsite check”
                      marks what is wrong.
      """)
  }
}
