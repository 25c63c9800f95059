import Bytes
import Diagnostics
import FrontMatter
import Wording

/// Reads how a theme speaks of one matter, by the words that are declared for it.
struct WordsReading<Phrases: PhraseSet> {
  /// The lines of the strings file.
  let entries: List<Entry>
  let file: FileID
  let language: Text
  /// Whether a missing word is one; a file that could not be read well may hold it.
  let reportsMissing: Bool
  let arena: Arena

  /// The words, in English where one is missing or wrong, which is reported.
  func words(_ diagnostics: inout DiagnosticList) -> Words<Phrases> {
    var places: [String: Int] = [:]
    for index in entries.indices { places[String(entries[index].key)] = index }
    guard Phrases.declarations.contains(where: { places[$0.key] != nil }) else {
      if reportsMissing { reportAllMissing(&diagnostics) }
      return .english
    }
    var texts: [(word: Words<Phrases>.Declaration, text: Text)] = []
    var said: [String: Text] = [:]
    for word in Phrases.declarations where word.otherwise == nil {
      guard let place = places[word.key] else {
        if reportsMissing { reportMissing(word, &diagnostics) }
        continue
      }
      guard let text = text(of: word, at: place, &diagnostics) else { continue }
      said[word.key] = text
      texts.append((word, text))
    }
    for word in Phrases.declarations {
      guard let otherwise = word.otherwise else { continue }
      let own = places[word.key].map { text(of: word, at: $0, &diagnostics) } ?? said[otherwise]
      if let own { texts.append((word, own)) }
    }
    return .english.replacing(
      with: texts, pluralRule: PluralRule(language: language), in: arena)
  }

  /// The text of a word; nil where there is none or it is wrong, which is reported.
  private func text(
    of word: Words<Phrases>.Declaration, at place: Int, _ diagnostics: inout DiagnosticList
  ) -> Text? {
    let value = entries[place].value
    // That there is no text at all is said already.
    guard value.kind == .plain || value.kind == .quoted || value.kind == .block else { return nil }
    let text = value.text.trimmed
    let problems = word.problems(in: text)
    report(problems, with: text, of: word, value, &diagnostics)
    return problems.isEmpty ? text : nil
  }

  /// One message for a theme that was never told of these words, not a hundred.
  private func reportAllMissing(_ diagnostics: inout DiagnosticList) {
    diagnostics.add(
      Diagnostic(
        PublishingCode.badWord, in: file, nil, "There are no words for \(Phrases.matter).",
        explanation: "The program says \(Phrases.matter) in the theme’s words: those that begin "
          + "with “\(Phrases.prefix)”.",
        fixes: [
          "Copy the section “\(Phrases.heading)” from the words of the theme “hearth”, and put its texts into the site’s language."
        ]))
  }

  private func reportMissing(
    _ word: Words<Phrases>.Declaration, _ diagnostics: inout DiagnosticList
  ) {
    let known = Set(Phrases.declarations.map(\.key))
    let others = entries.map { String($0.key) }.filter {
      $0.hasPrefix(Phrases.prefix) && !known.contains($0)
    }
    let line = "\(word.key): \(word.writtenEnglish)"
    var fixes: [Diagnostic.Fix] = [
      .init("Add this line, with its text in the site’s language: \(line)")
    ]
    if let near = nearest(to: word.key, in: others) {
      fixes.insert(.init("Is “\(near)” meant? Then rename it to “\(word.key)”."), at: 0)
    }
    diagnostics.add(
      Diagnostic(
        PublishingCode.badWord, in: file, nil,
        "The word “\(word.key)” is missing, which the program needs to say \(Phrases.matter).",
        explanation: "What it is for: \(word.about) In English: “\(word.english)”.", fixes: fixes))
  }

  private func report(
    _ problems: [Words<Phrases>.Declaration.Problem], with text: Text,
    of word: Words<Phrases>.Declaration, _ value: Node, _ diagnostics: inout DiagnosticList
  ) {
    // One that is misspelt is missing too; that is one mistake.
    let misspelt = problems.compactMap { problem in
      if case .unknownPlaceholder(let part) = problem { word.nearest(to: text[part]) } else { nil }
    }
    for problem in problems {
      if case .missingPlaceholder(let placeholder) = problem,
        misspelt.contains(String(placeholder.written))
      {
        continue
      }
      report(problem, with: text, of: word, value, &diagnostics)
    }
  }

  private func report(
    _ problem: Words<Phrases>.Declaration.Problem, with text: Text,
    of word: Words<Phrases>.Declaration, _ value: Node, _ diagnostics: inout DiagnosticList
  ) {
    let trimmed = text.offset(in: value.text) ?? 0
    func place(_ range: Range<Int>) -> ByteRange {
      value.range(of: range.lowerBound + trimmed..<range.upperBound + trimmed)
    }
    let summary: String
    var range = value.range
    var fix: Diagnostic.Fix
    let explanation = "What it is for: \(word.about) \(word.rule)"
    switch problem {
    case .empty:
      summary = "The word “\(word.key)” has no text."
      fix = "Write its text after the colon; in English it is “\(word.english)”."
    case .unknownPlaceholder(let part):
      summary = "The word “\(word.key)” can’t use the placeholder “\(text[part])”."
      range = place(part)
      fix = "Take it out."
      if let near = word.nearest(to: text[part]) {
        fix = Diagnostic.Fix("Did you mean “\(near)”?", replacement: near)
      }
    case .strayBrace(let part):
      diagnostics.add(
        Diagnostic(
          strayBrace: place(part), of: word.key, in: file, explanation: explanation))
      return
    case .missingPlaceholder(let placeholder):
      summary = "The word “\(word.key)” lacks the placeholder “\(placeholder.written)”."
      fix = "Write it where it belongs; in English the text is “\(word.english)”."
    case .listNotFirst:
      summary = "The word “\(word.key)” must begin with “{list}”."
      fix = "Put what stands before it behind it; in English the text is “\(word.english)”."
    }
    diagnostics.add(
      Diagnostic(
        PublishingCode.badWord, in: file, range, summary,
        explanation: explanation, fixes: [fix]))
  }
}

extension Diagnostic {
  /// What is wrong with the word `key` of a theme at `range`, a curly bracket.
  init(
    strayBrace range: ByteRange, of key: some CustomStringConvertible, in file: FileID,
    explanation: String? = nil
  ) {
    self.init(
      PublishingCode.badWord, in: file, range,
      "The word “\(key)” has a curly bracket that belongs to no placeholder.",
      explanation: explanation, fixes: ["Take it out, or write a whole placeholder."])
  }
}

extension Words.Declaration {
  /// The placeholder of its own that is most likely meant by `written`.
  fileprivate func nearest(to written: Text) -> String? {
    Diagnostics.nearest(to: String(written), in: placeholders.map { String($0.written) })
  }

  /// The placeholders that it may use, as a sentence.
  fileprivate var rule: String {
    let all = placeholders.map { String($0.written) }
    return all.isEmpty
      ? "It has no placeholders." : "Its placeholders are \(all.joined(separator: ", "))."
  }

  /// The English as it is written in a strings file: in quotes where it begins with a bracket.
  fileprivate var writtenEnglish: String {
    english.hasPrefix("{") ? "\"\(english)\"" : String(english)
  }
}
