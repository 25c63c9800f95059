import Bytes
import Diagnostics
import Site
import Timetable
import Wording

extension ThemeWords {
  /// The words that the program itself looks for.
  static var ofProgram: Set<String> {
    var names: Set = ["search-ignored-words", "free", "drop-in", "online"]
    for word in TimetableWords.declarations { names.insert(word.key) }
    for word in SiteWords.declarations { names.insert(word.key) }
    return names
  }

  /// Reports each word that neither a template nor the program uses, so that nobody translates it in vain.
  func reportUnused(in templates: [Text], _ diagnostics: inout DiagnosticList) {
    var used = Self.ofProgram
    for template in templates {
      // Within a section over the words their names stand alone.
      guard template.firstIndex(of: "{{#words}}") == nil else { return }
      Self.addNames(in: template, to: &used)
    }
    for (name, location) in zip(names, locations) where !used.contains(name) {
      diagnostics.add(
        Diagnostic(
          PublishingCode.unusedWord, .warning, at: location,
          "The word “\(name)” is used nowhere.",
          fixes: [
            nearest(to: name, in: used.subtracting(names)).map {
              .init("Is “\($0)” meant? Then rename it.")
            } ?? "Take it out."
          ]))
    }
  }

  /// Whether a template of the theme uses words.
  static func areUsed(in files: ThemeFiles) -> Bool {
    files.templates.contains { $0.firstIndex(of: "{{words.") != nil }
  }

  private static func addNames(in template: Text, to used: inout Set<String>) {
    var position = 0
    while let start = template.firstIndex(of: "words.", from: position) {
      let first = start + 6
      var end = first
      while end < template.count,
        template[end].isASCIILetter || template[end].isASCIIDigit
          || template[end] == UInt8(ascii: "-")
      {
        end += 1
      }
      used.insert(String(template[first..<end]))
      position = end
    }
  }
}
