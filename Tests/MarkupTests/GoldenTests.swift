import Foundation
import Testing

@Suite("A rich body") struct GoldenTests {
  private let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden")

  @Test("It becomes the HTML that was recorded; RECORD=1 records it anew")
  func rich() throws {
    let markdown = try String(contentsOf: folder.appending(path: "rich.md"), encoding: .utf8)
    let conversion = Conversion(markdown)
    let file = folder.appending(path: "rich.html")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try conversion.html.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == conversion.html)
    #expect(WellFormedness.problem(in: conversion.html) == nil)
    #expect(conversion.codes == [])
    #expect(conversion.words == 95)
  }
}
