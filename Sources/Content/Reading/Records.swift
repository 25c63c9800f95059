public import Bytes
import Diagnostics

/// The records of one kind, each lying in the arena of the worker that read it.
public struct Records<Element: ContentRecord>: RandomAccessCollection, Sendable {
  @usableFromInline var places: [Shared<Element>] = []

  public init() {}

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { places.count }

  @inlinable public subscript(index: Int) -> Element { places[index].value }

  /// Where the record at `index` lies.
  @inlinable public func place(_ index: Int) -> Shared<Element> { places[index] }

  public mutating func append(_ record: Shared<Element>) { places.append(record) }

  public static func += (records: inout Records, others: Records) {
    records.places += others.places
  }

  /// Puts them in the order of their files.
  mutating func sortByFile() {
    places.sort { $0.value.common.file < $1.value.common.file }
  }

  /// Those in the order that `isBefore` tells.
  @inlinable public func sorted(by isBefore: (Element, Element) -> Bool) -> Records {
    var sorted = self
    sorted.places.sort { isBefore($0.value, $1.value) }
    return sorted
  }

  /// Puts the record of `file`, or none, in the place of the one there was, or none.
  ///
  /// The records are in the order of their files.
  mutating func replace(_ file: FileID, with new: Records) {
    let place = lowerBound(of: file)
    let isThere = place < count && self[place].common.file == file
    places.replaceSubrange(place..<place + (isThere ? 1 : 0), with: new.places)
  }

  /// The first place whose record is not of a file before `file`.
  private func lowerBound(of file: FileID) -> Int {
    var lower = 0
    var upper = count
    while lower < upper {
      let middle = (lower + upper) / 2
      if self[middle].common.file < file { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }
}
