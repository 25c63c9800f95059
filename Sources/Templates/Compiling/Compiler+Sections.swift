import Bytes
import Diagnostics

// Sections: what a field's kind makes of them.
extension Compiler {
  mutating func compileSection(_ section: Section, in frame: Frame) {
    let text = String(frame.text(section.name.range))
    guard text != "." else {
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
    case .object, .inlineObject:
      if section.isInverted {
        return report(
          .alwaysThere, section.name.tag, in: frame,
          "“\(text)” is always there, so this part would never be shown.",
          fixes: ["Take out the whole section."])
      }
      compileObject(section, found, in: frame)
    case .flag:
      compileBranch(
        section, found, section.isInverted ? .skipIfOn : .skipUnlessOn, scope: nil, in: frame)
    case .optionalText, .optionalHTML, .optional, .list, .textList:
      if section.isInverted {
        compileBranch(section, found, .skipUnlessEmpty, scope: nil, in: frame)
      } else {
        compilePresent(section, found, in: frame)
      }
    }
  }

  private mutating func compilePresent(
    _ section: Section, _ found: Resolution, in frame: Frame
  ) {
    switch found.type {
    case .optionalText:
      let scope = Scope(kind: .text, place: found.place)
      compileBranch(section, found, .skipIfEmpty, scope: scope, in: frame)
    case .optionalHTML:
      let scope = Scope(kind: .html, place: found.place)
      compileBranch(section, found, .skipIfEmpty, scope: scope, in: frame)
    case .optional(let shape):
      compileEach(section, found, .view(shape()), stride: nil, in: frame)
    case .list(let shape):
      let shape = shape()
      compileEach(section, found, .view(shape), stride: shape.stride, in: frame)
    case .textList:
      compileEach(section, found, .text, stride: MemoryLayout<Text>.stride, in: frame)
    case .text, .html, .flag, .object, .inlineObject: break
    }
  }

  /// Content that is shown or not, in the context that is there or with `scope` within it.
  private mutating func compileBranch(
    _ section: Section, _ found: Resolution, _ code: Operation.Code, scope: Scope?, in frame: Frame
  ) {
    guard let test = reading(code, found.place, in: frame, section.name) else { return }
    let skip = program.jump(test)
    if let scope {
      scopes.append(scope)
      present.append(found.place)
    }
    compile(section.content, in: frame)
    if scope != nil {
      scopes.removeLast()
      present.removeLast()
    }
    program.land(skip)
  }

  /// Content in the context of a view that is always there.
  private mutating func compileObject(_ section: Section, _ found: Resolution, in frame: Frame) {
    switch found.type {
    case .inlineObject(let shape) where found.place.path.isEmpty:
      scopes.append(Scope(kind: .view(shape()), place: found.place))
      compile(section.content, in: frame)
      scopes.removeLast()
    case .inlineObject(let shape):
      // The view that holds it is reached first, and the inner one lies in that.
      var outer = found.place
      let last = outer.path.removeLast()
      let inner = outer.offset
      outer.offset = last
      compileLook(section, outer, shape(), offset: inner, in: frame)
    case .object(let shape):
      compileLook(section, found.place, shape(), offset: 0, in: frame)
    default: break
    }
  }

  /// Content in the context of what lies at `offset` in the view that the reference at `place` points to.
  private mutating func compileLook(
    _ section: Section, _ place: Place, _ shape: Shape, offset: Int, in frame: Frame
  ) {
    guard var look = reading(.look, place, in: frame, section.name),
      let scope = takeScope(in: frame, section.name)
    else { return }
    look.target = UInt8(scope)
    program.append(look)
    scopes.append(Scope(kind: .view(shape), place: Place(scope: scope, offset: offset)))
    compile(section.content, in: frame)
    scopes.removeLast()
    scopeCount -= 1
  }

  /// Content for each element of a list, or for the one of an optional view (no `stride`).
  private mutating func compileEach(
    _ section: Section, _ found: Resolution, _ kind: Scope.Kind, stride: Int?, in frame: Frame
  ) {
    if stride != nil, repeated.contains(found.place) {
      let text = String(frame.text(section.name.range))
      return report(
        .listInsideItself, section.name.tag, in: frame,
        "This repeats “\(text)” inside a part that already repeats for each of “\(text)”.",
        fixes: [.init("If it should end here, write {{/\(text)}}.")])
    }
    guard var each = reading(.each, found.place, in: frame, section.name),
      let scope = takeScope(in: frame, section.name)
    else { return }
    each.target = UInt8(scope)
    let skip = program.jump(each)
    let back = program.label()
    scopes.append(Scope(kind: kind, place: Place(scope: scope, offset: 0)))
    if stride == nil { present.append(found.place) } else { repeated.append(found.place) }
    compile(section.content, in: frame)
    if let stride {
      repeated.removeLast()
      program.append(
        Operation(code: .next, target: UInt8(scope), first: UInt32(stride), second: back))
    } else {
      present.removeLast()
    }
    scopes.removeLast()
    scopeCount -= 1
    program.land(skip)
  }

  /// Takes a scope of the rendering, to be given back when the section ends.
  private mutating func takeScope(in frame: Frame, _ name: Name) -> Int? {
    guard scopeCount < Limits.scopes else {
      reportTooManyScopes(in: frame, name)
      return nil
    }
    scopeCount += 1
    return scopeCount - 1
  }
}
