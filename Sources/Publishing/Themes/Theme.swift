import Bytes
import Diagnostics
import Site
import Templates
import Timetable

/// A theme, loaded and checked: what pages look like.
struct Theme: Sendable {
  /// An asset as it is published.
  struct Asset: Sendable {
    /// Where it lies in the output folder, with its fingerprint.
    let path: Text
    let contents: Text
  }

  /// The layouts by the raw values of the page kinds.
  private let layouts: [CompiledTemplate]
  /// Layouts that free pages may ask for by name.
  private let pageLayouts: [String: CompiledTemplate]
  /// The theme's words and its assets' addresses, in the order of their shape.
  let texts: List<Text>
  /// How it speaks of days and times.
  let timetableWords: TimetableWords
  /// What else the program says.
  let siteWords: SiteWords
  let assets: [Asset]
  /// What the finder takes from its words.
  let finderWords: FinderWords
  /// What every page knows of the theme.
  var look = SiteLook()
  /// What browsers should ask for first.
  var preloads = Preloads()

  init(
    layouts: [CompiledTemplate], pageLayouts: [String: CompiledTemplate], texts: List<Text>,
    timetableWords: TimetableWords, siteWords: SiteWords, finderWords: FinderWords,
    assets: [Asset]
  ) {
    precondition(layouts.count == PageKind.allCases.count, "a theme with a missing layout")
    self.layouts = layouts
    self.pageLayouts = pageLayouts
    self.texts = texts
    self.timetableWords = timetableWords
    self.siteWords = siteWords
    self.finderWords = finderWords
    self.assets = assets
  }

  func layout(for kind: PageKind) -> CompiledTemplate { layouts[Int(kind.rawValue)] }

  /// The layout that a free page asks for; nil where the theme has none of that name.
  func pageLayout(_ name: Text) -> CompiledTemplate? { pageLayouts[String(name)] }

  /// The names of the layouts that free pages may ask for.
  var pageLayoutNames: [String] { pageLayouts.keys.sorted() }
}
