import Bytes
import Diagnostics
import FrontMatter
import Timetable

// Reading the files that are no records: the network, the vocabularies, the synonyms, the calendars.

extension Network {
  static func read(_ root: Node, _ reader: inout ValueReader) -> Network {
    var network = Network()
    network.file = reader.file
    table().read(root, into: &network, whole: "the network", missingAt: ByteRange(0, 0), &reader)
    return network
  }
}

extension Term {
  /// A term as it is written, with those within it.
  private struct Written: BitwiseCopyable {
    var id = Reference(id: Text(), range: ByteRange(0, 0))
    var title = Text()
    var summary = Text()
    var ages: Ages?
    var within = List<Written>()
  }

  /// How the file of a vocabulary is written.
  static func form(of kind: VocabularyKind) -> ValueForm { listType(kind).form }

  private static func listType(_ kind: VocabularyKind) -> ValueType<List<Written>> {
    let single = type(kind, within: nil)
    return .list(of: kind == .categories ? type(kind, within: single) : single)
  }

  static func list(_ root: Node, _ kind: VocabularyKind, _ reader: inout ValueReader) -> [Term] {
    reader.field = kind.fileName
    guard let written = listType(kind).read(root, &reader) else { return [] }
    var terms: [Term] = []
    add(written, to: &terms, parent: nil, reader)
    reportDuplicates(terms, &reader)
    return terms
  }

  private static func type(
    _ kind: VocabularyKind, within: ValueType<Written>?
  ) -> ValueType<Written> {
    var fields: [Field<Written>] = [
      Field("id", id(kind), required: true, "What records call it.") { $0.id = $1 },
      Field("title", .line, required: true, "What people call it.") { $0.title = $1 },
      Field("summary", .line, "One sentence about it.") { $0.summary = $1 },
    ]
    if kind == .ageBands {
      fields.append(
        Field("ages", .ages, required: true, "The ages of the band.") { $0.ages = $1 })
    }
    if let within {
      fields.append(Field("within", .list(of: within), "The terms within it.") { $0.within = $1 })
    }
    return .object("a term", FieldTable(fields), Written())
  }

  private static func id(_ kind: VocabularyKind) -> ValueType<Reference> {
    if kind == .languages {
      return ValueType<Text>.languageTag.placed
    }
    let id = ValueType<Text>.scalar(
      "an id", "made of a to z, 0 to 9 and hyphens", pattern: "^\(idPattern)$", code: .badID
    ) { text, _ in isID(text) ? text : nil }
    return id.placed
  }

  private static func add(
    _ written: List<Written>, to terms: inout [Term], parent: Int?, _ reader: ValueReader
  ) {
    for one in written {
      var term = Term()
      term.file = reader.file
      term.range = one.id.range
      term.id = parent.map { reader.arena.join(terms[$0].id, "/", one.id.id) } ?? one.id.id
      term.title = one.title
      term.summary = one.summary
      term.parent = parent
      term.ages = one.ages
      terms.append(term)
      add(one.within, to: &terms, parent: terms.count - 1, reader)
    }
  }

  private static func reportDuplicates(_ terms: [Term], _ reader: inout ValueReader) {
    var first: [Text: ByteRange] = [:]
    for term in terms where !term.id.isEmpty {
      guard let other = first[term.id] else {
        first[term.id] = term.range
        continue
      }
      reader.diagnostics.add(
        Diagnostic(
          ContentCode.duplicateTerm, in: reader.file, term.range,
          "The id “\(term.id)” is there twice.",
          notes: [.init("It is first here.", at: .init(file: reader.file, range: other))],
          fixes: ["Give one of them another id, or take it out."]))
    }
  }
}

extension ValueType where Value == Text {
  /// The same text with its place.
  fileprivate var placed: ValueType<Reference> {
    ValueType<Reference>(form) { node, reader in
      read(node, &reader).map { Reference(id: $0, range: node.range) }
    }
  }
}

extension Synonym {
  /// How the file of the synonyms is written.
  static let form = ValueForm.map(keys: .line, values: .line)

  static func list(_ root: Node, _ reader: inout ValueReader) -> [Synonym] {
    guard root.kind == .mapping else {
      reader.report(
        .wrongShape, root.range, "Synonyms must be lines of “what people type: what we call it”.",
        fix: "Write one such line for each, for example “creche: crèche”.")
      return []
    }
    let line = ValueType<Text>.line
    return root.entries.compactMap { entry in
      reader.field = entry.key
      guard entry.value.kind != .empty else {
        reader.report(
          .emptyValue, entry.keyRange, "The synonym “\(entry.key)” says nothing after its colon.",
          fix: "Write what the network calls it.")
        return nil
      }
      return line.read(entry.value, &reader).map { Synonym(word: entry.key, meaning: $0) }
    }
  }
}

extension SchoolCalendar {
  static func table() -> FieldTable<SchoolCalendar> {
    FieldTable([
      Field("name", .line, required: true, "What the calendar is called.") { $0.name = $1 },
      Field("terms", .list(of: span), required: true, "The school terms.") { $0.terms = $1 },
      Field("holidays", .list(of: span), "The school holidays, where not all days between terms.") {
        $0.holidays = $1
      },
      Field("bank-holidays", .list(of: .dateRange, orOne: true), "The bank holidays.") {
        $0.bankHolidays = $1
      },
    ])
  }

  private static var span: ValueType<Span> {
    .object(
      "a stretch of days",
      FieldTable([
        Field("name", .line, required: true, "What it is called.") { $0.name = $1 },
        Field("dates", .dateRange, required: true, "Its first and last day.") { $0.dates = $1 },
      ]), Span()
    ).keepingPlace { $0.range = $1 }
  }

  static func read(_ root: Node, id: Text, _ reader: inout ValueReader) -> SchoolCalendar {
    var calendar = SchoolCalendar()
    calendar.file = reader.file
    calendar.id = id
    table().read(root, into: &calendar, whole: "this calendar", missingAt: ByteRange(0, 0), &reader)
    return calendar
  }
}
