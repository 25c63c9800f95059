import Bytes
import Testing

@Suite("List")
struct ListTests {
  let arena = Arena(blockSize: 64)

  @Test("A list holds its elements in their order")
  func elements() {
    let list = arena.list([3, 1, 2])
    #expect(Array(list) == [3, 1, 2])
    #expect(list.sorted() == [1, 2, 3])
    #expect(list == arena.list(count: 3) { [3, 1, 2][$0] })
    #expect(list != arena.list([3, 1]))
  }

  @Test("The empty list takes no memory")
  func empty() {
    let none = arena.list([] as [Text])
    #expect(none.isEmpty && none.address == nil)
    #expect(arena.list(count: 0) { $0 }.isEmpty)
    #expect(arena.capacity == 0)
  }

  @Test("A part is a list of its own without a copy")
  func parts() {
    let list = arena.list([10, 20, 30, 40])
    let part = list.part(1..<3)
    #expect(Array(part) == [20, 30])
    #expect(part.address == list.address.map { $0 + MemoryLayout<Int>.stride })
    #expect(list.part(4..<4).isEmpty)
  }

  @Test("Elements are aligned as their type asks, after texts of any length")
  func alignment() {
    for length in 0..<20 {
      _ = arena.text(String(repeating: "x", count: length))
      let list = arena.list([SIMD4<Float>(repeating: Float(length))])
      #expect(list.first == SIMD4(repeating: Float(length)))
      #expect(list.address.map { Int(bitPattern: $0) % 16 } == 0)
    }
  }
}
