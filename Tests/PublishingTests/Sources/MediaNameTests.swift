import Testing

@Suite("Names of files in the media folder")
struct MediaNameTests {
  private func found(_ name: String) throws -> [String] {
    try SiteFolder(["content/media/\(name)": "x"]).build().found
  }

  @Test(
    "A web page, a script or a program is not handed on",
    arguments: ["form.html", "a/x.JS", "setup.exe", "old.page.htm"])
  func programs(name: String) throws {
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    #expect(
      try found(name) == [
        "content/media/\(name) program-in-media: A file that ends in “.\(ending)” is a web page or a"
          + " program, and is not published. → Put a PDF or a picture here in its place, or write its"
          + " words as a page in content/pages."
      ])
  }

  @Test("A name with what can't be seen in it is an error")
  func controlCharacters() throws {
    #expect(try found("a\nb.pdf").first?.contains(" bad-file-name: ") == true)
  }

  @Test(
    "Documents, sounds and files without an ending are",
    arguments: ["a.pdf", "html", "my html.docx", "b.mp3", "c.ics", "d.csv"])
  func documents(name: String) throws { #expect(try found(name) == []) }
}
