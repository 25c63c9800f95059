import Bytes
import Site

/// The phase in which the events of each activity are written, once for all calendars, by all workers at
/// once.
struct EventWriting: @unchecked Sendable {
  let events: CalendarEvents
  /// What they lie in, which nothing is added to any more.
  private let arenas: [Arena]

  init(_ model: SiteModel, _ workers: Workers) {
    let arena = workers.arena(blockSize: 64 * 1024)
    let count = model.catalogue.activities.count
    let queue = WorkQueue(count: count, share: 64)
    let shares = workers.map { _ in Share(model, queue, workers.arena(blockSize: 256 * 1024)) }
    var texts = [Text](repeating: Text(), count: count)
    for share in shares {
      for (place, text) in share.texts { texts[place] = text }
    }
    events = CalendarEvents(arena.list(texts))
    arenas = [arena] + shares.map(\.arena)
  }
}

/// What one worker wrote.
///
/// Its arena is not added to once it is made, so it may go from thread to thread.
private struct Share: @unchecked Sendable {
  let arena: Arena
  let texts: [(place: Int, text: Text)]

  init(_ model: SiteModel, _ queue: WorkQueue, _ arena: Arena) {
    self.arena = arena
    let scratch = Arena(blockSize: 32 * 1024)
    defer { withExtendedLifetime(scratch) {} }
    var buffer = ByteBuffer(capacity: 16 * 1024)
    var texts: [(place: Int, text: Text)] = []
    while let range = queue.take() {
      for place in range {
        scratch.removeAll()
        buffer.removeAll()
        model.appendEvents(of: place, scratch, to: &buffer)
        texts.append((place, buffer.text(in: arena)))
      }
    }
    self.texts = texts
  }
}
