import Timetable

/// All that the preview says, in the words of those who write the site.
enum Words {
  // The bar.

  static let preview = "Preview"
  static let hide = "Hide"
  static let aboutThisPage = "About this page"
  static let madeFrom = "Made from"
  static let madeByProgram = "Made by the program from what other files say"
  static let copyPath = "Copy path"
  static let copied = "Copied."
  static let draft = "Draft: only you see it"
  static let lastGood = "Shown as it was before the mistake"
  static let today = "Today is"
  static let realToday = "Back to the real today"
  static let noMistakes = "No mistakes"
  static let stopped = "The preview has stopped. Start it again with: hubsite serve"
  static let didYouMean = "Did you mean"

  static func notYetPublished(_ date: CivilDate) -> String {
    "Not published until \(written(date))"
  }

  static func reviewDue(_ date: CivilDate) -> String {
    "Should have been checked by \(written(date))"
  }

  static func ownWarnings(_ number: Int) -> String {
    number == 1 ? "1 thing to look at on this page" : "\(number) things to look at on this page"
  }

  static func noPage(at path: String) -> String { "There is no page at “\(path)”." }

  static func counts(errors: Int, warnings: Int, advice: Int = 0) -> String {
    var parts: [String] = []
    if errors > 0 { parts.append(count(errors, "mistake", "mistakes")) }
    if warnings > 0 { parts.append(count(warnings, "warning", "warnings")) }
    if advice > 0 { parts.append(count(advice, "piece of advice", "pieces of advice")) }
    return parts.isEmpty ? noMistakes : parts.joined(separator: ", ")
  }

  // The panel.

  static let mistakes = "Mistakes"
  static let show = "Show"
  static let showsLastGood =
    "The page behind this is as it was before. Save the file once it is right, and this goes away."
  static let stillShown =
    "The site can’t be published until this is right. Save the file then, and this goes away."

  static func ownMistakes(_ number: Int) -> String {
    number == 1 ? "This page has a mistake" : "This page has \(number) mistakes"
  }

  static func otherMistakes(_ files: Int) -> String {
    files == 1 ? "Another file has a mistake" : "\(files) other files have mistakes"
  }

  static func moreMistakes(_ number: Int) -> String {
    number == 1 ? "1 more mistake in this page" : "\(number) more mistakes in this page"
  }

  static func moreFiles(_ files: Int, isFirst: Bool) -> String {
    switch (files, isFirst) {
    case (1, true): "1 file has mistakes."
    case (_, true): "\(files) files have mistakes."
    case (1, false): "1 other file has mistakes too."
    case (_, false): "\(files) other files have mistakes too."
    }
  }

  static let faultHeading = "The files can’t be read"
  static let faultAdvice =
    "The preview tries again by itself. Until then you see what it read last."

  // The page of all mistakes.

  static let problemsTitle = "Mistakes and things to look at"
  static let problemsNone = "There is nothing to mend."
  static let stillChecking = "Still looking through every page…"
  static let mistakesFirst = "Nothing is published while there are mistakes. The rest can wait."
  static let backToSite = "Back to the site"

  static func leftOut(_ number: Int) -> String {
    "And \(number) more. Mend these first: one mistake often brings others."
  }

  // The page where there is nothing to show.

  static let troubleTitle = "The site can’t be shown yet"
  static let troubleAdvice =
    "Put this right and save: the page then comes by itself. You need not start the preview again."

  static let explanationTitle = "What this message means"

  // Answers to what is no request of a page.

  static let badAddress = "This is no address that a site can have."
  static let otherMethod = "A preview is only for looking at: pages can be asked for, not sent to."
  static let foreignOrigin = "Only a page of the preview itself can ask for this."
  static let badDate = "A day is written like 2026-11-22."
  static let noPageTitle = "There is no page here"

  static func refusal(_ status: Status) -> String {
    switch status {
    case .contentTooLarge: "Nothing can be sent here."
    case .fieldsTooLarge, .uriTooLong: "The request is too long."
    case .timeout: "The request took too long to come."
    case .unavailable: "The preview has too many visitors at once. Close some pages."
    default: "This is no request that a browser makes."
    }
  }

  static func wrongHost(_ address: String) -> String {
    "This preview answers only at its own address: \(address)"
  }

  // Small words.

  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  static func written(_ date: CivilDate) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let (year, month, day) = date.fields
    return "\(day) \(months[month - 1]) \(year)"
  }
}
