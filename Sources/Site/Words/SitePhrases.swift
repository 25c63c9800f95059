import Bytes
public import Wording

/// What the program says in one language but for days and times, ready to be filled.
public struct SitePhrases: BitwiseCopyable, Sendable {
  // Titles of pages.
  var home = Text()
  var findHelp = Text()
  var allCategories = Text()
  var servicesAToZ = Text()
  var activitiesAToZ = Text()
  var freeOffers = Text()
  var dropInOffers = Text()
  var onlineOffers = Text()
  var activitiesOn = Text()
  var servicesAt = Text()
  var whatsOn = Text()
  var whatsOnAt = Text()
  var news = Text()
  var myList = Text()
  var offline = Text()
  var notFound = Text()
  var moved = Text()

  // How titles are joined with what they belong to.
  var titleOfPart = Text()
  var documentTitle = Text()
  var documentTitleInSection = Text()
  var categoriesSection = Text()
  var ageSection = Text()
  var needSection = Text()
  var newsFeed = Text()
  var whatsOnFeed = Text()

  // Lists.
  var listItem = Text()
  var hubCount = Plural()
  var articles = Text()
  var numbers = Text()
  var morning = Text()
  var afternoon = Text()
  var evening = Text()
  var services = Text()
  var activities = Text()

  // Ages.
  var years = Plural()
  var months = Plural()
  var allAges = Text()
  var agesFromPregnancy = Text()
  var agesFromBirth = Text()
  var agesPregnancy = Text()
  var agesFrom = Text()
  var agesUnder = Text()
  var agesRange = Text()
  var agesRangeOfUnits = Text()
  var agesPregnancyTo = Text()

  // Costs and places.
  var free = Text()
  var freeToo = Text()
  var amount = Text()
  var amountPer = Text()
  var freePer = Text()
  var costNote = Text()
  var costItem = Text()
  var online = Text()

  // What Markdown leaves unsaid.
  var note = Text()
  var tip = Text()
  var important = Text()
  var warning = Text()
  var caution = Text()
  var table = Text()
  var taskDone = Text()
  var taskToDo = Text()

  // The e-mail that says what is wrong with a page.
  var reportSubject = Text()
  var reportPage = Text()
  var reportChoose = Text()
  var reportTimes = Text()
  var reportContact = Text()
  var reportMissing = Text()
  var reportOther = Text()
  var reportMore = Text()

  /// All of them empty.
  public init() {}
}

/// What the program says in one language but for days and times.
public typealias SiteWords = Words<SitePhrases>

extension SitePhrases: PhraseSet {
  /// Every word, in the order of the designers' guide.
  public static let declarations: [SiteWords.Declaration] =
    titles + joins + lists + ages + costs + markup + reports

  /// The words in English.
  public static let english = SiteWords(englishIn: englishArena)

  /// Where the English phrases lie as long as the program runs; used by nobody else.
  private nonisolated(unsafe) static let englishArena = Arena(blockSize: 4096)

  /// `say-`.
  public static var prefix: String { "say-" }
  /// What they speak of.
  public static var matter: String { "titles, ages and costs" }
  /// The heading over them in the theme `hearth`.
  public static var heading: String { "What the program says" }
}
