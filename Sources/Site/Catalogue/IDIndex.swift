import Bytes
import Content
import Diagnostics

/// The things of one kind by their ids, and those that are there but not published.
///
/// A plain value: the links in bodies are looked up in it by all workers.
struct IDIndex: BitwiseCopyable, Sendable {
  let kind: ReferenceKind
  private let places: KeyedPlaces
  private let unpublished: KeyedPlaces
  private let unread: KeyedPlaces
  private let titles: List<Text>

  /// The things with these ids and titles, in the order of their places; `unpublished` are the ids of
  /// drafts and of what is not published today.
  init(
    _ kind: ReferenceKind, _ ids: [(id: Text, title: Text)], unpublished: [Text] = [],
    unread: [Text] = [], _ arena: Arena
  ) {
    self.kind = kind
    titles = arena.list(ids.map(\.title))
    places = KeyedPlaces(ids.enumerated().map { (key: $1.id, place: $0) }, arena)
    self.unread = KeyedPlaces(unread.enumerated().map { (key: $1, place: $0) }, arena)
    self.unpublished = KeyedPlaces(unpublished.enumerated().map { (key: $1, place: $0) }, arena)
  }

  func place(of id: Text) -> Place? { places.place(of: id) }

  /// Whether it is there but could not be read, which is said at its file.
  func isUnread(_ id: Text) -> Bool { unread.place(of: id) != nil }

  func isUnpublished(_ id: Text) -> Bool { unpublished.place(of: id) != nil }

  /// The place of what `reference` names.
  ///
  /// Where there is none it is said: an error for an id that nobody has, a warning for one that is not
  /// published. `otherwise` is what else could be written, for what is near to no id.
  func resolve(
    _ reference: Reference, in file: FileID, otherwise: Diagnostic.Fix? = nil,
    _ diagnostics: inout DiagnosticList
  ) -> Place? {
    if let place = place(of: reference.id) { return place }
    if isUnread(reference.id) { return nil }
    let name = String(reference.id)
    if isUnpublished(reference.id) {
      diagnostics.add(
        Diagnostic(
          SiteCode.unpublishedReference, .warning, in: file, reference.range,
          "The \(kind.name) “\(name)” is not published today, so it is left out here.",
          fixes: ["Publish it, or take it out here."]))
      return nil
    }
    let seen = name.seen
    if seen != name, places.keys.contains(where: { String($0) == seen }) {
      diagnostics.add(
        Diagnostic(
          SiteCode.unknown(kind), in: file, reference.range,
          "The \(kind.name) “\(seen)” is written with a character that can't be seen.",
          fixes: [Diagnostic.Fix("Delete the word and type it again.", replacement: seen)]))
      return nil
    }
    let fix = fix(for: reference.id)
    let others = fix.replacement == nil ? [otherwise].compactMap(\.self) : []
    diagnostics.add(
      Diagnostic(
        SiteCode.unknown(kind), in: file, reference.range,
        "There is no \(kind.name) called “\(reference.id.shortened)”.",
        explanation: kind.allows(reference.id) ? nil : kind.rule, fixes: [fix] + others))
    return nil
  }

  /// The nearest id there is, or where to add one.
  func fix(for id: Text) -> Diagnostic.Fix {
    guard let near = suggestion(for: id) else {
      return "Use the id of one in \(kind.home), or add it there."
    }
    let title = places.place(of: near).map { String(titles[Int($0)]) } ?? String(near)
    return Diagnostic.Fix("Did you mean “\(near)” (\(title))?", replacement: String(near))
  }

  private func suggestion(for id: Text) -> Text? {
    // People write a child's own id, or a record's title.
    let child = places.keys.first {
      $0.count > id.count && $0.hasSuffix(id) && $0[$0.count - id.count - 1] == UInt8(ascii: "/")
    }
    if let child { return child }
    let titled = places.keys.first { key in
      places.place(of: key).map { isSameName(titles[Int($0)], id) } ?? false
    }
    return titled ?? nearest(to: id, in: places.keys)
  }
}
