extension Text {
  /// The bytes of a block that ``endOfPlainBlocks(from:)`` looks at.
  static var plainBlockSize: Int { 64 }

  /// Where the blocks of 64 bytes end, from `offset` on, that hold nothing but visible ASCII characters, spaces
  /// and line feeds.
  ///
  /// Most texts are made of these. No step depends on the one before it, nor on what it finds: so the compiler
  /// takes 16 bytes at once.
  func endOfPlainBlocks(from offset: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops = ones &* 0x80
    var end = offset
    while end + Self.plainBlockSize <= count {
      let block = UnsafeRawPointer(start + end)
      // Of each byte the top bit tells, as long as that of the byte itself isn't set.
      var plain = tops
      var odd: UInt64 = 0
      var place = 0
      while place < Self.plainBlockSize {
        let bytes = block.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        let isNoControl = (bytes & (ones &* 0x60)) &+ (ones &* 0x60)
        let isLineFeed = tops &- (bytes ^ (ones &* 0x0A))
        plain &= isNoControl | isLineFeed
        // DEL, and all beyond ASCII.
        odd |= bytes &+ ones | bytes
        place &+= 8
      }
      if (~plain | odd) & tops != 0 { break }
      end += Self.plainBlockSize
    }
    return end
  }
}
