import FlyingSocks

/// A body that goes on for as long as the page is open (server-sent events, HTML Standard 9.2).
struct EventBody: AsyncBufferedSequence {
  typealias Element = UInt8

  let events: AsyncStream<String>

  func makeAsyncIterator() -> Iterator { Iterator(events: events.makeAsyncIterator()) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var events: AsyncStream<String>.Iterator

    mutating func next() async -> UInt8? { nil }

    mutating func nextBuffer(suggested count: Int) async -> [UInt8]? {
      guard let event = await events.next() else { return nil }
      return Array(event.utf8)
    }
  }
}
