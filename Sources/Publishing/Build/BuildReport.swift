import Bytes
public import Diagnostics
public import Site

/// What a build came to.
public struct BuildReport: Sendable {
  /// The files that diagnostics point into.
  public var sources = SourceFiles()
  public var diagnostics = DiagnosticList()
  /// The advice that was found and, since nobody asked to see it, only counted.
  public var adviceCount = 0
  /// How many pages the site has; redirects are none.
  public var pageCount = 0
  /// How many files of content there are.
  public var fileCount = 0
  /// What publishing changed; nil where nothing was published.
  public var changes: OutputChanges?
  /// The state of the content; nil where nobody asked for it, or where it can't be read as a whole.
  public var content: ContentReport?
  /// Whether it was stopped before it published anything.
  public var isInterrupted = false
  /// Where the time went.
  public var timings = BuildTimings()
  /// What the sources' texts lie in.
  var memory = BuildMemory(arenas: [])
}

/// The memory of a build, which nothing is added to once it is over.
struct BuildMemory: @unchecked Sendable {
  let arenas: [Arena]
}
