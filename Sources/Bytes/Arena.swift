/// Memory for texts and lists that all end together.
///
/// One worker has one arena: it is not made for use by two threads at once. What it gives out is plain
/// memory, so many threads may read it afterwards.
///
/// Swift lets an object go after its last use, and a text is no use of its arena. Whoever makes an arena
/// for one function keeps it to its end: `defer { withExtendedLifetime(arena) {} }`.
public final class Arena {
  private var blocks: [MemoryBlock] = []
  private var current = 0
  private var used = 0
  private let blockSize: Int
  private let spill: SpillFile?
  /// What has taken as many bytes is likely to need whole blocks of more.
  private static let large = 1 << 20

  /// - Parameters:
  ///   - blockSize: bytes taken from the system at a time.
  ///   - spill: where blocks lie when memory is used up; nil takes memory all the same.
  public init(blockSize: Int = 256 * 1024, spill: SpillFile? = nil) {
    self.blockSize = blockSize
    self.spill = spill
  }

  deinit {
    for block in blocks { block.giveBack() }
  }

  /// The bytes taken from the system.
  public var capacity: Int { blocks.reduce(0) { $0 + $1.size } }

  /// Empties the arena and keeps its memory for what comes next.
  ///
  /// Every text and list that came from it ends here.
  public func removeAll() {
    current = 0
    used = 0
  }

  /// Uninitialised memory of `size` bytes, aligned to 16.
  @usableFromInline
  func allocate(_ size: Int) -> UnsafeMutableRawPointer {
    let rounded = (size + 15) & ~15
    while current < blocks.count {
      let block = blocks[current]
      if used + rounded <= block.size {
        defer { used += rounded }
        return block.start + used
      }
      current += 1
      used = 0
    }
    let size = max(blockSize, rounded)
    let isLarge = blocks.count * blockSize >= Self.large
    let block = isLarge ? MemoryBlock(filledAtOnce: size, spill: spill) : MemoryBlock(size)
    blocks.append(block)
    used = rounded
    return block.start
  }

  /// A copy of `text` that lives as long as the arena.
  public func copy(_ text: Text) -> Text {
    text.withBytes { self.text(copying: $0) }
  }

  /// A copy of `string` that lives as long as the arena.
  public func text(_ string: String) -> Text {
    var string = string
    return string.withUTF8 { text(copying: $0) }
  }

  /// A copy of `bytes` that lives as long as the arena.
  public func text(copying bytes: UnsafeBufferPointer<UInt8>) -> Text {
    guard let source = bytes.baseAddress, bytes.count > 0 else { return Text() }
    let memory = allocate(bytes.count)
    memory.copyMemory(from: source, byteCount: bytes.count)
    return Text(
      start: UnsafePointer(memory.assumingMemoryBound(to: UInt8.self)), count: bytes.count)
  }

  /// A text of `capacity` bytes at most, which `fill` writes; it answers how many it wrote.
  public func text<Failure: Error>(
    capacity: Int, fill: (UnsafeMutableBufferPointer<UInt8>) throws(Failure) -> Int
  ) throws(Failure) -> Text {
    let memory = allocate(capacity).bindMemory(to: UInt8.self, capacity: capacity)
    let count = try fill(UnsafeMutableBufferPointer(start: memory, count: capacity))
    precondition(count >= 0 && count <= capacity, "more text than there was room for")
    return Text(start: UnsafePointer(memory), count: count)
  }

  /// What the `parts` make when written one after another.
  public func join(_ parts: Text...) -> Text {
    text(capacity: parts.reduce(0) { $0 + $1.count }) { memory in
      var position = 0
      for part in parts {
        part.withBytes { bytes in
          guard let source = bytes.baseAddress, let target = memory.baseAddress else { return }
          (target + position).update(from: source, count: bytes.count)
        }
        position += part.count
      }
      return position
    }
  }

  /// A copy of `elements` that lives as long as the arena.
  @inlinable
  public func list<Element: BitwiseCopyable>(_ elements: some Collection<Element>) -> List<Element>
  {
    let count = elements.count
    guard count > 0 else { return List() }
    let memory = allocate(count * MemoryLayout<Element>.stride)
      .bindMemory(to: Element.self, capacity: count)
    var next = memory
    for element in elements {
      next.initialize(to: element)
      next += 1
    }
    return List(start: UnsafePointer(memory), count: count)
  }

  /// A list of `count` elements, each made by `element` from its index.
  @inlinable
  public func list<Element: BitwiseCopyable>(
    count: Int, _ element: (Int) -> Element
  ) -> List<Element> {
    guard count > 0 else { return List() }
    let memory = allocate(count * MemoryLayout<Element>.stride)
      .bindMemory(to: Element.self, capacity: count)
    for index in 0..<count { (memory + index).initialize(to: element(index)) }
    return List(start: UnsafePointer(memory), count: count)
  }
}
