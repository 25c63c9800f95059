import Publishing

extension BuildTimings {
  /// The phases with their seconds by the clock and of all processors, and what the workers did in them.
  var table: String {
    var lines = ["Seconds by the clock and of all processors together, to"]
    lines += laps.map { line($0.phase.words, [$0.seconds, $0.processorSeconds]) }
    lines.append("Of which, added up over all workers:")
    lines += parts.map { line($0.words, [$0.seconds]) }
    return lines.joined(separator: "\n")
  }

  private func line(_ words: String, _ seconds: [Double]) -> String {
    let padding = String(repeating: " ", count: max(1, 44 - words.count))
    return "  \(words)\(padding)" + seconds.map(\.thousandths).joined(separator: "  ")
  }
}

extension Double {
  /// With three decimals and at least two digits before them.
  fileprivate var thousandths: String {
    let thousandths = Int((self * 1000).rounded())
    let rest = String(thousandths % 1000)
    let whole = String(thousandths / 1000)
    return String(repeating: " ", count: max(0, 3 - whole.count)) + whole + "."
      + String(repeating: "0", count: 3 - rest.count) + rest
  }
}
