import Wording

extension SitePhrases {
  static let titles: [SiteWords.Declaration] = [
    .init("say-home", \.home, "Home", "The first step of the way to a page."),
    .init("say-find-help", \.findHelp, "Find help", "The page of all ways in."),
    .init(
      "say-all-categories", \.allCategories, "All categories", "The page of all categories."),
    .init(
      "say-services-a-to-z", \.servicesAToZ, "Services A to Z", "The list of all services."),
    .init(
      "say-activities-a-to-z", \.activitiesAToZ, "Activities A to Z",
      "The list of all activities."),
    .init("say-free-offers", \.freeOffers, "Free help and activities", "The list of what is free."),
    .init(
      "say-drop-in-offers", \.dropInOffers, "Help and activities you can just come to",
      "The list of what needs no booking."),
    .init(
      "say-online-offers", \.onlineOffers, "Help and activities online",
      "The list of what can be had online."),
    .init(
      "say-activities-on", \.activitiesOn, "Activities on {days}",
      "The list of what happens on a day of the week: {days} is “Mondays”."),
    .init(
      "say-services-at", \.servicesAt, "Services at {hub}", "The list of all services at a hub."),
    .init("say-whats-on", \.whatsOn, "What’s on", "The page of the next sessions."),
    .init(
      "say-whats-on-at", \.whatsOnAt, "What’s on at {hub}",
      "The page of the next sessions at a hub."
    ),
    .init("say-news", \.news, "News", "The list of the news."),
    .init("say-my-list", \.myList, "My list", "What a visitor keeps on their own device."),
    .init("say-offline", \.offline, "You are offline", "A page that needs a connection."),
    .init("say-not-found", \.notFound, "Page not found", "A page that isn’t there."),
    .init("say-moved", \.moved, "This page has moved", "A page at an old address."),
  ]

  static let joins: [SiteWords.Declaration] = [
    .init(
      "say-title-of-part", \.titleOfPart, "{title} – page {page}",
      "The title of a later part of a long list."),
    .init(
      "say-document-title", \.documentTitle, "{title} – {network}", "The title in the browser."),
    .init(
      "say-document-title-in-section", \.documentTitleInSection, "{title} – {section} – {network}",
      "The title in the browser of a page that another could be taken for."),
    .init(
      "say-section-categories", \.categoriesSection, "Categories", "Which pages a category is of."),
    .init("say-section-ages", \.ageSection, "By age", "Which pages an age band is of."),
    .init(
      "say-section-needs", \.needSection, "By special need", "Which pages a special need is of."),
    .init("say-news-feed", \.newsFeed, "{network}: news", "The title of the feed of news."),
    .init(
      "say-whats-on-feed", \.whatsOnFeed, "{network}: what’s on",
      "The title of the feed of sessions."
    ),
  ]

  static let lists: [SiteWords.Declaration] =
    [
      .init("say-list-item", \.listItem, "{list}, {item}", "One more of a list.")
    ]
    + SiteWords.Declaration.plural(
      "say-hub-count", { \.hubCount.forms[$0] }, one: "{number} {hubs}", other: "{number} {hubs}",
      "How many hubs have it: {hubs} is what the network calls them.",
      optionalInOther: [.hubs])
    + [
      .init(
        "say-articles", \.articles, "the, a, an",
        "The short words that don’t count at the beginning of a title in an A to Z; one “-” for none."
      ),
      .init("say-numbers", \.numbers, "0 to 9", "Titles in an A to Z that begin with no letter."),
      .init("say-morning", \.morning, "Morning", "What begins before midday."),
      .init("say-afternoon", \.afternoon, "Afternoon", "What begins before 5pm."),
      .init("say-evening", \.evening, "Evening", "What begins at 5pm or later."),
      .init("say-services", \.services, "Services", "The services of a list."),
      .init("say-activities", \.activities, "Activities", "The activities of a list."),
    ]

  static let ages: [SiteWords.Declaration] =
    SiteWords.Declaration.plural(
      "say-years", { \.years.forms[$0] }, one: "{number} year", other: "{number} years",
      "An age in years.")
    + SiteWords.Declaration.plural(
      "say-months", { \.months.forms[$0] }, one: "{number} month", other: "{number} months",
      "An age in months.")
    + [
      .init("say-ages-all", \.allAges, "All ages", "For everybody."),
      .init(
        "say-ages-from-pregnancy", \.agesFromPregnancy, "From pregnancy on",
        "From before birth, without an end."),
      .init(
        "say-ages-from-birth", \.agesFromBirth, "From birth on", "From birth, without an end."),
      .init("say-ages-pregnancy", \.agesPregnancy, "Pregnancy", "Before birth alone."),
      .init("say-ages-from", \.agesFrom, "{age} and over", "From an age, without an end."),
      .init("say-ages-under", \.agesUnder, "Under {age}", "From birth until below an age."),
      .init(
        "say-ages-range", \.agesRange, "{from} to {to}",
        "From one age to another: {from} is a number of years or months, {to} has the same unit with it."
      ),
      .init(
        "say-ages-range-of-units", \.agesRangeOfUnits, "{from} to {to}",
        "From one age to another, each with its unit: “6 months to 2 years”."),
      .init(
        "say-ages-pregnancy-to", \.agesPregnancyTo, "Pregnancy to {age}",
        "From before birth to an age."),
    ]

  static let costs: [SiteWords.Declaration] = [
    .init("say-free", \.free, "Free", "What costs nothing."),
    .init("say-free-too", \.freeToo, "free", "What costs nothing, behind another cost."),
    .init("say-amount", \.amount, "£{amount}", "An amount: {amount} is “2.50”."),
    .init(
      "say-amount-per", \.amountPer, "{amount} per {per}",
      "What an amount is paid for: {per} is “family”."),
    .init(
      "say-free-per", \.freePer, "{amount} for each {per}",
      "What is free: {amount} is “Free”, {per} “second child”."),
    .init("say-cost-note", \.costNote, "{list}, {item}", "A note behind a cost."),
    .init("say-cost-item", \.costItem, "{list}; {item}", "One more cost."),
    .init("say-online", \.online, "Online", "Where something is that is no place."),
  ]

  static let markup: [SiteWords.Declaration] = [
    .init("say-note", \.note, "Note", "The title of a box in a text."),
    .init("say-tip", \.tip, "Tip", "The title of a box in a text."),
    .init("say-important", \.important, "Important", "The title of a box in a text."),
    .init("say-warning", \.warning, "Warning", "The title of a box in a text."),
    .init("say-caution", \.caution, "Caution", "The title of a box in a text."),
    .init(
      "say-table", \.table, "Table",
      "What a screen reader calls a table that can be moved sideways."),
    .init("say-done", \.taskDone, "Done", "What a screen reader says of a ticked box."),
    .init("say-to-do", \.taskToDo, "To do", "What a screen reader says of an empty box."),
  ]

  static let reports: [SiteWords.Declaration] = [
    .init(
      "say-report-subject", \.reportSubject, "Something on the page “{title}”",
      "The subject of an e-mail that says what is wrong with a page."),
    .init(
      "say-report-page", \.reportPage, "The page: {title}, {address}",
      "The first line of that e-mail."),
    .init(
      "say-report-choose", \.reportChoose, "Please keep what is so and delete the rest:",
      "What stands over the four choices."),
    .init("say-report-times", \.reportTimes, "The times are wrong", "The first choice."),
    .init(
      "say-report-contact", \.reportContact, "A number, an address or a place is wrong",
      "The second choice."),
    .init("say-report-missing", \.reportMissing, "Something is missing", "The third choice."),
    .init("say-report-other", \.reportOther, "Something else", "The fourth choice."),
    .init(
      "say-report-more", \.reportMore, "What should it say?",
      "What stands below the choices, for the visitor’s own words."),
  ]
}
