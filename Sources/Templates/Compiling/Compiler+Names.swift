import Bytes
import Diagnostics

// What names mean: innermost context first, as Mustache has it, but settled when the theme loads.
extension Compiler {
  /// What the name means here; reports and answers nil where it means nothing.
  mutating func resolve(_ name: Name, in frame: Frame) -> Resolution? {
    let text = frame.text(name.range)
    if text == "." { return resolveItself(name, in: frame) }
    let first = Int(name.range.start)
    var start = 0
    var found: Resolution?
    while start <= text.count {
      let end = text.firstIndex(of: UInt8(ascii: "."), from: start) ?? text.count
      defer { start = end + 1 }
      let part = text[start..<end]
      let range = ByteRange(first + start, first + end)
      if let outer = found {
        let written = ByteRange(first, first + start - 1)
        guard let view = enter(outer, written, in: frame) else { return nil }
        guard let field = view.shape.field(String(part)) else {
          reportUnknown(part, range, [view.shape], in: frame)
          return nil
        }
        found = Resolution(type: field.type, place: view.place.moved(by: field.offset))
      } else {
        found = lookUp(String(part))
        if found == nil {
          reportUnknown(part, range, shapes, in: frame)
          return nil
        }
      }
    }
    return found
  }

  private func lookUp(_ name: String) -> Resolution? {
    for scope in scopes.reversed() {
      if case .view(let shape) = scope.kind, let field = shape.field(name) {
        return Resolution(type: field.type, place: scope.place.moved(by: field.offset))
      }
    }
    return nil
  }

  private mutating func resolveItself(_ name: Name, in frame: Frame) -> Resolution? {
    guard let scope = scopes.last else { return nil }
    switch scope.kind {
    case .text: return Resolution(type: .text, place: scope.place)
    case .html: return Resolution(type: .html, place: scope.place)
    case .view(let shape):
      report(
        .notWritable, name.tag, in: frame,
        "{{.}} stands for “\(shape.name)” here, which is no text.",
        fixes: ["Name the field that you want to show.", Self.offer([shape])])
      return nil
    }
  }

  /// The view that a name before a dot stands for.
  private mutating func enter(
    _ outer: Resolution, _ written: ByteRange, in frame: Frame
  ) -> (shape: Shape, place: Place)? {
    var name: String { String(frame.text(written)) }
    switch outer.type {
    case .inlineObject(let shape): return (shape(), outer.place)
    case .object(let shape): return (shape(), outer.place.followed)
    case .optional(let shape):
      if present.contains(outer.place) { return (shape(), outer.place.followed) }
      reportMayBeAbsent(name, written, in: frame)
    case .list, .textList:
      report(
        .notAGroup, written, in: frame, "“\(name)” is a list, so a dot can’t follow it.",
        fixes: [.init("Repeat for each of the list: {{#\(name)}} … {{/\(name)}}.")])
    case .text, .optionalText, .html, .optionalHTML, .flag, .presence:
      report(
        .notAGroup, written, in: frame,
        "“\(name)” is \(Self.kind(outer.type)), so there are no names within it.",
        fixes: [.init("Write “\(name)” alone, without the dot and what follows.")])
    }
    return nil
  }

  mutating func reportMayBeAbsent(_ name: String, _ range: ByteRange, in frame: Frame) {
    report(
      .mayBeAbsent, range, in: frame,
      "“\(name)” may be absent; put it inside {{#\(name)}} … {{/\(name)}}.",
      explanation: "Otherwise some pages would show a hole where it should stand.",
      fixes: [.init("Write {{#\(name)}} before the part that needs it and {{/\(name)}} after it.")])
  }

  private mutating func reportUnknown(
    _ part: Text, _ range: ByteRange, _ shapes: [Shape], in frame: Frame
  ) {
    let name = String(part)
    let names = shapes.flatMap { $0.fields.map(\.name) }
    var fixes: [Diagnostic.Fix] = []
    if let near = nearest(to: name, in: names) {
      fixes.append(.init("Did you mean “\(near)”?", replacement: near))
    }
    fixes.append(Self.offer(shapes))
    let owner = shapes.first.map { " in “\($0.name)”" } ?? ""
    report(
      .unknownName, range, in: frame, "There is no “\(name)”\(owner).",
      explanation: name == "else"
        ? "There is no “else”: write {{^name}} … {{/name}} for what is shown where the name is empty."
        : nil,
      fixes: fixes)
  }

  /// The shapes that a plain name is looked for in, innermost first.
  private var shapes: [Shape] {
    scopes.reversed().compactMap { scope in
      if case .view(let shape) = scope.kind { shape } else { nil }
    }
  }

  /// The names that may be used, as a fix.
  private static func offer(_ shapes: [Shape]) -> Diagnostic.Fix {
    var seen: Set<String> = []
    let offers = shapes.compactMap { shape -> String? in
      guard seen.insert(shape.name).inserted, !shape.fields.isEmpty else { return nil }
      let names = shape.fields.map(\.name)
      let rest = names.count > 24 ? " and \(names.count - 24) more" : ""
      return "“\(shape.name)” offers \(names.prefix(24).joined(separator: ", "))\(rest)"
    }
    return .init(
      offers.isEmpty ? "Nothing can be named here." : offers.joined(separator: "; ") + ".")
  }

  /// The kind of a field with its article.
  static func kind(_ type: FieldType) -> String {
    switch type {
    case .flag, .presence: "a yes or no"
    case .list, .textList: "a list"
    case .text, .optionalText: "a text"
    case .html, .optionalHTML: "HTML"
    case .optional, .object, .inlineObject: "a group of fields"
    }
  }
}
