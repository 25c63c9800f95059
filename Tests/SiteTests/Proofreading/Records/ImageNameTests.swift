import Testing

@Suite("Pictures whose words are a file’s name")
struct ImageNameTests {
  @Test(
    "Names of files are pointed at", arguments: ["garden.jpg", "IMG_2041", "photo (1)", "image"])
  func names(words: String) {
    #expect(proofread("![\(words)](media:a.jpg)") == ["warning image-file-name “\(words)”"])
  }

  @Test(
    "Words that say what is seen are fine", arguments: ["A garden", "Photo of the hall", "Image"])
  func words(words: String) {
    let isName = words == "Image"
    #expect(proofread("![\(words)](media:a.jpg)").isEmpty != isName)
  }
}
