import Bytes
import Diagnostics
import FrontMatter
import Site
import Wording

/// The English words that stand in where a translation says `incomplete: yes`.
struct BorrowedWords {
  /// The key by which a strings file says that it is not finished.
  static let key: Text = "incomplete"
  private static let english: Text = "strings/en.yaml"

  /// The words of the file itself, without what it says of itself.
  private(set) var own: [Entry]
  /// The words that it lacks.
  private(set) var borrowed: [Entry] = []

  /// All words, the file's own first.
  var all: [Entry] { own + borrowed }

  init(
    for root: Node, in file: ThemeFiles.File, _ files: ThemeFiles, _ arena: Arena,
    _ diagnostics: inout DiagnosticList
  ) {
    own = root.entries.filter { $0.key != Self.key }
    guard let entry = root.entries.first(where: { $0.key == Self.key }) else { return }
    var reader = SettingsReader(file: file.id)
    let isIncomplete = reader.isYes(entry)
    diagnostics.add(reader.diagnostics)
    guard isIncomplete else { return }
    guard file.path != Self.english,
      let english = files.files.first(where: { $0.path == Self.english })
    else {
      diagnostics.add(
        Diagnostic(
          PublishingCode.badWord, in: file.id, entry.keyRange,
          "There are no English words to take in place of the missing ones.",
          explanation: "They come from strings/en.yaml, which must be complete itself.",
          fixes: ["Take “incomplete” out."]))
      return
    }
    borrow(from: english, arena)
    guard let first = borrowed.first else {
      diagnostics.add(
        Diagnostic(
          PublishingCode.incompleteWords, .warning, in: file.id, entry.keyRange,
          "No word is missing any more.", fixes: ["Take “incomplete” out."]))
      return
    }
    let count = borrowed.count
    diagnostics.add(
      Diagnostic(
        PublishingCode.incompleteWords, .warning, in: file.id, entry.keyRange,
        count == 1
          ? "One word is not translated yet and is shown in English."
          : "\(count) words are not translated yet and are shown in English.",
        fixes: [
          "Add “\(first.key)” next; strings/en.yaml says what it is in English."
        ]))
  }

  private mutating func borrow(from english: ThemeFiles.File, _ arena: Arena) {
    var parser = FrontMatterParser()
    // What is wrong with the English is told when the site is built in English.
    var unseen = DiagnosticList()
    let source = SourceFile(id: english.id, path: "", contents: english.contents)
    let root = parser.parse(source, form: .yaml, arena: arena, into: &unseen).root
    let known = Set(own.map(\.key))
    // A plural form that a language does without is said as its own common form, not in English.
    let formsOfOwn = SiteWords.declarations.filter { word in
      word.otherwise.map { otherwise in own.contains { $0.key == arena.text(otherwise) } } ?? false
    }
    let needless = Set(formsOfOwn.map { arena.text($0.key) })
    borrowed = root.entries.filter { entry in
      switch entry.value.kind {
      case .plain, .quoted, .block: !known.contains(entry.key) && !needless.contains(entry.key)
      case .empty, .mapping, .sequence: false
      }
    }
  }
}
