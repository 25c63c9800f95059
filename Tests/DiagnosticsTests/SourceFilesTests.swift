import Testing

@testable import Diagnostics

@Suite("The table of files")
struct SourceFilesTests {
  @Test("Content and theme are counted apart, so that they can be read at the same time")
  func parts() {
    var files = SourceFiles()
    var ofTheme = SourceFiles()
    let layout = ofTheme.add(path: "themes/own/layouts/hub.mustache", contents: "x", to: .theme)
    let hub = files.add(path: "content/hubs/oakwood.md", contents: "y")
    files.take(.theme, of: ofTheme)
    #expect(layout != hub)
    #expect(files[layout].path == "themes/own/layouts/hub.mustache")
    #expect(files[hub].path == "content/hubs/oakwood.md")
    #expect(Array(files.paths) == ["content/hubs/oakwood.md", "themes/own/layouts/hub.mustache"])
  }

  @Test("The files of the content come before those of the theme, each in their order")
  func order() {
    var files = SourceFiles()
    let theme = files.add(path: "theme.yaml", to: .theme)
    let content = (0..<3).map { files.add(path: "\($0).md") }
    #expect(([theme] + content.reversed()).sorted() == content + [theme])
  }

  @Test("What was read is set on one file alone")
  func contents() {
    var files = SourceFiles()
    let content = files.add(path: "a")
    let theme = files.add(path: "b", to: .theme)
    files.setContents("new", of: theme)
    #expect(files[content].contents.isEmpty)
    #expect(files[theme].contents == "new")
  }
}
