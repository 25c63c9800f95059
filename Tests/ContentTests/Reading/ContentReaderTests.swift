import Bytes
import Diagnostics
import Testing

@testable import Content

@Suite("Reading a file")
struct ContentReaderTests {
  @Test("An empty file is reported as a whole", arguments: ["hubs/a.md", "calendars/a.yaml"])
  func empty(path: String) {
    for source in ["", " \n\n"] {
      let reading = expect(source, as: path, "empty-file")
      #expect(reading.diagnostics.first?.location.range == nil)
      #expect(reading.summaries == ["This file is empty."])
    }
  }

  @Test("A record without front matter is told how to begin")
  func noFrontMatter() {
    let reading = expect("⟦⟧Come and play.\n", as: "news/a.md", "no-front-matter")
    #expect(reading.summaries == ["This news item does not begin with front matter."])
    #expect(reading.records.news.isEmpty)
    #expect(reading.records.unread[.news] == ["a"])
  }

  @Test("A name that can't be an id is given a better one, folders kept")
  func badName() {
    let hub = expect("---\n---\n", as: "hubs/Oak Wood.md", "bad-id")
    #expect(hub.summaries == ["The file's name “Oak Wood” can't be an id."])
    #expect(hub.fixes == ["Rename the file, for example to “oak-wood.md”."])
    let page = expect("---\n---\n", as: "pages/About us/Privacy.md", "bad-id")
    #expect(page.summaries == ["The file's name “About us/Privacy” can't be an address."])
    #expect(page.fixes == ["Rename the file, for example to “about-us/privacy.md”."])
    let calendar = expect("name: A\n", as: "calendars/School.yaml", "bad-id")
    #expect(calendar.fixes == ["Rename the file, for example to “school.yaml”."])
    let marked = expect("---\n---\n", as: "services/Crèche & café’s.md", "bad-id")
    #expect(marked.fixes == ["Rename the file, for example to “creche-and-cafes.md”."])
    let signs = expect("---\n---\n", as: "services/!!.md", "bad-id")
    #expect(signs.fixes == ["Rename the file, for example to “new-name.md”."])
  }

  @Test("A file that has no place is a warning")
  func unknown() {
    let reading = expect("words", as: "hubs/notes.txt", "unknown-file")
    #expect(reading.diagnostics.first?.severity == .warning)
  }

  @Test("A record or settings in the wrong place are an error that says where they belong")
  func misplaced() {
    let page = "---\ntitle: A\n---\n"
    for (path, likely) in [
      ("Activities/play.md", "activities/play.md"), ("nwes/swap.md", "news/swap.md"),
      ("service/swap.md", "services/swap.md"), ("hubs/oakwood.MD", "hubs/oakwood.md"),
      ("hubs/oakwood.md.txt", "hubs/oakwood.md"), ("hubs/oakwood.txt", "hubs/oakwood.md"),
      ("activities/larkfield/play.md", "activities/play.md"),
      ("page/about/us.markdown", "pages/about/us.md"),
    ] {
      let reading = expect(page, as: path, "unknown-file")
      #expect(reading.diagnostics.first?.severity == .error)
      #expect(reading.fixes == ["Move or rename it: content/\(likely)"])
    }
    #expect(
      expect("name: A\n", as: "calendar/school.yml", "unknown-file").fixes
        == ["Move or rename it: content/calendars/school.yaml"])
    for path in ["elsewhere/play.md", "play.md", "hubs/play.docx", "vocabularies/play.md"] {
      #expect(expect(page, as: path, "unknown-file").diagnostics.first?.severity == .warning)
    }
  }

  @Test("Media are not read")
  func media() {
    expect("\u{0}\u{1}", as: "media/a.jpg")
  }

  @Test("What a draft has wrong is a warning, as long as drafts are not published")
  func drafts() {
    let source = "---\ntitle: A\ndraft: yes\nphone: x\n\tage: 5\n---\n"
    let asDraft = Reading(source, as: "hubs/a.md")
    #expect(asDraft.codes.count >= 4)
    #expect(asDraft.diagnostics.allSatisfy { $0.severity == .warning })
    let included = Reading(source, as: "hubs/a.md", includesDrafts: true)
    #expect(included.codes == asDraft.codes)
    #expect(included.diagnostics.allSatisfy { $0.severity == .error })
  }

  @Test("A draft that does not say so clearly is no draft")
  func unclearDraft() {
    let reading = Reading("---\ntitle: A\ndraft: maybe\n---\n", as: "pages/a.md")
    #expect(reading.diagnostics.map(\.severity) == [.error])
  }

  @Test("The body is what follows the front matter, byte for byte")
  func body() {
    let reading = expect("\u{FEFF}---\r\ntitle: A\r\n---\r\nOne\r\n", as: "pages/a.md")
    let common = reading.records.pages.first?.common
    #expect(common?.body == "One\r\n")
    #expect(common?.bodyStart == 23)
  }

  @Test("Records of two workers are put in the order of their files")
  func merging() {
    let arena = Arena(blockSize: 4096)
    defer { withExtendedLifetime(arena) {} }
    func page(_ file: Int) -> Shared<Page> {
      var page = Page()
      page.common.file = FileID(file)
      return arena.shared(page)
    }
    var first = ContentRecords()
    first.pages.append(page(3))
    first.pages.append(page(0))
    var second = ContentRecords()
    second.pages.append(page(1))
    second.network = Network()
    second.terms[.needs] = [Term()]
    first.unread[.hub] = ["a"]
    second.unread[.hub] = ["b"]
    first.add(second)
    first.sort()
    #expect(first.pages.map(\.common.file.index) == [0, 1, 3])
    #expect(first.network != nil)
    #expect(first.terms[.needs]?.count == 1)
    #expect(first.unread[.hub] == ["a", "b"])
  }
}
