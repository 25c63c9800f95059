import Synchronization

/// The pages that are open in browsers, and what each was told last.
final class Audience: Sendable {
  private struct Listener {
    /// The decoded path of the page.
    let path: String
    /// The version that the browser shows.
    let shown: String
    var state: PageState?
    /// The last edition that it heard of.
    var edition = -1
    /// Whether it was told that it shows something old, or to rest: its connection will end.
    var isLeaving = false
    let stream: EventStream
  }

  /// A browser keeps six connections open to one address and lets everything else wait: so many may
  /// listen at once, and when one more does, who has listened longest rests a while.
  private static let mostListeners = 4

  private struct State {
    var listeners: [Int: Listener] = [:]
    var next = 0
  }

  private let state = Mutex(State())

  /// How many connections there are.
  var count: Int { state.withLock { $0.listeners.count } }

  /// The paths of the pages that are open.
  var paths: Set<String> {
    state.withLock { state in
      Set(state.listeners.values.filter { !$0.isLeaving }.map(\.path))
    }
  }

  /// Sends to one more page what `edition` has to say to it at once, then what later ones have.
  func join(_ path: String, shown: String, _ edition: Edition, _ stream: EventStream) {
    let number = state.withLock { state in
      state.next += 1
      state.listeners[state.next] = Listener(path: path, shown: shown, stream: stream)
      return state.next
    }
    stream.onEnd { [weak self] in self?.state.withLock { $0.listeners[number] = nil } }
    stream.add("retry: 500\n\n")
    tell(path, edition)
    state.withLock { Self.restOldest(&$0) }
  }

  /// Nobody rests who has not yet heard whether the page it shows is old.
  private static func restOldest(_ state: inout State) {
    let told = state.listeners.filter { !$0.value.isLeaving && $0.value.edition >= 0 }
    let listening = told.keys.sorted()
    for number in listening.dropLast(mostListeners) {
      state.listeners[number]?.isLeaving = true
      state.listeners[number]?.stream.add("event: rest\ndata: {}\n\n")
      state.listeners[number]?.stream.finish()
    }
  }

  /// Tells every page what `edition` means for it.
  func show(_ edition: Edition) {
    for path in paths { tell(path, edition) }
  }

  /// Tells the pages at one path what `edition` means for them.
  func show(_ edition: Edition, at path: String) { tell(path, edition) }

  private func tell(_ path: String, _ edition: Edition) {
    // Made outside of the lock: a page may take a while.
    let version: String
    let new: PageState?
    if case .page(let shown) = edition.reply(path) {
      version = shown.version
      new = PageState(shown, at: path, in: edition)
    } else {
      // It leads elsewhere now, or is no page any more.
      version = ""
      new = nil
    }
    state.withLock { state in
      for (number, listener) in state.listeners where listener.path == path {
        var listener = listener
        guard !listener.isLeaving, listener.edition <= edition.number else { continue }
        listener.edition = edition.number
        if listener.shown != version {
          listener.isLeaving = true
          listener.stream.add("event: change\ndata: {}\n\n")
          // It comes again with a new connection.
          listener.stream.finish()
        } else if let new, listener.state != new {
          listener.state = new
          listener.stream.add("event: state\ndata: \(new.json)\n\n")
        }
        state.listeners[number] = listener
      }
    }
  }
}
