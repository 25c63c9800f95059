import Bytes
import Content
import Publishing

/// What Visual Studio Code needs to complete and check what is written.
///
/// The YAML extension by Red Hat reads schemas for `.yaml` files. It does not read front matter in `.md`
/// files (github.com/redhat-developer/vscode-yaml, issue 207), so these get the editor's own snippets
/// and a task that marks what `hubsite check` finds.
public enum EditorSettings {
  /// What was written, and what was there before and is another.
  public struct Result: Sendable {
    /// The paths of the files that were written.
    public var written: [String] = []
    /// Files of the site's own, and what they would have to hold.
    public var kept: [(path: String, wanted: String)] = []
  }

  /// Every file by its path from the site's folder.
  static var files: [(path: String, text: String, isOurs: Bool)] {
    SchemaKind.allCases.map { (schemaPath($0), schema($0), true) } + [
      (".vscode/hubsite.code-snippets", Snippets.text, true),
      (".vscode/settings.json", settings, false),
      (".vscode/tasks.json", tasks, false),
      (".vscode/extensions.json", extensions, false),
    ]
  }

  private static func schemaPath(_ kind: SchemaKind) -> String {
    ".vscode/hubsite/\(kind.name).schema.json"
  }

  private static func schema(_ kind: SchemaKind) -> String {
    var buffer = ByteBuffer()
    ContentSchema.append(kind, edition: .draft7, to: &buffer)
    return buffer.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  private static var settings: String {
    let schemas = SchemaKind.allCases.compactMap { kind in
      kind.yamlFiles.map { "    \"./\(schemaPath(kind))\": \"\($0)\"" }
    }
    return """
      {
        "yaml.schemas": {
      \(schemas.joined(separator: ",\n"))
        },
        "yaml.schemaStore.enable": false,
        "[markdown]": {
          "editor.wordWrap": "on",
          "editor.quickSuggestions": { "other": "on", "comments": "off", "strings": "off" },
          "editor.snippetSuggestions": "top"
        }
      }

      """
  }

  private static let tasks = #"""
    {
      "version": "2.0.0",
      "tasks": [
        {
          "label": "hubsite check",
          "type": "process",
          "command": "hubsite",
          "args": ["check"],
          "group": { "kind": "test", "isDefault": true },
          "presentation": { "reveal": "silent" },
          "problemMatcher": {
            "owner": "hubsite",
            "source": "hubsite",
            "fileLocation": ["relative", "${workspaceFolder}"],
            "pattern": {
              "regexp": "^(\\S.*?):(\\d+):(\\d+): (error|warning): (.*?) \\[([a-z-]+)\\]$",
              "file": 1,
              "line": 2,
              "column": 3,
              "severity": 4,
              "message": 5,
              "code": 6
            }
          }
        },
        {
          "label": "hubsite build",
          "type": "process",
          "command": "hubsite",
          "args": ["build"],
          "problemMatcher": []
        }
      ]
    }

    """#

  private static let extensions = """
    {
      "recommendations": ["redhat.vscode-yaml"]
    }

    """

  /// Writes the files into the folder `site`.
  ///
  /// What is the site's own is never changed.
  public static func write(to site: String) throws(StarterError) -> Result {
    var result = Result()
    _ = try SiteContents(site: site)
    for file in files {
      let path = "\(site)/\(file.path)"
      let present = read(path)
      if present == file.text {
        result.written.append(file.path)
        continue
      }
      if let present, !file.isOurs, !present.isEmpty {
        result.kept.append((file.path, file.text))
        continue
      }
      // Ours is made anew each time: a schema that is older than the program would be wrong. So is
      // what is empty.
      try writeNewFile(
        file.text, at: file.path, in: site, replacing: file.isOurs || present != nil)
      result.written.append(file.path)
    }
    return result
  }

  /// The text of a file, or nil where there is none to read.
  private static func read(_ path: String) -> String? {
    let arena = Arena(blockSize: 64 * 1024)
    defer { withExtendedLifetime(arena) {} }
    guard let slash = path.lastIndex(of: "/"), let folder = try? Folder(String(path[..<slash])),
      let text = try? folder.read(
        arena.text(String(path[path.index(after: slash)...])), into: arena)
    else { return nil }
    return String(text)
  }
}

extension SchemaKind {
  /// The `.yaml` files of the kind, as a pattern from the site's folder; nil for front matter.
  fileprivate var yamlFiles: String? {
    switch self {
    case .record: nil
    case .network: "content/network.yaml"
    case .vocabulary, .synonyms: "content/vocabularies/\(name).yaml"
    case .calendar: "content/calendars/*.yaml"
    }
  }
}
