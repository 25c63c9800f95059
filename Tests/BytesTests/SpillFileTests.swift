import Foundation
import Glibc
import Synchronization
import Testing

@testable import Bytes

@Suite("Spill file")
struct SpillFileTests {
  /// The file of a test, open for as long as the test wants to look at it.
  private final class File: Sendable {
    let descriptor: Int32
    let opened = Atomic(0)

    init() {
      var path = Array((NSTemporaryDirectory() + "/spill-XXXXXX").utf8CString)
      descriptor = mkstemp(&path)
      unlink(path)
    }

    deinit { close(descriptor) }

    func spill(beyond budget: Int) -> SpillFile {
      SpillFile(beyond: budget, limit: 0) {
        self.opened.add(1, ordering: .relaxed)
        return dup(self.descriptor)
      }
    }

    /// The bytes that the disk holds of it.
    var size: Int {
      var status = stat()
      return fstat(descriptor, &status) == 0 ? Int(status.st_blocks) * 512 : -1
    }
  }

  private static let block = 1 << 20

  /// Texts of `count` blocks, each of letters of its own.
  private func fill(_ arena: Arena, _ count: Int) -> [Text] {
    (0..<count).map { number in
      arena.text(String(repeating: "\(number % 10)", count: Self.block - 16))
    }
  }

  @Test("What lies in the file can be read and added to, also when it was taken out of memory")
  func kept() throws {
    let file = File()
    let spill = file.spill(beyond: 0)
    let arena = Arena(blockSize: Self.block, spill: spill)
    let texts = fill(arena, 12)
    spill.relieve()
    let later = fill(arena, 3)
    spill.relieve()
    for (number, text) in texts.enumerated() {
      let digit = UInt8(ascii: "0") + UInt8(number % 10)
      #expect(text.withBytes { $0.count == Self.block - 16 && $0.allSatisfy { $0 == digit } })
    }
    #expect(later.map { $0[0] } == Array("012".utf8))
    #expect(file.opened.load(ordering: .relaxed) == 1)
    #expect(file.size >= 14 * Self.block)
  }

  @Test("The file is not opened before the budget is used up")
  func budget() {
    let file = File()
    let arena = Arena(blockSize: Self.block, spill: file.spill(beyond: 4 * Self.block))
    _ = fill(arena, 5)
    #expect(file.opened.load(ordering: .relaxed) == 0)
    _ = fill(arena, 2)
    #expect(file.opened.load(ordering: .relaxed) == 1)
  }

  @Test("Memory that is given back may be taken again before the file is used")
  func givenBack() {
    let file = File()
    let spill = file.spill(beyond: 4 * Self.block)
    for _ in 0..<10 {
      let arena = Arena(blockSize: Self.block, spill: spill)
      defer { withExtendedLifetime(arena) {} }
      _ = fill(arena, 4)
    }
    #expect(file.opened.load(ordering: .relaxed) == 0)
  }

  @Test("The disk has its room back when the arena goes")
  func room() {
    let file = File()
    let spill = file.spill(beyond: 0)
    var arena: Arena? = Arena(blockSize: Self.block, spill: spill)
    if let arena { _ = fill(arena, 20) }
    let before = file.size
    arena = nil
    #expect(file.size <= before - 18 * Self.block)
    withExtendedLifetime(spill) {}
  }

  @Test("Without a file everything lies in memory", arguments: [-1, 0])
  func refused(descriptor: Int32) {
    let spill = SpillFile(beyond: 0, limit: 0) {
      // A pipe can't be mapped.
      var ends: (Int32, Int32) = (-1, -1)
      if descriptor == 0 {
        _ = withUnsafeMutablePointer(to: &ends) {
          $0.withMemoryRebound(to: Int32.self, capacity: 2) { pipe($0) }
        }
      }
      return ends.0
    }
    let arena = Arena(blockSize: Self.block, spill: spill)
    let texts = fill(arena, 4)
    spill.relieve()
    #expect(texts.map { $0[0] } == Array("0123".utf8))
  }
}
