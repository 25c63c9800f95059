/// Reads a document of codes: a title `# …`, and for each code a section `## code` with its parts.
///
/// It is lenient: what a section lacks is empty, and a test tells who left it out.
struct ExplanationReader {
  private var title = ""
  private var explanations: [Explanation] = []
  private var section: Section?

  /// What has been read of a section.
  private struct Section {
    let code: String
    var paragraphs: [String] = []
    var wrong: [Explanation.Example] = []
    var right: [Explanation.Example] = []
    var isRight = false
  }

  static func read(_ document: String) -> ExplanationGroup {
    var reader = ExplanationReader()
    var lines = document.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = lines.popFirst() {
      let fence = line.prefix { $0 == "`" }
      if fence.count >= 3 {
        let end = lines.firstIndex(of: fence) ?? lines.endIndex
        reader.add(example: lines[..<end], info: line.dropFirst(fence.count))
        lines = lines[end...].dropFirst()
      } else {
        reader.add(line)
      }
    }
    reader.close()
    return ExplanationGroup(title: reader.title, explanations: reader.explanations)
  }

  private mutating func add(_ line: Substring) {
    if line.hasPrefix("# ") {
      title = String(line.dropFirst(2))
    } else if line.hasPrefix("## ") {
      close()
      section = Section(code: String(line.dropFirst(3)))
    } else if line == "Wrong:" || line == "Right:" {
      section?.isRight = line == "Right:"
    } else if !line.isEmpty, !line.hasPrefix("<!--") {
      section?.paragraphs.append(String(line))
    }
  }

  /// The info string of a fence is a language and the file's path, with a note after a comma.
  private mutating func add(example lines: ArraySlice<Substring>, info: Substring) {
    guard var section else { return }
    let place = info.drop { $0 != " " }.dropFirst()
    let file = place.prefix { $0 != "," }
    let note = place.dropFirst(file.count).drop { $0 == "," || $0 == " " }
    let text = lines.map { $0 + "\n" }.joined()
    let example = Explanation.Example(file: String(file), note: String(note), text: text)
    if section.isRight { section.right.append(example) } else { section.wrong.append(example) }
    self.section = section
  }

  private mutating func close() {
    guard let section else { return }
    func part(_ label: String) -> String {
      let start = "**\(label):** "
      let part = section.paragraphs.first { $0.hasPrefix(start) }
      return part.map { String($0.dropFirst(start.count)) } ?? ""
    }
    let meaning = section.paragraphs.first.flatMap { $0.hasPrefix("**") ? nil : $0 }
    explanations.append(
      Explanation(
        code: section.code, meaning: meaning ?? "", importance: part("Why it matters"),
        remedy: part("What to do"), wrong: section.wrong, right: section.right))
    self.section = nil
  }
}
