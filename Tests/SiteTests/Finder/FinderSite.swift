import Bytes
import Foundation
import Timetable

@testable import Site

/// The finder's parts of a site of a test, read as the script reads them.
struct FinderSite {
  /// The ids of the entries, in the order of their numbers.
  private(set) var ids: [String] = []
  /// The contents of each part by its path, and `start.json`.
  private(set) var files: [String: String] = [:]

  /// The parts without the words `ignored`, gathered by `workers` that take turns of `share` entries.
  init(_ site: TestSite, ignored: StaticString = "the a of", workers: Int = 1, share: Int = 64) {
    withArena { arena in
      _ = site.with { model, _ in
        var words = FinderWords()
        words.ignored = Text(stringLiteral: ignored)
        words.free = "Free"
        words.dropIn = "Just come"
        words.online = "Online"
        let parts = FinderParts(model, words: words, arena: arena)
        var contents = FinderContents()
        for part in parts.parts {
          var buffer = ByteBuffer()
          let count = parts.append(part, to: &buffer)
          guard count > 0 else { continue }
          files[String(parts.path(of: part, in: arena))] = String(buffer.text(in: arena))
          if case .facets(let group) = part { contents.groups.append((group, count)) }
        }
        let index = WordIndex(
          (0..<workers).map { worker in
            var indexer = WordIndexer(parts, arena: Arena())
            for start in stride(from: 0, to: parts.entryCount, by: share)
            where start / share % workers == worker {
              indexer.index(start..<min(start + share, parts.entryCount))
            }
            return indexer.finish()
          }, entryCount: parts.entryCount)
        let found = index.parts(FirstResults(parts), in: arena)
        for (number, text) in found.files.enumerated() {
          files["words/\(number).json"] = String(text)
          var cards = ByteBuffer()
          parts.appendCards(of: found.firstEntries[number], to: &cards)
          files["first/\(number).json"] = String(cards.text(in: arena))
        }
        files["vocabulary.json"] = String(found.vocabulary)
        contents.firstWords = found.firsts
        contents.folder = "finder/parts/x/"
        var start = ByteBuffer()
        parts.appendStart(contents, to: &start)
        files["start.json"] = String(start.text(in: arena))
      }
    }
    var cards: [Any] = []
    var number = 0
    while let more = json("cards/\(number).json") as? [Any] {
      cards += more
      number += 1
    }
    ids = cards.compactMap { ($0 as? [String: Any])?["id"] as? String }
  }

  init(
    _ files: [String: String], today: CivilDate? = TestSite.today, workers: Int = 1, share: Int = 64
  ) {
    self.init(TestSite(files, today: today), workers: workers, share: share)
  }

  func json(_ path: String) -> Any? {
    files[path].flatMap { try? JSONSerialization.jsonObject(with: Data($0.utf8)) }
  }

  func object(_ path: String) -> [String: Any] { json(path) as? [String: Any] ?? [:] }

  /// The ids of a list of entries.
  func entries(_ list: Any?) -> [String] {
    var number = 0
    return (list as? [Int] ?? []).map { step in
      number += step
      return ids[number]
    }
  }

  /// Where a word stands: `title: a, b; near: c; kin: d; text: e`, without the folders of the ids.
  func word(_ word: String) -> String {
    var part = 0
    while let rows = json("words/\(part).json") as? [[Any]] {
      if let row = rows.first(where: { $0.first as? String == word }) {
        return zip(["title", "near", "kin", "text"], row.dropFirst()).compactMap { name, list in
          let ids = entries(list).map { $0.split(separator: "/")[1] }
          return ids.isEmpty ? nil : "\(name): \(ids.joined(separator: ", "))"
        }.joined(separator: "; ")
      }
      part += 1
    }
    return ""
  }

  /// The choices of a group: `id: entries` or `id title < parent: entries`.
  func facet(_ group: String) -> [String] {
    let values = object("facets/\(group).json")["values"] as? [[String: Any]] ?? []
    return values.map { value in
      let title = (value["title"] as? String).map { " “\($0)”" } ?? ""
      let parent = (value["parent"] as? Int).map { " < \(values[$0]["id"] as? String ?? "")" } ?? ""
      let ids = entries(value["entries"]).map { $0.split(separator: "/")[1] }
      return "\(value["id"] as? String ?? "")\(title)\(parent): \(ids.joined(separator: " "))"
    }
  }

  /// The card of an entry.
  func card(_ id: String) -> [String: Any] {
    guard let number = ids.firstIndex(of: id) else { return [:] }
    let cards = json("cards/\(number / FinderParts.cardsLength).json") as? [[String: Any]]
    return cards?[number % FinderParts.cardsLength] ?? [:]
  }
}
