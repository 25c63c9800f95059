import Content
import Diagnostics
import Foundation
import Testing

@testable import Starters

@Suite("Settings of an editor")
struct EditorTests {
  @Test("Every file is JSON")
  func json() throws {
    for file in EditorSettings.files {
      #expect(
        throws: Never.self, "\(file.path)",
        performing: { try JSONSerialization.jsonObject(with: Data(file.text.utf8)) })
    }
  }

  @Test("Every kind of file has a schema; those of .yaml files are asked for")
  func schemas() throws {
    let paths = EditorSettings.files.map(\.path)
    let settings = try #require(
      EditorSettings.files.first { $0.path.hasSuffix("settings.json") }?.text)
    for kind in SchemaKind.allCases {
      let path = ".vscode/hubsite/\(kind.name).schema.json"
      #expect(paths.contains(path))
      if case .record = kind {
        #expect(!settings.contains(path))
      } else {
        #expect(settings.contains("\"./\(path)\""))
      }
    }
  }

  @Test("Every field of every record can be completed, with its sentence")
  func snippets() throws {
    let all = try #require(
      try JSONSerialization.jsonObject(with: Data(Snippets.text.utf8))
        as? [String: [String: Any]])
    for kind in RecordKind.allCases {
      for field in SchemaKind.record(kind).fields {
        let isThere = all.values.contains {
          $0["prefix"] as? String == field.name && $0["description"] as? String == field.about
            && (($0["body"] as? [String])?.first?.hasPrefix("\(field.name):") ?? false)
        }
        #expect(isThere, "\(kind.name): \(field.name)")
      }
    }
  }
}
