import Bytes
import Foundation
import Testing

@testable import Publishing

@Suite("Files written in parts")
struct PartsTests {
  let site: Publication
  var disk: TemporaryFolder { site.disk }

  init() throws { site = try Publication() }

  /// Publishes the file `long.ics`, which is made of `lines`.
  private func publish(_ lines: [String]) throws -> OutputChanges {
    let staging = try site.begin()
    var writer = try staging.writer()
    var buffer = ByteBuffer()
    var time = Stopwatch()
    var most = 0
    try writer.write("calendars/long.ics", through: &buffer, &time) { buffer, passOn in
      for line in lines {
        buffer.append(line)
        passOn(&buffer)
        most = max(most, buffer.count)
      }
    }
    // However long the file, no more than a part of it is in memory.
    #expect(most < 1 << 20)
    return try staging.finish([writer.finish()], version: "1.0", built: "2026-11-21")
  }

  private var published: String? { disk.contents("site/public/calendars/long.ics") }

  /// Some 3 MB.
  private static let lines = (0..<3000).map {
    String(repeating: "\($0) is a line of a calendar.\n", count: 30)
  }

  @Test("A long file is written whole, with the same record as if it had been written at once")
  func long() throws {
    #expect(try publish(Self.lines).new == 1)
    #expect(published == Self.lines.joined())
    let record = disk.contents("site/public/build.json")
    try site.publish(["calendars/long.ics": Self.lines.joined()])
    #expect(disk.contents("site/public/build.json") == record)
  }

  @Test("A short file is written as any other")
  func short() throws {
    #expect(try publish(["one\n", "two\n"]).new == 1)
    #expect(published == "one\ntwo\n")
  }

  @Test("An unchanged file is the same one as before", arguments: [2, 3000])
  func unchanged(count: Int) throws {
    let lines = Array(Self.lines.prefix(count))
    _ = try publish(lines)
    let before = try disk.identity("site/public/calendars/long.ics")
    #expect(try publish(lines).unchanged == 1)
    #expect(try disk.identity("site/public/calendars/long.ics") == before)
  }

  @Test("A change is seen wherever it is", arguments: [0, 1, 1400, 2999])
  func changed(line: Int) throws {
    _ = try publish(Self.lines)
    var lines = Self.lines
    lines[line] = "something else\n"
    #expect(try publish(lines).changed == 1)
    #expect(published == lines.joined())
  }

  @Test("A file that has become shorter or longer at its end is written", arguments: [false, true])
  func length(isLonger: Bool) throws {
    let shorter = Array(Self.lines.dropLast())
    _ = try publish(isLonger ? shorter : Self.lines)
    let lines = isLonger ? Self.lines : shorter
    #expect(try publish(lines).changed == 1)
    #expect(published == lines.joined())
  }

  @Test("A file that the web server may no longer read is written anew")
  func permissions() throws {
    _ = try publish(Self.lines)
    let path = disk.path("site/public/calendars/long.ics")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    #expect(try publish(Self.lines).changed == 1)
    #expect(published == Self.lines.joined())
  }

  @Test("A path that is unusable is not written, long or short", arguments: [2, 3000])
  func unusablePath(count: Int) throws {
    let staging = try site.begin()
    var writer = try staging.writer()
    var buffer = ByteBuffer()
    var time = Stopwatch()
    let error = #expect(throws: FileError.self) {
      try writer.write("../a", through: &buffer, &time) { buffer, passOn in
        for line in Self.lines.prefix(count) {
          buffer.append(line)
          passOn(&buffer)
        }
      }
    }
    #expect(error?.reason == .unusablePath)
  }
}
