import Bytes
import Diagnostics
import Foundation
import Testing

@testable import Templates

/// The Mustache language's own test files, read where they are present: they are no part of the project.
@Suite("The Mustache specification")
struct SpecificationTests {
  static let folder: URL? = {
    let shared =
      ProcessInfo.processInfo.environment["HUBSITE_SHARED"].map { URL(fileURLWithPath: $0) }
      ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "../../../shared")
    let folder = shared.appendingPathComponent("data/mustache-spec").standardizedFileURL
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// The cases that strictness turns into errors, each with the error and the reason.
  ///
  /// Lambdas are no part of the language here, nor are dynamic names (`{{>*name}}`): their files aren't
  /// read at all.
  static let refused: [String: [String: TemplatesCode]] = [
    "comments": [:],
    "delimiters": [:],
    "interpolation": [
      // What may be empty must be asked for first: {{#cannot}}{{cannot}}{{/cannot}}.
      "Basic Null Interpolation": .mayBeAbsent,
      "Triple Mustache Null Interpolation": .mayBeAbsent,
      "Ampersand Null Interpolation": .mayBeAbsent,
      // A name that isn't declared is an error, not a hole.
      "Basic Context Miss Interpolation": .unknownName,
      "Triple Mustache Context Miss Interpolation": .unknownName,
      "Ampersand Context Miss Interpolation": .unknownName,
      "Dotted Names - Broken Chains": .unknownName,
      "Dotted Names - Broken Chain Resolution": .unknownName,
      "Dotted Names - Context Precedence": .unknownName,
      "Dotted Names are never single keys": .unknownName,
      // A page is a group of fields, never a text itself.
      "Implicit Iterators - Basic Interpolation": .notWritable,
      "Implicit Iterators - HTML Escaping": .notWritable,
      "Implicit Iterators - Triple Mustache": .notWritable,
      "Implicit Iterators - Ampersand": .notWritable,
      "Implicit Iterators - Basic Integer Interpolation": .notWritable,
    ],
    "inverted": [
      // Where there is no such thing, its fields have no names.
      "Context": .unknownName,
      "List": .unknownName,
      "Context Misses": .unknownName,
      "Dotted Names - Broken Chains": .unknownName,
    ],
    "partials": [
      "Failed Lookup": .missingPartial,
      // What includes itself is an error even where the data would end it.
      "Recursion": .partialCircle,
    ],
    "sections": [
      "Context Misses": .unknownName,
      "Dotted Names - Broken Chains": .unknownName,
      // There are lists of texts and of groups, but no lists of lists, and a page is no list.
      "Implicit Iterator - Array": .notAGroup,
      "Implicit Iterator - Root-level": .notAGroup,
      // Texts from a list are always escaped.
      "Implicit Iterator - Triple mustache": .textAsHTML,
      "Implicit Iterator - Ampersand": .textAsHTML,
    ],
    "~inheritance": [
      "Negative Sections": .unknownName,
      "Recursion": .partialCircle,
    ],
  ]

  @Test(
    "Each case passes or is a known strict error",
    .enabled(if: folder != nil, "no shared/data/mustache-spec here; set HUBSITE_SHARED to it"),
    arguments: refused.keys.sorted())
  func passes(file: String) throws {
    let folder = try #require(Self.folder)
    let bytes = try Data(contentsOf: folder.appendingPathComponent("\(file).json"))
    let root = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    let tests = try #require(root["tests"] as? [[String: Any]])
    var refused = Self.refused[file] ?? [:]
    #expect(!tests.isEmpty)
    for test in tests {
      let name = try #require(test["name"] as? String)
      let outcome = try outcome(of: test)
      if let code = refused.removeValue(forKey: name) {
        #expect(outcome.codes.first == code.rawValue, "\(file): \(name)")
      } else {
        #expect(outcome.codes == [], "\(file): \(name)")
        #expect(outcome.page == test["expected"] as? String, "\(file): \(name)")
      }
    }
    #expect(refused.isEmpty, "listed but not in the file")
  }

  private func outcome(of test: [String: Any]) throws -> (page: String?, codes: [String]) {
    let template = try #require(test["template"] as? String)
    let partials = (test["partials"] as? [String: String]) ?? [:]
    let view = DynamicView(
      (test["data"] as? [String: Any]) ?? [:], usedBy: [template] + partials.values)
    let theme = TestTheme(layout: template, partials: partials)
    let result = theme.compile(for: view.shape)
    guard let compiled = result.template else {
      return (nil, result.errors.map(\.code))
    }
    var buffer = ByteBuffer()
    compiled.render(unchecked: view.memory, words: List(), into: &buffer)
    return (String(buffer.text(in: view.arena)), [])
  }
}
