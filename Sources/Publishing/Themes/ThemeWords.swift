import Bytes
import Diagnostics
import FrontMatter
import Site
import Timetable
import Wording

/// The words of a theme in one language, from `strings/<language>.yaml`.
struct ThemeWords {
  private(set) var names: [String] = []
  private(set) var texts: [Text] = []
  /// Where each of the file's own words is written; words that are borrowed come behind those.
  private(set) var locations: [SourceLocation] = []
  /// How the theme speaks of days and times; in English where it doesn't say, which is an error.
  private(set) var timetable = TimetableWords.english
  /// What else the program says; in English where the theme doesn't say, which is an error.
  private(set) var site = SiteWords.english

  /// Whether the theme has words for the language at all.
  private(set) var isThere = true

  init(
    _ files: ThemeFiles, language: Text, missing: FileID, _ arena: Arena,
    _ diagnostics: inout DiagnosticList
  ) {
    let path = arena.join("strings/", language, ".yaml")
    guard let file = files.files.first(where: { $0.path == path }) else {
      let others = files.files.compactMap { $0.name(in: "strings/", ending: ".yaml") }
      diagnostics.add(
        Diagnostic(
          PublishingCode.missingThemeFile, in: missing, nil,
          "The theme has no words for the language “\(language)”.",
          fixes: [
            .init(
              "Add the file \(path) to the theme"
                + (others.isEmpty
                  ? "." : ", or use a language that it has: \(others.joined(separator: ", "))."))
          ]))
      isThere = false
      return
    }
    let before = diagnostics.errorCount
    var parser = FrontMatterParser()
    let source = SourceFile(id: file.id, path: "", contents: file.contents)
    let root = parser.parse(source, form: .yaml, arena: arena, into: &diagnostics).root
    if root.kind == .empty, diagnostics.errorCount == before, Self.areUsed(in: files) {
      diagnostics.add(
        Diagnostic(
          PublishingCode.missingThemeFile, in: file.id, nil,
          "There are no words in this file, and the theme’s pages need them.",
          fixes: ["Bring back what stood here, or copy the words of the theme “hearth”."]))
      isThere = false
      return
    }
    // A theme may do without words.
    if root.kind != .mapping, root.kind != .empty, diagnostics.errorCount == before {
      diagnostics.add(
        Diagnostic(
          PublishingCode.badWord, in: file.id, root.range,
          "The theme’s words must be lines of “name: text”.",
          fixes: ["Write one such line for each, for example “find-help: Find help”."]))
    }
    let words = BorrowedWords(for: root, in: file, files, arena, &diagnostics)
    for entry in words.all {
      switch entry.value.kind {
      case .plain, .quoted, .block:
        names.append(String(entry.key))
        texts.append(entry.value.text.trimmed)
        if names.count <= words.own.count {
          locations.append(SourceLocation(file: file.id, range: entry.keyRange))
        }
      case .empty:
        diagnostics.add(
          Diagnostic(
            PublishingCode.badWord, in: file.id, entry.keyRange,
            "The word “\(entry.key)” has no text.", fixes: ["Write its text after the colon."]))
      case .mapping, .sequence:
        // Most often a text that begins with a placeholder, of which all was said already.
        guard diagnostics.errorCount == before else { continue }
        diagnostics.add(
          Diagnostic(
            PublishingCode.badWord, in: file.id, entry.keyRange,
            "The word “\(entry.key)” is not one text.", fixes: ["Put quotes round its text."]))
      }
    }
    let isRead = diagnostics.errorCount == before
    checkBraces(of: words.own, in: file.id, &diagnostics)
    let entries = arena.list(words.all)
    timetable = WordsReading(
      entries: entries, file: file.id, language: language, reportsMissing: isRead, arena: arena
    ).words(&diagnostics)
    site = WordsReading(
      entries: entries, file: file.id, language: language, reportsMissing: isRead, arena: arena
    ).words(&diagnostics)
  }

  /// Reports what is left of half a placeholder in the templates' own words, which visitors would read as it
  /// stands; the program's are checked with what each may hold.
  private func checkBraces(
    of words: [Entry], in file: FileID, _ diagnostics: inout DiagnosticList
  ) {
    for entry in words {
      let value = entry.value
      guard value.kind == .plain || value.kind == .quoted || value.kind == .block,
        let brace = strayBrace(in: value.text), !Self.ofProgram.contains(String(entry.key))
      else { continue }
      diagnostics.add(Diagnostic(strayBrace: value.range(of: brace), of: entry.key, in: file))
    }
  }
}
