import Diagnostics
import Glibc

/// Where the program writes to people: diagnostics to standard error, results to standard output.
struct Console {
  /// Whether standard error takes colour: a terminal, and nobody asked for none (no-color.org).
  static var hasColor: Bool { takesColor(STDERR_FILENO) }

  /// Whether standard output takes colour, by the same rules.
  static var outputHasColor: Bool { takesColor(STDOUT_FILENO) }

  private static func takesColor(_ descriptor: Int32) -> Bool {
    let isRefused = getenv("NO_COLOR").map { String(cString: $0) != "" } ?? false
    let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? true
    return isatty(descriptor) == 1 && !isRefused && !isDumb
  }

  /// Whether somebody looks at standard error as it is written: a terminal that can go back to the
  /// beginning of a line, and no machine that builds by itself.
  static var isWatched: Bool {
    let isMachine = getenv("CI").map { !["", "false", "0"].contains(String(cString: $0)) } ?? false
    return hasColor && !isMachine
  }

  /// Puts `line` in the place of the line that was written so before; an empty one takes it away.
  static func overwrite(_ line: String) { write("\r\u{1B}[K" + line, to: STDERR_FILENO) }

  /// Writes all that was found, in order.
  static func report(
    _ diagnostics: [Diagnostic], in sources: SourceFiles, as format: DiagnosticFormat
  ) {
    var text = ""
    for diagnostic in diagnostics {
      switch format {
      case .text: text += TerminalRenderer(color: hasColor).text(for: diagnostic, in: sources)
      case .json: text += JSONRenderer().text(for: diagnostic, in: sources)
      case .github: text += GitHubRenderer().text(for: diagnostic, in: sources)
      }
    }
    write(text, to: STDERR_FILENO)
  }

  /// A line to standard output.
  static func say(_ line: String) { write(line + "\n", to: STDOUT_FILENO) }

  /// Text to standard output, which ends with its own line end.
  static func print(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// The columns of the terminal that standard output is, or 80.
  static var columns: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// A line to standard error.
  static func complain(_ line: String) { write(line + "\n", to: STDERR_FILENO) }

  private static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count < 0 {
          if errno == EINTR { continue }
          // Nobody reads any more (a closed pipe): there is nobody to tell.
          return
        }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
    }
  }
}
