import Bytes
import Diagnostics

// Sections: what a field's kind makes of them.
extension Compiler {
  mutating func compileSection(_ section: Section, in frame: Frame) {
    var text: String { String(frame.text(section.name.range)) }
    guard frame.text(section.name.range) != "." else {
      return report(
        .notAGroup, section.name.tag, in: frame, "A section can’t be over {{.}}.",
        fixes: ["Write a section over a field’s name."])
    }
    guard let found = resolve(section.name, in: frame) else {
      // Its contents would all be unknown in the wrong context, and say nothing new.
      return
    }
    switch found.type {
    case .text, .html:
      report(
        .alwaysThere, section.name.tag, in: frame,
        "“\(text)” is \(Self.kind(found.type)) that is always there, so it needs no section.",
        fixes: ["Take out the section’s tags and keep what is between them."])
    case .object(let shape), .inlineObject(let shape):
      if section.isInverted {
        return report(
          .alwaysThere, section.name.tag, in: frame,
          "“\(text)” is always there, so this part would never be shown.",
          fixes: ["Take out the whole section."])
      }
      let isNear = if case .inlineObject = found.type { true } else { false }
      compile(
        section.content, in: frame,
        Scope(kind: .view(shape()), place: isNear ? found.place : found.place.followed))
    case .flag:
      compileBranch(
        section, found, section.isInverted ? .skipIfOn : .skipUnlessOn, scope: nil, in: frame)
    case .presence:
      compileBranch(
        section, found, section.isInverted ? .skipUnlessEmpty : .skipIfEmpty, scope: nil, in: frame)
    case .optionalText, .optionalHTML, .optional, .list, .textList:
      if section.isInverted {
        compileBranch(section, found, .skipUnlessEmpty, scope: nil, in: frame)
      } else {
        compilePresent(section, found, in: frame)
      }
    }
  }

  /// The content of a section over what may be absent, in the context of what is there.
  private mutating func compilePresent(
    _ section: Section, _ found: Resolution, in frame: Frame
  ) {
    let kind: Scope.Kind
    switch found.type {
    case .optionalText: kind = .text
    case .optionalHTML: kind = .html
    case .optional(let shape):
      let scope = Scope(kind: .view(shape()), place: found.place.followed)
      return compileBranch(section, found, .skipIfEmpty, scope: scope, in: frame)
    case .list(let shape):
      let shape = shape()
      return compileEach(section, found, .view(shape), stride: shape.stride, in: frame)
    case .textList:
      return compileEach(section, found, .text, stride: MemoryLayout<Text>.stride, in: frame)
    case .text, .html, .flag, .presence, .object, .inlineObject: return
    }
    let scope = Scope(kind: kind, place: found.place)
    compileBranch(section, found, .skipIfEmpty, scope: scope, in: frame)
  }

  /// Content that is shown or not, in the context that is there or with `scope` within it.
  private mutating func compileBranch(
    _ section: Section, _ found: Resolution, _ code: Operation.Code, scope: Scope?, in frame: Frame
  ) {
    guard let test = reading(code, found.place, in: frame, section.name) else { return }
    let skip = program.jump(test)
    if let scope {
      present.append(found.place)
      compile(section.content, in: frame, scope)
      present.removeLast()
    } else {
      compile(section.content, in: frame)
    }
    program.land(skip)
  }

  /// Content for each element of a list.
  private mutating func compileEach(
    _ section: Section, _ found: Resolution, _ kind: Scope.Kind, stride: Int, in frame: Frame
  ) {
    guard !repeated.contains(found.place) else {
      let text = String(frame.text(section.name.range))
      return report(
        .listInsideItself, section.name.tag, in: frame,
        "This repeats “\(text)” inside a part that already repeats for each of “\(text)”.",
        fixes: [.init("If it should end here, write {{/\(text)}}.")])
    }
    guard var each = reading(.each, found.place, in: frame, section.name) else { return }
    let scope = scopeCount
    guard scope < Limits.scopes else { return reportTooManyScopes(in: frame, section.name) }
    scopeCount += 1
    each.target = UInt8(scope)
    let skip = program.jump(each)
    let back = program.label()
    repeated.append(found.place)
    compile(section.content, in: frame, Scope(kind: kind, place: Place(scope: scope, offset: 0)))
    repeated.removeLast()
    program.append(
      Operation(code: .next, target: UInt8(scope), first: UInt32(stride), second: back))
    program.land(skip)
    scopeCount -= 1
  }

  /// Content in the context `scope` within those that are there.
  private mutating func compile(_ content: [Node], in frame: Frame, _ scope: Scope) {
    scopes.append(scope)
    compile(content, in: frame)
    scopes.removeLast()
  }
}
