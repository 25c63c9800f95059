import Bytes
import Content
import Diagnostics
public import Timetable

/// A file of content to be made from its starter.
public struct NewRecord {
  /// What it belongs to, by the ids that were given.
  public struct Relations: Sendable {
    public var service: String?
    public var hub: String?
    public var provider: String?
    public var locality: String?
    public var category: String?

    public init() {}
  }

  let kind: StarterKind
  let title: String
  /// The id that was asked for in place of the title's own.
  let id: String?
  let relations: Relations
  let today: CivilDate

  /// - Parameters:
  ///   - kind: what it is.
  ///   - title: its title; empty for what has none.
  ///   - id: the id to have, in place of one made from the title.
  ///   - relations: what it belongs to.
  ///   - today: when it is made.
  public init(
    _ kind: StarterKind, title: String, id: String? = nil, relations: Relations = Relations(),
    today: CivilDate
  ) {
    self.kind = kind
    self.title = title
    self.id = id
    self.relations = relations
    self.today = today
  }

  /// Puts the file into the folder `site`, which holds `contents`.
  ///
  /// - Returns: the file's path from the site's folder, and whether families don't see it yet.
  public func write(
    to site: String, holding contents: SiteContents
  ) throws(StarterError) -> (path: String, isDraft: Bool) {
    try checkTitle()
    try checkRelations(contents)
    let path = kind.path(id: try newID(contents))
    if kind.isSingle, contents.vocabularies.contains("\(kind.name).yaml") {
      throw .refused("“\(path)” is there already. Open it and add a line to it.")
    }
    guard let seed = Seeds.file(at: kind.seedPath) else {
      throw .refused("This program was built without the starter of \(kind.name).")
    }
    let text = filled(seed.text, contents)
    try check(text, path)
    try writeNewFile(text, at: path, in: site)
    return (path, StarterText(text).fields.contains { $0.name == "draft" && $0.isOn })
  }

  private func checkTitle() throws(StarterError) {
    if kind.isSingle {
      guard title.isEmpty, id == nil else {
        throw .refused(
          "There is one file of \(kind.name), which has no title: leave the title out.")
      }
      return
    }
    guard title.contains(where: { !$0.isWhitespace }) else {
      throw .refused(
        "A title is missing. Write it after the kind, such as: hubsite new \(kind.name) \"Play time\""
      )
    }
    let isLine = title.unicodeScalars.allSatisfy {
      ![.control, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
    }
    guard isLine else {
      throw .refused("A title is one line of words, without line ends or tabs.")
    }
  }
}

extension NewRecord {
  /// The id of the new file: the one that was asked for, else the title's.
  private func newID(_ contents: SiteContents) throws(StarterError) -> String {
    if kind.isSingle { return kind.name }
    guard let id = id ?? titleID(title) else {
      throw .refused(
        "No id can be made of the title “\(title)”: it has no letters from a to z and no digits. "
          + "Choose one with --id, such as --id \(free("\(kind.name)-1", contents)).")
    }
    if let given = self.id {
      let arena = Arena(blockSize: 1024)
      defer { withExtendedLifetime(arena) {} }
      let isRight = kind == .record(.page) ? isPath(arena.text(given)) : isID(arena.text(given))
      guard isRight else {
        let better = titleID(given).map { ", such as “\($0)”" } ?? ""
        throw .refused(
          "“\(given)” can't be an id. An id is made of a to z, 0 to 9 and hyphens\(better).")
      }
    }
    if isReserved(id) {
      throw .refused(
        "The address “/\(id)/” belongs to a page that every site has. "
          + "Choose another id, such as --id \(free(id, contents)).")
    }
    if kind == .calendar, self.id == nil, let other = contents.calendars.first {
      // Nothing would say any more which calendar a “term time” means.
      let free = free(id, contents)
      throw .refused(
        "There is a calendar already: “\(kind.path(id: other))”. Another year of the same schools "
          + "goes into that file. If these are other schools, add --id \(free); each “term time” must "
          + "then say which it means, such as “term time of \(free)”.")
    }
    guard isTaken(id, contents) else { return id }
    throw .refused(
      "“\(kind.path(id: id))” is there already. Open it, or choose another id, "
        + "such as --id \(free(id, contents)).")
  }

  private func isTaken(_ id: String, _ contents: SiteContents) -> Bool {
    switch kind {
    case .record(let kind): contents.ids(kind).contains(id)
    case .calendar: contents.calendars.contains(id)
    case .vocabulary, .synonyms: false
    }
  }

  private func isReserved(_ id: String) -> Bool {
    guard kind == .record(.page) else { return false }
    return OwnAddresses.holds(page: id)
  }

  /// An id near `id` that nothing has: with the hub's behind it, else with a number.
  private func free(_ id: String, _ contents: SiteContents) -> String {
    let base = String(id.prefix(80))
    let candidates =
      (relations.hub.map { ["\(base)-\($0)"] } ?? [])
      + ["\(base)-page"].filter { _ in
        isReserved(id)
      }
    if let free = candidates.first(where: { !isTaken($0, contents) && !isReserved($0) }) {
      return free
    }
    var number = 2
    while isTaken("\(base)-\(number)", contents) { number += 1 }
    // What was proposed for a title without letters has a number already.
    return isTaken(base, contents) || isReserved(base) ? "\(base)-\(number)" : base
  }
}

extension NewRecord {
  /// The starter with what is known put in.
  private func filled(_ seed: String, _ contents: SiteContents) -> String {
    let dates = SeedDates(today: today)
    if kind.isSingle { return seed }
    var text = StarterText(kind == .calendar ? dates.inSchoolYears(seed) : dates.inYears(seed))
    text.set(kind == .calendar ? "name" : "title", to: yamlScalar(title.trimmedSpaces))
    text.set("reviewed", to: today.iso)
    text.set("date", to: today.iso)
    switch kind {
    case .record(.hub):
      text.choose("locality", relations.locality, of: contents.ids(.locality), "locality")
    case .record(.service):
      text.choose("provider", relations.provider, of: contents.ids(.provider), "provider")
      if let category = relations.category { text.set("categories", to: "[\(category)]") }
      if let hub = relations.hub { text.set("hubs", to: "[\(hub)]") }
      if let locality = relations.locality { text.set("localities", to: "[\(locality)]") }
    case .record(.activity):
      text.choose(
        "service", relations.service, of: contents.ids(.service), "service", takesOnly: false)
      text.choose("where", relations.hub, of: contents.ids(.hub), "hub")
      if let provider = relations.provider { text.set("provider", to: provider) }
      if let category = relations.category { text.set("categories", to: "[\(category)]") }
      switch contents.calendars.count {
      case 0: text.removeLines(containing: "during: term time of choose-a-calendar")
      case 1: text.replace("term time of choose-a-calendar", with: "term time")
      default:
        text.note("Calendars: \(contents.calendars.listed).", above: "when")
      }
    case .record, .calendar, .vocabulary, .synonyms: break
    }
    return text.text
  }

  /// Every id that was given must be there.
  private func checkRelations(_ contents: SiteContents) throws(StarterError) {
    try check(relations.service, "--service", "service", contents.ids(.service), [.activity])
    try check(relations.hub, "--hub", "hub", contents.ids(.hub), [.service, .activity])
    try check(
      relations.provider, "--provider", "provider", contents.ids(.provider), [.service, .activity])
    try check(
      relations.locality, "--locality", "locality", contents.ids(.locality), [.hub, .service])
    try check(
      relations.category, "--category", "category", contents.categories, [.service, .activity])
  }

  private func check(
    _ id: String?, _ option: String, _ noun: String, _ ids: [String], _ kinds: [RecordKind]
  ) throws(StarterError) {
    guard let id else { return }
    guard case .record(let kind) = kind, kinds.contains(kind) else {
      let takers = kinds.map { StarterKind.record($0).name }.joined(separator: " or ")
      throw .refused("\(option) goes with a new \(takers), not with a new \(kind.name).")
    }
    guard !ids.contains(id) else { return }
    let near = nearest(to: id, in: ids).map { "Did you mean “\($0)”?" }
    let hint =
      near ?? (ids.isEmpty ? "There is none yet." : "There is \(ids.listed).")
    throw .refused("There is no \(noun) called “\(id)”. \(hint)")
  }

  /// Reads what would be written as a build would: a starter that is not right is never left behind.
  private func check(_ text: String, _ path: String) throws(StarterError) {
    let arena = Arena(blockSize: 64 * 1024)
    defer { withExtendedLifetime(arena) {} }
    var reader = ContentReader(arena: arena)
    reader.read(
      SourceFile(id: FileID(0), path: path, contents: arena.text(text)),
      as: ContentPath(arena.text(String(path.dropFirst("content/".count)))))
    guard let problem = reader.diagnostics.all.first else { return }
    throw .refused("The title “\(title)” can't be written into the file: \(problem.summary)")
  }
}

extension StarterText {
  /// Sets a field to the id that was given, or to the only one there is; else says which there are.
  fileprivate mutating func choose(
    _ field: String, _ given: String?, of ids: [String], _ noun: String, takesOnly: Bool = true
  ) {
    if let given {
      set(field, to: given)
    } else if takesOnly, ids.count == 1 {
      set(field, to: ids[0])
    } else if ids.isEmpty {
      note("There is no \(noun) yet. Make one: hubsite new \(noun) \"ITS NAME\"", above: field)
    } else {
      note("Choose one: \(ids.listed).", above: field)
    }
  }
}

extension [String] {
  /// The first of them with commas between, and how many more there are.
  fileprivate var listed: String {
    let shown = prefix(12).joined(separator: ", ")
    return count > 12 ? "\(shown) and \(count - 12) more" : shown
  }
}

extension String {
  fileprivate var trimmedSpaces: String {
    let start = drop { $0.isWhitespace }
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { String(start[...$0]) } ?? ""
  }
}
