extension Text {
  /// A hash of the bytes that takes a step for each eight of them: for tables in memory, never to be kept.
  ///
  /// Each step multiplies to twice the width and folds the halves, as wyhash and its kin do
  /// (https://github.com/wangyi-fudan/wyhash). Swift's own is made to withstand more, and takes several times as
  /// long for a short text.
  ///
  /// - Parameter seed: any number; one that nobody can foretell keeps others from choosing texts that collide.
  /// - Returns: the hash, all of whose bits may be used.
  public func hash(_ seed: UInt64) -> UInt64 {
    var hash = seed &+ UInt64(count)
    var index = 0
    while index + 8 <= count {
      hash = Self.fold(hash ^ word(at: index))
      index += 8
    }
    if index < count {
      var rest: UInt64 = 0
      while index < count {
        rest = rest << 8 | UInt64(start[index])
        index += 1
      }
      hash = Self.fold(hash ^ rest)
    }
    return Self.fold(hash)
  }

  private func word(at index: Int) -> UInt64 {
    UInt64(
      littleEndian: UnsafeRawPointer(start + index).loadUnaligned(as: UInt64.self))
  }

  /// The product with an odd number of as many ones as zeros, its halves laid over one another.
  private static func fold(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}
