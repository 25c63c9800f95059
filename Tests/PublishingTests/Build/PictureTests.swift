import Foundation
import Testing

@testable import Publishing

@Suite("Pictures that families won’t see")
struct PictureTests {
  private func found(_ name: String, _ bytes: [UInt8]) throws -> [String] {
    let site = try SiteFolder()
    try site.disk.write("content/media/\(name)", "")
    try Data(bytes).write(to: URL(fileURLWithPath: "\(site.disk.path)/content/media/\(name)"))
    return try site.build(check: true).found.filter { $0.contains(" picture-") }
  }

  private static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0]
  private static let png: [UInt8] = [0x89] + Array("PNG\r\n\u{1A}\n".utf8)
  private static func brand(_ name: String) -> [UInt8] {
    [0, 0, 0, 24] + Array("ftyp\(name)".utf8)
  }

  @Test(
    "A picture that is what its name says is fine",
    arguments: [
      ("a.jpg", jpeg), ("a.JPEG", jpeg), ("a.png", png), ("a.gif", Array("GIF89a".utf8)),
      ("a.webp", Array("RIFF1234WEBPVP8 ".utf8)), ("a.avif", brand("avif")),
      ("a.avif", brand("mif1\0\0\0\0mif1avif")), ("a.svg", Array("\u{FEFF}\n<svg/>".utf8)),
      ("a.svg", Array("<?xml version='1.0'?><svg/>".utf8)), ("a.pdf", jpeg), ("jpg", [0]),
    ])
  func fine(name: String, bytes: [UInt8]) throws { #expect(try found(name, bytes) == []) }

  @Test(
    "What a telephone or a scanner saves is no picture of browsers, whatever its name",
    arguments: [
      ("a.heic", brand("heic")), ("a.HEIC", []), ("a.jpg", brand("heic")),
      ("a.jpg", brand("mif1\0\0\0\0heic")), ("a.tif", [0x49, 0x49, 0x2A, 0]),
    ])
  func format(name: String, bytes: [UInt8]) throws {
    let found = try found(name, bytes)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("content/media/\(name) warning picture-format") == true)
    #expect(found.first?.contains("export it as JPEG, at most 1600 pixels wide") == true)
  }

  @Test(
    "What is another picture than its name says, or none, is told",
    arguments: [
      ("a.jpg", png, "ends in “.png”"), ("a.heic", jpeg, "ends in “.jpg”"),
      ("a.png", [], "export it as JPEG"), ("a.svg", Array("<!doctype html>".utf8), "export"),
      ("a.webp", Array("RIFF1234WAVE".utf8), "export"),
    ] as [(String, [UInt8], String)])
  func anotherKind(name: String, bytes: [UInt8], fix: String) throws {
    let found = try found(name, bytes)
    #expect(found.count == 1)
    #expect(found.first?.contains("warning picture-of-another-kind") == true)
    #expect(found.first?.contains(fix) == true, "\(found)")
  }

  @Test("More than two megabytes are told, and how many")
  func large() throws {
    func picture(_ size: Int) -> [UInt8] { Self.jpeg + [UInt8](repeating: 0, count: size - 4) }
    #expect(try found("a.jpg", picture(2_000_000)) == [])
    let found = try found("a.jpg", picture(5_290_000))
    #expect(found.first?.contains("picture-too-large") == true)
    #expect(found.first?.contains("is 5.2 MB large") == true)
  }
}
