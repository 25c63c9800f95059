import Testing

@testable import Bytes

@Suite("Characters that nobody sees")
struct UnseenCharacterTests {
  @Test("They are known by their bytes")
  func lengths() {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    let text = arena.text("a\u{A0}\u{AD}\u{200B}\u{200F}\u{2060}\u{FEFF} é–")
    let lengths = [1: 2, 3: 2, 5: 3, 8: 3, 11: 3, 14: 3]
    for offset in 0..<text.count { #expect(text.unseenLength(at: offset) == lengths[offset] ?? 0) }
  }
}
