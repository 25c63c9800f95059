public import Bytes
import Content

/// The finder's files for the page's script: an index of the network's services, activities and
/// hubs, cut so that a phone loads only what a search needs.
///
/// All are JSON without whitespace. `/finder/start.json` has a fixed address (the page of the finder
/// holds a copy, so that a phone need not ask for it) and names the rest, which lies in
/// `/finder/parts/<hash>/`: ten hexadecimal digits of the SHA-256 over all of it, so that a browser
/// may keep a part for ever. Where a part is gone, the site was published anew, and the script
/// starts again.
///
/// An **entry** is a service, an activity or a hub, known by its number from 0 on
/// (``FinderEntries``): services by their first category, then from A to Z, each followed at once
/// by its activities, the next one first; then activities without a service, then hubs, from A to
/// Z. Below, a *list* is an array of entries in ascending order: the first number, then how much
/// each next one is greater (`[3,1,4]` is 3, 4 and 8).
///
/// - `start.json`: `version` 1; `built`, the build's day; `language`; `parts`, the folder of the
///   parts from the site's base path; `count` of the entries; `cards`, how many are in one file of
///   cards; `tiers`, what a word counts for in each list of its row; `words`, the first word of each
///   file of words; `groups`, for each group of facets how many values it has, without those that have none;
///   `when`, the first days of the files of sessions; `areas`, the postcode areas; `stem`, `"en"`
///   or null.
/// - `order.json`: `order`, one character an entry, its standing among equals (``Standing``), the
///   best first in the order A–Z a–z 0–9 `-` `_`; `nests`, the list of the activities that belong
///   to the nearest lower entry that is not in it.
/// - `words/<n>.json`: rows `[word, title, near, kin, text]` in the order of UTF-16: the lists of the
///   entries that have the word in their title or in what people type for it (synonyms); in their
///   summary and keywords; in their categories (with those they are within), their needs and what
///   people type for all this, or for an activity in the service's title, summary and keywords; in
///   anything else. Each entry stands only in its best list, and empty lists at the
///   end are left out. A word that only the texts of more than a quarter of the entries have (and
///   of more than 100) is left out there. Behind the row of a stem
///   come those of its forms in “ing” and “ed” that some of its titles have: `[stem-singular, title]`
///   (`hous`, then `hous-housing`), so that who asks for housing is not sent to a house first. Files
///   end after about 8 kB (``WordIndex/partLength``).
/// - `first/<n>.json`: for the words of `words/<n>.json` that a title has, the cards that each alone leads
///   to first, by their entries' numbers, so that nobody waits for another file to see a first result
///   (``FirstResults``).
/// - `vocabulary.json`: `words`, the words of all but the last list without forms, with spaces between,
///   for misspelt words.
/// - `facets/<group>.json`: `values`, each with `id`, `title` (not for those that the theme has
///   words for), `parent` (the index of an earlier value, whose list holds its own) and `entries`,
///   a list. The groups are ``FacetGroup``; values keep the order of the vocabularies, those
///   without entries are left out. A hub among the places is `locality/hub`.
/// - `when/<date>.json`: `days`, seven from that date on, each with `morning` (before 12:00),
///   `afternoon` (before 17:00) and `evening`: the lists of activities with a session that begins
///   then and takes place (one that moved: when it now is), by the time at which it ends, so that
///   nobody is sent to what is over (`{"morning":{"11:30":[3,1]}}`); what is empty is left out.
///   Four weeks are told.
/// - `places.json`: `places`, each with `title`, `kind` (`hub`, `venue` or `locality`), `at`
///   (latitude and longitude to four decimals), `names` (a hub's town, a locality's areas) and
///   `entries`. A service is also where its activities are; a locality lies in the middle of its
///   hubs and has those entries of which nothing nearer is known. `anywhere` is the list of what is
///   online, by telephone or at home.
/// - `sectors/<AREA>.json`: the postcode sectors of the area within 60 km of a hub, each with its
///   latitude and longitude to three decimals.
/// - `cards/<n>.json`: what a result shows of each entry from n × `cards` on: `id`, `kind`,
///   `title`, `url`, and where there is any `summary`, `ages`, `cost`, `status` (`paused`,
///   `ended`), `free`, `dropIn`, `online` (true), `where`, `when` (an activity's patterns), `next`
///   (up to three sessions that take place: `[start, end, in words]`).
///
/// Nothing at a confidential hub has a time, and the hub is no place: the finder tells of it what
/// its pages tell.
///
/// **Words** are made alike here (``WordReader``, ``EnglishStemmer``) and in the script, which one
/// file of examples proves (`Tests/Fixtures/finder/stems.tsv`):
///
/// 1. *Fold*: small letters; the marks U+0300 to U+036F, apostrophes (`'`, `’`, `ʼ`) and what nobody
///    sees (U+00AD, U+200B to U+200D, U+2060, U+FEFF) go; letters
///    of U+00C0 to U+024F and U+1E00 to U+1EFF become the base letters of their canonical
///    decompositions; æ, œ, ß, þ become two letters, ø, đ, ł, ð, ħ, ı one; ς becomes σ.
/// 2. *Split*: words are the longest runs of letters, marks and numbers. In Markdown the
///    destinations of links, bare addresses, tags and the fences of code are left out. Words to
///    ignore, which are the theme’s `search-ignored-words`, go except from titles.
/// 3. *Stem*, in English, words of more than three letters that are all a to z; of each step the
///    first rule that applies:
///    - `sses` → `ss`; `ies` → `y` where the word has more than four letters; `xes`, `zes`, `ches`,
///      `shes` lose `es`; `s` goes, but not from `ss`, `us`, `is`;
///    - `ing`, and `ed` but not `eed`, go where three letters or more stay and one of them is a
///      vowel or y; then of a doubled consonant but `ll`, `ss`, `zz`, `ff` one goes, and three
///      letters that are a consonant, a vowel and a consonant but w, x, y get an `e`;
///    - `y` behind a consonant becomes `i` where the word has more than three letters;
///    - `e` goes where the word has more than four letters.
public struct FinderParts: BitwiseCopyable, Sendable {
  let model: SiteModel
  let words: FinderWords
  let entries: FinderEntries
  let hubs: List<HubLists>
  let inPerson: List<Service.Delivery>
  let online: List<Service.Delivery>
  /// The areas of postcodes near the network, in alphabetical order.
  let areas: List<PostcodeArea>

  var catalogue: Catalogue { model.catalogue }

  /// The parts for `model`, which live as long as it and `arena`.
  public init(_ model: SiteModel, words: FinderWords, arena: Arena) {
    let catalogue = model.catalogue
    self.model = model
    self.words = words
    entries = FinderEntries(catalogue, arena: arena)
    hubs = arena.list(count: catalogue.hubs.count) {
      HubLists($0, of: catalogue, arena: arena)
    }
    inPerson = arena.list(CollectionOfOne(.inPerson))
    online = arena.list(CollectionOfOne(.online))
    areas = NearbySectors(catalogue).areas(in: arena)
  }

  /// How many entries there are.
  public var entryCount: Int { entries.all.count }

  /// Whether words are cut to their stems, as English ones are.
  var stemsEnglish: Bool {
    let language = catalogue.network.language
    return language == "en" || language.hasPrefix("en-")
  }
}
