import ArgumentParser
import Diagnostics
import Publishing

/// A build or a check, from its options to its exit status.
struct SiteRun {
  let options: SiteOptions
  /// Nil for a check.
  let output: String?
  /// The files to write the state of the content to.
  var reports: [String] = []

  func run() throws {
    let clock = ContinuousClock()
    let start = clock.now
    var request = try options.request(output: output)
    request.reportsContent = !reports.isEmpty
    // A check leaves nothing behind, however it ends.
    let interrupts = output == nil ? nil : Interrupts()
    request.interruption = interrupts?.interruption
    let progress = BuildProgress()
    request.progress = progress
    let bar = options.quiet || options.diagnostics != .text ? nil : ProgressBar(progress)
    let build = SiteBuild(request)
    let report: BuildReport
    do throws(OutputError) {
      report = try build.run { list in
        options.promote(&list)
        return !list.hasErrors
      }
    } catch {
      bar?.clear()
      Console.complain("hubsite: \(error)")
      throw ExitCode.disk
    }
    bar?.clear()
    if report.isInterrupted, let interrupts { throw interrupts.end() }
    let duration = clock.now - start
    // What was found twice is shown, and counted, once.
    let found = report.diagnostics.sorted(in: report.sources)
    Console.report(found, in: report.sources, as: options.diagnostics)
    try write(report)
    if report.diagnostics.hasErrors {
      if options.diagnostics == .text { Console.complain(failure(report, found)) }
      pointToExplanation(of: found)
      throw ExitCode.contentErrors
    }
    if let leftover = report.changes?.leftover {
      Console.complain("hubsite: the site is published, but \(leftover)")
    }
    if !options.quiet { Console.say(success(report, duration, found)) }
    if options.timings { Console.say(report.timings.table) }
    pointToExplanation(of: found)
  }

  /// Ends a run that showed something to a person with where to read more; an error is the example.
  private func pointToExplanation(of found: [Diagnostic]) {
    guard options.diagnostics == .text, !options.quiet,
      let example = found.first(where: { $0.severity == .error }) ?? found.first
    else { return }
    Console.complain(
      "“hubsite explain CODE” says more about a message, such as: hubsite explain \(example.code).")
  }

  /// Writes the state of the content to each file that was asked for.
  private func write(_ report: BuildReport) throws {
    for path in reports {
      guard let format = ReportFormat(path: path) else { continue }
      do throws(FileError) {
        try report.writeContentReport(to: path, as: format)
      } catch {
        Console.complain("hubsite: \(error)")
        throw ExitCode.disk
      }
      if !options.quiet { Console.say("The state of the content is in \(path).") }
    }
  }

  private func failure(_ report: BuildReport, _ found: [Diagnostic]) -> String {
    let errors = count(found.count { $0.severity == .error }, "error")
    let summary = lesser(report, found).map { "\(errors) and \($0)" } ?? errors
    return output == nil
      ? "Found \(summary)."
      : "Found \(summary). Nothing was published; the last good site is as it was."
  }

  private func success(
    _ report: BuildReport, _ duration: Duration, _ found: [Diagnostic]
  ) -> String {
    let seconds = duration.formatted
    let pages = count(report.pageCount, "page")
    let files = count(report.fileCount, "file")
    let lesser = lesser(report, found).map { " (\($0))" } ?? ""
    guard let changes = report.changes else {
      return "Checked \(pages) from \(files) in \(seconds) s: no errors\(lesser)."
    }
    return "\(pages) from \(files) in \(seconds) s: "
      + "\(changes.new) new, \(changes.changed) changed, \(changes.gone) gone\(lesser)"
  }

  /// What was found that is no error: “2 warnings, 14 pieces of advice: show them with --advice”.
  private func lesser(_ report: BuildReport, _ found: [Diagnostic]) -> String? {
    let warnings = found.count { $0.severity == .warning }
    let advice = found.count { $0.severity == .advice } + report.adviceCount
    var parts: [String] = []
    if warnings > 0 { parts.append(count(warnings, "warning")) }
    if advice > 0 {
      let pieces = "\(advice) \(advice == 1 ? "piece" : "pieces") of advice"
      let hint = report.adviceCount > 0 ? "; see \(advice == 1 ? "it" : "them") with --advice" : ""
      parts.append(pieces + hint)
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

extension Duration {
  /// Seconds with two decimals.
  fileprivate var formatted: String {
    let hundredths = components.seconds * 100 + components.attoseconds / 10_000_000_000_000_000
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
