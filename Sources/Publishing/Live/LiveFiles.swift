import Bytes
import Site
import Synchronization

/// The files of a live site that are no pages, each made when it is asked for.
final class LiveFiles: Sendable {
  private let rendering: Rendering
  private let theme: Theme?
  private let workers: Workers
  /// Listed when the first is asked for: a change of a page needs none of them.
  private let listing = Mutex<Listing?>(nil)
  private let finder = Mutex<FinderIndexing?>(nil)

  /// The files by their paths, and what the paths lie in.
  private struct Listing {
    let byPath: [Text: DataFile]
    let memory: BuildMemory
  }

  init(_ rendering: Rendering, _ theme: Theme?, _ workers: Workers) {
    self.rendering = rendering
    self.theme = theme
    self.workers = workers
  }

  private func file(at path: Text) -> DataFile? {
    listing.withLock { listing in
      if let listing { return listing.byPath[path] }
      let arena = Arena(blockSize: 16 * 1024)
      let made = Listing(
        byPath: Dictionary(
          rendering.dataFiles(arena).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first }),
        memory: BuildMemory(arenas: [arena]))
      listing = made
      return made.byPath[path]
    }
  }

  /// What is at `path`, from the site's folder; nil where nothing is.
  func answer(_ path: Text) -> LiveAnswer? {
    let type = mediaType(of: path)
    guard let file = file(at: path) else { return finderPart(path) }
    switch file {
    case .asset(let asset):
      return LiveAnswer(bytes(asset.contents), type, mayBeKept: path != "service-worker.js")
    case .finderPart(let part): return LiveAnswer(bytes(part.contents), type)
    case .media(let media):
      let arena = Arena(blockSize: 64 * 1024)
      defer { withExtendedLifetime(arena) {} }
      guard let contents = try? rendering.content.read(media.path, limit: 512_000_000, into: arena)
      else { return nil }
      return LiveAnswer(bytes(contents), type)
    default:
      var buffer = ByteBuffer(capacity: 64 * 1024)
      file.append(rendering, to: &buffer)
      return LiveAnswer(buffer.withBytes { Array($0) }, type)
    }
  }

  /// The files of the finder: all of them are made when the first is asked for.
  func finderIndexing() -> FinderIndexing? {
    guard let theme else { return nil }
    return finder.withLock { made in
      if let made { return made }
      let indexing = try? FinderIndexing(rendering.model, words: theme.finderWords, workers)
      made = indexing
      return indexing
    }
  }

  private func finderPart(_ path: Text) -> LiveAnswer? {
    guard path.hasPrefix("finder/"), let indexing = finderIndexing() else { return nil }
    defer { withExtendedLifetime(indexing) {} }
    guard let file = indexing.files.first(where: { $0.path == path }) else { return nil }
    return LiveAnswer(
      bytes(file.contents), mediaType(of: path), mayBeKept: path.hasPrefix("finder/parts/"))
  }

  private func bytes(_ text: Text) -> [UInt8] { text.withBytes { Array($0) } }
}
