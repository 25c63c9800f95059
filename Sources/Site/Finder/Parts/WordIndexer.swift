public import Bytes
import Content
import Timetable

/// Gathers the words of entries; each worker has one of its own, for a share of them.
///
/// A word is folded, looked up and, when it is new, cut to its stem: once for all its occurrences.
public struct WordIndexer {
  private let parts: FinderParts
  private let stems: Bool
  private var reader = WordReader()
  private var stemmer = EnglishStemmer()
  /// The words as they are written, and for each of them the number of its stem, with the sign turned
  /// where it is a word to ignore.
  private var forms = WordTable()
  private var stemOfForm: [Int32] = []
  /// The words without the endings of plurals, and for each form the number of its own: a synonym that
  /// means “housing” does not mean “house”, though they share a stem.
  private var singulars = WordTable()
  private var singularOfForm: [Int32] = []
  /// For each form that ends in “ing” or “ed” where its stem does not, the number of its own row, made when
  /// a title has it: -1 before, -2 for all other forms.
  private var rowOfForm: [Int32] = []
  /// The stems.
  private var table = WordTable()
  /// The entry in which each stem was met last.
  private var lastEntry: [Int32] = []
  /// The postings of the run that is being read, and the stem of each.
  private var postings: [WordPosting] = []
  private var stemOfPosting: [Int32] = []
  private var runs: [WordShare.Run] = []
  /// Holds those of the runs.
  private let arena: Arena
  private var synonyms: SynonymPhrases
  /// The singulars of the field that is being read, where synonyms are looked for.
  private var field: [Int32] = []
  private var entry = 0

  /// An indexer that has read nothing.
  ///
  /// - Parameters:
  ///   - parts: the finder.
  ///   - arena: what the postings are put into; nobody else may use it.
  public init(_ parts: FinderParts, arena: Arena) {
    self.parts = parts
    self.arena = arena
    stems = parts.stemsEnglish
    synonyms = SynonymPhrases()
    ignore(parts.words.ignored)
    for synonym in parts.catalogue.synonyms {
      synonyms.add(typed: stems(of: synonym.word), meant: singulars(of: synonym.meaning))
    }
    synonyms.finish(singulars: singulars.count)
  }

  /// Reads the entries `range`, which come after those that were read before.
  public mutating func index(_ range: Range<Int>) {
    postings.removeAll(keepingCapacity: true)
    stemOfPosting.removeAll(keepingCapacity: true)
    for number in range { index(number) }
    runs.append(
      .init(entries: range, stems: arena.list(stemOfPosting), postings: arena.list(postings)))
  }

  /// What was gathered, its words in order.
  public consuming func finish() -> WordShare {
    WordShare(table: table, runs: runs, arena: arena)
  }

  // MARK: Words

  /// The stem of the word that the reader is at; nil for a word to ignore, unless `isTitle`.
  private mutating func stem(isTitle: Bool) -> Int32? {
    let form = forms.number(reader.letters, reader.count, hash: reader.hash)
    if form == stemOfForm.count {
      let stem: Int
      if stems {
        let letters = stemmer.stem(reader.letters, reader.count)
        stem = table.number(
          letters, letters.count, hash: WordReader.hash(letters, letters.count))
      } else {
        stem = table.number(reader.letters, reader.count, hash: reader.hash)
      }
      if stem == lastEntry.count { lastEntry.append(-1) }
      stemOfForm.append(Int32(stem))
      let letters = stems ? stemmer.singular(reader.letters, reader.count) : []
      let singular =
        stems
        ? singulars.number(letters, letters.count, hash: WordReader.hash(letters, letters.count))
        : singulars.number(reader.letters, reader.count, hash: reader.hash)
      singularOfForm.append(Int32(singular))
      let isInflected =
        stems && singulars[singular].count > table[stem].count && stemmer.isParticiple
      rowOfForm.append(isInflected ? -1 : -2)
    }
    let stem = stemOfForm[form]
    return stem >= 0 ? stem : isTitle ? ~stem : nil
  }

  /// Marks the words of a text as words to ignore.
  private mutating func ignore(_ text: Text) {
    reader.begin(text)
    while reader.next() {
      guard let stem = stem(isTitle: false) else { continue }
      let form = forms.number(reader.letters, reader.count, hash: reader.hash)
      stemOfForm[form] = ~stem
    }
  }

  /// The stems of the words of a text in their order, without those to ignore.
  private mutating func stems(of text: Text) -> [Int32] {
    var sequence: [Int32] = []
    reader.begin(text)
    while reader.next() {
      if let stem = stem(isTitle: false) { sequence.append(stem) }
    }
    return sequence
  }

  /// The singulars of the words of a text in their order.
  private mutating func singulars(of text: Text) -> [Int32] {
    var sequence: [Int32] = []
    reader.begin(text)
    while reader.next() { sequence.append(singular()) }
    return sequence
  }

  /// The row for titles that have the word that the reader is at, whose stem is known, just so:
  /// `hous-housing`; nil for a word that only its stem is known by.
  private mutating func row(of stem: Int32) -> Int32? {
    let form = forms.number(reader.letters, reader.count, hash: reader.hash)
    if rowOfForm[form] == -1 {
      let name =
        Array(table[Int(stem)]) + [WordIndex.formMark] + singulars[Int(singularOfForm[form])]
      let row = table.number(name, name.count, hash: WordReader.hash(name, name.count))
      if row == lastEntry.count { lastEntry.append(-1) }
      rowOfForm[form] = Int32(row)
    }
    return rowOfForm[form] >= 0 ? rowOfForm[form] : nil
  }

  /// The singular of the word that the reader is at.
  private mutating func singular() -> Int32 {
    let form = forms.number(reader.letters, reader.count, hash: reader.hash)
    if form == stemOfForm.count { _ = stem(isTitle: true) }
    return singularOfForm[form]
  }

  private mutating func post(_ stem: Int32, _ tier: WordTier) {
    // Better tiers come first: what was met in this entry is not worth a second posting.
    guard lastEntry[Int(stem)] != Int32(entry) else { return }
    lastEntry[Int(stem)] = Int32(entry)
    stemOfPosting.append(stem)
    postings.append(WordPosting(entry: entry, tier: tier))
  }

  private mutating func addTitle(_ text: Text) {
    field.removeAll(keepingCapacity: true)
    reader.begin(text)
    while reader.next() {
      guard let stem = stem(isTitle: true) else { continue }
      field.append(singular())
      post(stem, .title)
      if let row = row(of: stem) { post(row, .title) }
    }
    synonyms.find(in: field)
  }

  private mutating func addNear(_ text: Text, _ tier: WordTier = .near) {
    field.removeAll(keepingCapacity: true)
    reader.begin(text)
    while reader.next() {
      let form = forms.number(reader.letters, reader.count, hash: reader.hash)
      let stem = form < stemOfForm.count ? stemOfForm[form] : self.stem(isTitle: true) ?? 0
      // Phrases know the words to ignore too.
      field.append(singularOfForm[form])
      if stem >= 0 { post(stem, tier) }
    }
    synonyms.find(in: field)
  }

  private mutating func addText(_ text: Text) {
    reader.begin(text)
    while reader.next() {
      if let stem = stem(isTitle: false) { post(stem, .text) }
    }
  }

  private mutating func addMarkdown(_ text: Text) {
    for range in MarkdownStretches(text) { addText(text[range]) }
  }

  // MARK: Entries

  private mutating func index(_ number: Int) {
    entry = number
    let catalogue = parts.catalogue
    let item = parts.entries.all[number]
    let place = Int(item.place)
    let offer = parts.offer(item)
    let record: CommonFields
    switch item.kind {
    case .service: record = catalogue.services[place].common
    case .activity: record = catalogue.activities[place].common
    case .hub: record = catalogue.hubs[place].common
    }
    addTitle(record.title)
    // What people call an entry by is as good as its title.
    for stem in synonyms.takeTyped() { post(stem, .title) }
    addNear(record)
    if item.kind == .activity, let service = catalogue.activityLinks[place].service {
      let service = catalogue.services[Int(service)].common
      addNear(service.title, .kin)
      addNear(service, .kin)
    }
    for category in offer.categories {
      addNear(catalogue.categories[Int(category)].title, .kin)
      if let parent = catalogue.parent(of: category) {
        addNear(catalogue.categories[Int(parent)].title, .kin)
      }
    }
    for need in offer.needs { addNear(catalogue.needs[Int(need)].title, .kin) }
    for hub in offer.hubs {
      synonyms.find(whole: singulars(of: catalogue.hubs[Int(hub)].common.title))
    }
    for stem in synonyms.takeTyped() { post(stem, .kin) }
    addMarkdown(record.body)
    addTexts(of: item, offer)
  }

  private mutating func addNear(_ record: CommonFields, _ tier: WordTier = .near) {
    addNear(record.summary, tier)
    for keyword in record.keywords { addNear(keyword, tier) }
  }

  private mutating func addTexts(of item: FinderEntries.Entry, _ offer: FinderOffer) {
    let catalogue = parts.catalogue
    switch item.kind {
    case .service:
      let service = catalogue.services[Int(item.place)]
      addMarkdown(service.howToGetHelp.text)
      addText(service.eligibility)
      addDays(catalogue.serviceLinks[Int(item.place)].activities)
    case .activity:
      if case .venue(let venue) = catalogue.activities[Int(item.place)].location {
        addText(venue.name)
      }
      addDays(CollectionOfOne(item.place))
    case .hub:
      let hub = catalogue.hubs[Int(item.place)]
      if !hub.isConfidential {
        for line in hub.address { addText(line) }
      }
    }
    for hub in offer.hubs {
      addText(catalogue.hubs[Int(hub)].common.title)
      addText(catalogue.hubs[Int(hub)].town)
    }
    for locality in offer.localities {
      let locality = catalogue.localities[Int(locality)]
      addText(locality.common.title)
      for area in locality.areas { addText(area) }
    }
    if let provider = offer.provider { addText(catalogue.providers[Int(provider)].common.title) }
    for band in catalogue.ageBands where offer.isFor(band) { addText(band.title) }
    if offer.cost?.group == .free { addText(parts.words.free) }
    if offer.access == .dropIn, offer.status == .open { addText(parts.words.dropIn) }
    if offer.isDelivered(.online) { addText(parts.words.online) }
  }

  /// Adds the names of the days of the week on which some activities take place.
  private mutating func addDays(_ activities: some Sequence<Place>) {
    var days = WeekdaySet()
    for activity in activities {
      for session in parts.catalogue.timetables[Int(activity)].sessions where session.takesPlace {
        days.formUnion(WeekdaySet(session.actual.date.weekday))
      }
    }
    for day in days.days { addText(parts.model.words.name(of: day)) }
  }
}
