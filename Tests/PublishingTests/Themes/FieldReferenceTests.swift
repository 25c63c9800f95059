import Foundation
import Site
import Testing

@testable import Publishing

@Suite("The reference of fields")
struct FieldReferenceTests {
  @Test("themes/FIELDS.md is what the declarations say; RECORD=1 writes it anew")
  func recorded() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../..").standardized
    let file = root.appendingPathComponent("themes/FIELDS.md")
    let reference = FieldReference.markdown()
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(reference.utf8).write(to: file)
    }
    let recorded = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    #expect(
      recorded == reference, "Record it anew: RECORD=1 swift test --filter FieldReferenceTests")
  }

  @Test("One kind has its own fields and the views that they hold, and no more")
  func oneKind() {
    let reference = FieldReference.markdown(for: .offline)
    #expect(reference.hasPrefix("# layouts/offline.mustache\n"))
    #expect(reference.contains("| `page` |"))
    #expect(reference.contains("## The view “site”"))
    #expect(!reference.contains("service card"))
  }

  @Test("Every kind of page is in the whole reference")
  func allKinds() {
    let reference = FieldReference.markdown()
    for kind in PageKind.allCases {
      #expect(reference.contains("## layouts/\(kind.layout).mustache\n"))
    }
  }
}
