import Bytes
import Diagnostics

/// A body as it lies in its file, with where its lines begin.
///
/// All offsets are from the body's start.
struct Body {
  let text: Text
  /// The bytes before it in its file.
  let offset: Int
  let file: FileID
  /// Where each line begins; ends of line are `\n`, `\r\n` and `\r`, as in the C library.
  var lineStarts: [Int32] = [0]

  init(_ text: Text, at offset: Int, in file: FileID) {
    self.text = text
    self.offset = offset
    self.file = file
  }

  /// The bytes of the line with the `number`, from 1, without its end.
  ///
  /// What lies outside is moved to the nearest line.
  func line(_ number: Int) -> Range<Int> {
    let index = min(max(number, 1), lineStarts.count) - 1
    let start = Int(lineStarts[index])
    var end = index + 1 < lineStarts.count ? Int(lineStarts[index + 1]) : text.count
    while end > start, text[end - 1] == 0x0A || text[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The bytes of the lines from `first` to `last`.
  func lines(_ first: Int, _ last: Int) -> Range<Int> {
    let start = line(first).lowerBound
    return start..<max(start, line(max(first, last)).upperBound)
  }
}

/// The diagnostics of one body, at their places in its file.
struct Report {
  private(set) var diagnostics = DiagnosticList()
  private var count = 0

  /// Beyond this nobody reads on, and finding each place has its cost.
  private static let limit = 200

  /// Whether there is room for more; whoever must search for a place asks first.
  var isFull: Bool { count >= Report.limit }

  mutating func add(
    _ code: some DiagnosticCode, _ severity: Diagnostic.Severity = .error, at range: Range<Int>,
    of body: Body, _ summary: String, explanation: String? = nil, notes: [Diagnostic.Note] = [],
    fixes: [Diagnostic.Fix] = []
  ) {
    guard !isFull else { return }
    count += 1
    let place = ByteRange(range.lowerBound, range.upperBound).shifted(by: body.offset)
    diagnostics.add(
      Diagnostic(
        code, severity, in: body.file, place, summary, explanation: explanation, notes: notes,
        fixes: fixes))
    if isFull {
      diagnostics.add(
        Diagnostic(
          MarkupCode.tooManyProblems, in: body.file, place,
          "There are more than \(Report.limit) problems in this text, so the rest are not listed.",
          fixes: ["Put these right first, then run it again."]))
    }
  }
}

/// The content's own words, short enough for a message, in quotation marks.
func quoted(_ text: Text) -> String {
  let string = String(text)
  let short = string.count > 60 ? String(string.prefix(59)) + "…" : string
  return "“\(short)”"
}
