public import Site
public import Timetable

/// What a build is asked to do.
public struct BuildRequest: Sendable {
  /// The folder that holds `content/` and `themes/`.
  public var site: String
  /// The folder to publish into; nil checks everything and writes nothing.
  public var output: String?
  /// The address of the published site, in place of the network's own.
  public var baseURL: String?
  /// The theme, in place of the network's own.
  public var theme: String?
  public var includesDrafts = false
  /// What becomes of advice; a build that nobody asks for it does not look for it.
  public var advice = AdviceUse.ignored
  /// Whether the state of the content is to be put together.
  public var reportsContent = false
  /// Who is told how far the build is.
  public var progress: BuildProgress?
  /// A way to stop the build.
  public var interruption: BuildInterruption?
  /// How many workers there are, at least 1.
  public var jobs: Int
  /// The program's version, for the build's record.
  public var version: String
  /// The clock of the build in a time zone such as `Europe/London`; nil where there is no such zone.
  public var clock: @Sendable (_ timeZone: String) -> NetworkClock?

  public init(
    site: String, output: String?, jobs: Int, version: String,
    clock: @escaping @Sendable (_ timeZone: String) -> NetworkClock?
  ) {
    self.site = site
    self.output = output
    self.jobs = jobs
    self.version = version
    self.clock = clock
  }
}
