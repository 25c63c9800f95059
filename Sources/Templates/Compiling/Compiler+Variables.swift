import Bytes
import Diagnostics

// Variables: text is written escaped with two braces, HTML as it is with three.
extension Compiler {
  mutating func compileVariable(_ name: Name, isPlain: Bool, in frame: Frame) {
    guard let found = resolve(name, in: frame) else { return }
    var text: String { String(frame.text(name.range)) }
    switch found.type {
    case .optionalText where !present.contains(found.place),
      .optionalHTML where !present.contains(found.place):
      reportMayBeAbsent(text, name.range, in: frame)
    case .text where isPlain, .optionalText where isPlain:
      report(
        .textAsHTML, name.tag, in: frame,
        "“\(text)” is a text, so it can’t be written as HTML.",
        explanation: "What people write must be escaped, so that it can’t break the page.",
        fixes: [.init("Write {{\(text)}}.", replacement: "{{\(text)}}")])
    case .text, .optionalText:
      checkPlace(of: text, name, isHTML: false, in: frame)
      read(.text, found.place, in: frame, name)
    case .html where !isPlain, .optionalHTML where !isPlain:
      report(
        .htmlAsText, name.tag, in: frame,
        "“\(text)” is HTML, so it needs three braces.",
        explanation: "With two braces, people would see the HTML’s own signs.",
        fixes: [.init("Write {{{\(text)}}}.", replacement: "{{{\(text)}}}")])
    case .html, .optionalHTML:
      checkPlace(of: text, name, isHTML: true, in: frame)
      read(.html, found.place, in: frame, name)
    case .flag, .presence:
      report(
        .notWritable, name.tag, in: frame, "“\(text)” is a yes or no, so it can’t be shown itself.",
        fixes: [
          .init("Write {{#\(text)}} … {{/\(text)}} around what is shown when it is yes.")
        ])
    case .list, .textList:
      report(
        .notWritable, name.tag, in: frame, "“\(text)” is a list, so it can’t be shown itself.",
        fixes: [.init("Write {{#\(text)}} … {{/\(text)}} around what is shown for each.")])
    case .optional(let shape), .object(let shape), .inlineObject(let shape):
      let first = shape().fields.first?.name ?? "name"
      report(
        .notWritable, name.tag, in: frame,
        "“\(text)” is a group of fields, so it can’t be shown itself.",
        fixes: [.init("Name one of its fields, such as {{#\(text)}}{{\(first)}}{{/\(text)}}.")])
    }
  }

  private mutating func checkPlace(
    of text: @autoclosure () -> String, _ name: Name, isHTML: Bool, in frame: Frame
  ) {
    guard let problem = html.problem(isHTML: isHTML) else { return }
    report(
      .unsafePlace, name.tag, in: frame, "“\(text())” can’t stand \(problem.place).",
      explanation: problem.explanation, fixes: [.init(problem.fix)])
  }

  /// Appends an operation that reads the value at `place`, after those that follow its references.
  mutating func read(_ code: Operation.Code, _ place: Place, in frame: Frame, _ name: Name) {
    guard let operation = reading(code, place, in: frame, name) else { return }
    program.append(operation)
    html.readValue()
  }

  /// An operation on the value at `place`.
  ///
  /// What follows its references is appended, into the first scope that
  /// is free; it stays free, because the operation itself is the only one that reads it.
  mutating func reading(
    _ code: Operation.Code, _ place: Place, in frame: Frame, _ name: Name
  ) -> Operation? {
    var scope = place.scope
    if !place.path.isEmpty {
      guard scopeCount < Limits.scopes, place.path.count <= Limits.path else {
        reportTooManyScopes(in: frame, name)
        return nil
      }
      for offset in place.path {
        program.append(
          Operation(
            code: .look, scope: UInt8(scope), target: UInt8(scopeCount), first: UInt32(offset)))
        scope = scopeCount
      }
    }
    return Operation(code: code, scope: UInt8(scope), first: UInt32(place.offset))
  }

  mutating func reportTooManyScopes(in frame: Frame, _ name: Name) {
    report(
      .templateTooDeep, name.tag, in: frame,
      "This is more than \(Limits.scopes - 2) lists and groups within one another.",
      fixes: ["Use fewer sections within one another."])
  }
}
