import Diagnostics
import Publishing
import Synchronization

/// The site as the preview shows it between two changes; any thread may ask it.
final class Edition: Sendable {
  /// What is answered to an address.
  enum Reply: Sendable {
    case page(Shown)
    case file(LiveAnswer)
    /// The page lies at another address of the site.
    case redirect(String)
  }

  /// A page that is shown, as it is published.
  struct Shown: Sendable {
    /// What stands in place of the page that was asked for.
    enum Substitute: Sendable {
      /// There is no page at the address.
      case missing
      /// Nothing can be shown at all.
      case trouble
      /// It is the page of all mistakes.
      case problems
    }

    let status: Status
    let contents: [UInt8]
    /// The same for the same contents, and only within one run of the program: `h5x0` for its words, or
    /// `h5x0_7` where what it shows beside them was replaced at the seventh edition.
    let version: String
    /// Nil where the page is the preview's own.
    let page: LivePage?
    let substitute: Substitute?

    /// The page of `contents`; `renewal` is the last edition at which a file that it leads to was replaced.
    init(
      _ contents: [UInt8], status: Status = .ok, page: LivePage?, _ substitute: Substitute? = nil,
      renewal: Int = 0
    ) {
      self.status = status
      self.contents = contents
      self.page = page
      self.substitute = substitute
      // Swift seeds it anew for each run: after a new start of the preview every page is another one.
      var hasher = Hasher()
      contents.withUnsafeBytes { hasher.combine(bytes: $0) }
      hasher.combine(status)
      let hash = String(UInt(bitPattern: hasher.finalize()), radix: 36)
      version = renewal == 0 ? hash : "\(hash)_\(renewal)"
    }
  }

  /// The address of the page of all mistakes.
  static let problemsPath = "/-/problems"
  /// Pages that are asked for again and again are made once; more than so many tabs nobody has.
  private static let mostKept = 64

  /// Counts the editions.
  let number: Int
  let snapshot: any Snapshot
  let settings: Settings
  /// Whether “today” is another day than the real one.
  let isTodaySet: Bool
  /// Why the files could not be read this time, so that these are older.
  let fault: String?
  /// What was replaced since the start.
  let renewals: Renewals

  private let pages = Mutex<[String: Shown]>([:])
  private let checked = Mutex<[Diagnostic]?>(nil)

  init(
    number: Int, _ snapshot: any Snapshot, _ settings: Settings, isTodaySet: Bool = false,
    fault: String? = nil, renewals: Renewals = Renewals()
  ) {
    self.number = number
    self.snapshot = snapshot
    self.settings = settings
    self.isTodaySet = isTodaySet
    self.fault = fault
    self.renewals = renewals
  }

  // MARK: What is wrong

  /// All that is known to be wrong.
  var found: [Diagnostic] { checked.withLock { $0 } ?? snapshot.diagnostics }

  /// Whether every page has been looked through.
  var isChecked: Bool { checked.withLock { $0 != nil } }

  /// Takes what a look through every page has found.
  func setChecked(_ diagnostics: [Diagnostic]) {
    checked.withLock { $0 = diagnostics }
    pages.withLock { $0[Self.problemsPath] = nil }
  }

  /// The errors, each by what tells it from others wherever it moves in its file.
  func errorKeys(of paths: some Sequence<String>) -> Set<String> {
    var keys: Set<String> = []
    func add(_ diagnostic: Diagnostic) {
      guard diagnostic.severity == .error else { return }
      let path = snapshot.sources[diagnostic.location.file].path
      keys.insert("\(path)\n\(diagnostic.code)\n\(diagnostic.summary)")
    }
    snapshot.diagnostics.forEach(add)
    for path in paths {
      guard case .page(let shown) = reply(path) else { continue }
      shown.page?.diagnostics.forEach(add)
      if shown.substitute == .missing { keys.insert("\(path)\nmissing") }
    }
    return keys
  }

  // MARK: Pages

  /// What is answered to a decoded path.
  func reply(_ path: String) -> Reply {
    if let shown = pages.withLock({ $0[path] }) { return .page(shown) }
    let reply = make(path)
    if case .page(let shown) = reply {
      pages.withLock { pages in
        if pages.count < Self.mostKept { pages[path] = shown }
      }
    }
    return reply
  }

  private func make(_ path: String) -> Reply {
    if path == Self.problemsPath {
      return .page(Shown(ProblemsPage(self).contents, page: nil, .problems))
    }
    if let answer = snapshot.answer(path) {
      if let target = answer.redirect { return .redirect(target) }
      guard let page = answer.page else { return .file(answer) }
      // The page for what is not there is a page like others when somebody asks for it.
      let renewal = renewals.last(in: answer.contents, basePath: snapshot.basePath)
      return .page(Shown(answer.contents, page: page, renewal: renewal))
    }
    let base = snapshot.basePath
    if path == "/", !base.isEmpty { return .redirect(base + "/") }
    if !path.hasSuffix("/"), !path.hasPrefix("/-/"), snapshot.answer(path + "/")?.page != nil {
      return .redirect(path + "/")
    }
    return .page(missing(path))
  }

  private func missing(_ path: String) -> Shown {
    // Without its settings there is no site that a page could be missing from.
    let isReadable = snapshot.today != nil
    if isReadable, let answer = snapshot.answer(snapshot.basePath + "/404.html"),
      let page = answer.page
    {
      return Shown(answer.contents, status: .notFound, page: page, .missing)
    }
    if !isReadable || snapshot.diagnostics.contains(where: { $0.severity == .error }) {
      return Shown(
        ProblemsPage(self, isTrouble: true).contents, status: .internalServerError, page: nil,
        .trouble)
    }
    return Shown(ownPage(Words.noPageTitle, ""), status: .notFound, page: nil, .missing)
  }
}
