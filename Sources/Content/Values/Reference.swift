public import Bytes

/// An id as a record gives it, with its place; Site looks up what it names.
public struct Reference: BitwiseCopyable, Sendable {
  public let id: Text
  public let range: ByteRange

  public init(id: Text, range: ByteRange) {
    self.id = id
    self.range = range
  }
}

/// Some of a kind by their ids, or all of them.
public struct References: BitwiseCopyable, Sendable {
  public var isAll = false
  public var ids = List<Reference>()

  public init() {}
}
