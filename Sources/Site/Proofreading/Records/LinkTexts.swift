import Bytes
import Content
import Diagnostics

extension RecordReading {
  /// Links whose words say nothing where they stand alone, as in a screen reader's list of links.
  func checkLinkTexts(_ findings: inout Findings) {
    for text in texts {
      for link in text.prose.links where !link.isImage {
        let words = text.prose.trimmed(link.words)
        guard !words.isEmpty, words.count <= 40,
          isEmptyPhrase(FoldedWords(text.prose.text[words]).joined)
        else { continue }
        let written = text.prose.trimmedInSource(link.words)
        findings.add(.linkText, at: text.location(of: written)) {
          .init(
            summary: "The link \(text.quoted(written)) does not say what it leads to.",
            explanation:
              "People who can't see the page hear its links one after another, without the words "
              + "around them.",
            fixes: [fix(for: text.prose.source[link.destination])])
        }
      }
    }
  }

  private func fix(for destination: Text) -> Diagnostic.Fix {
    guard let title = title(of: destination) else {
      return "Name what it leads to, such as “how to book a place”."
    }
    return Diagnostic.Fix("Name what it leads to, such as “\(title)”.", replacement: String(title))
  }

  /// The title of the record that a link such as `service:play` leads to.
  private func title(of destination: Text) -> Text? {
    guard let colon = destination.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let id = destination[from: colon + 1]
    func title<Record: ContentRecord>(_ records: SharedList<Record>, _ ids: IDIndex) -> Text? {
      ids.place(of: id).map { records[Int($0)].common.title }
    }
    let scheme = destination[0..<colon]
    if scheme == "service" { return title(catalogue.services, catalogue.ids.service) }
    if scheme == "activity" { return title(catalogue.activities, catalogue.ids.activity) }
    if scheme == "hub" { return title(catalogue.hubs, catalogue.ids.hub) }
    if scheme == "page" { return title(catalogue.pages, catalogue.ids.page) }
    if scheme == "provider" { return title(catalogue.providers, catalogue.ids.provider) }
    return nil
  }
}

/// Whether `words`, in small letters with single spaces, say nothing about where a link leads.
private func isEmptyPhrase(_ words: String) -> Bool {
  switch words {
  case "here", "click here", "press here", "tap here", "look here", "see here", "go here",
    "click", "click this", "click this link", "click the link", "follow this link",
    "follow the link", "this link", "the link", "link", "this", "this page", "this website",
    "this site", "more", "read more", "see more", "learn more", "find out more", "more info",
    "more information", "more details", "further information", "further details", "read on",
    "continue", "download", "download here", "click here for more information":
    true
  default: false
  }
}
