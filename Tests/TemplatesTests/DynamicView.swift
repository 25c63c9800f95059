import Bytes
import Foundation

@testable import Templates

/// A view made from JSON, with a shape that a theme for such data would declare.
///
/// How the templates use a name decides the shape where JSON leaves it open: a text that a section asks
/// for is an optional text, one that is written with three braces is HTML, and an object that an
/// inverted section asks for is an optional one.
struct DynamicView {
  let shape: Shape
  let memory: UnsafeRawPointer

  /// Keeps the memory.
  let arena: Arena

  init(_ object: [String: Any], usedBy templates: [String]) {
    arena = Arena()
    let builder = Builder(arena: arena, templates: templates.joined(separator: "\n"))
    shape = builder.shape(of: [object])
    let bytes = builder.list(of: [object], shape)
    memory = bytes.address ?? UnsafeRawPointer(bitPattern: 16).unsafelyUnwrapped
  }
}

private struct Builder {
  let arena: Arena
  let templates: String

  private func isUsed(_ name: String, after sign: String) -> Bool {
    let name = NSRegularExpression.escapedPattern(for: name)
    return templates.range(
      of: "\\{\\{\(sign)\\s*([a-z]+\\.)*\(name)\\s*\\}", options: .regularExpression) != nil
  }

  /// One shape for all of the `objects`; each field takes 16 bytes.
  func shape(of objects: [[String: Any]]) -> Shape {
    let names = Set(objects.flatMap(\.keys)).sorted()
    let fields = names.enumerated().map { index, name in
      Shape.Field(
        name: name, type: type(of: objects.compactMap { $0[name] }, name), offset: index * 16,
        about: "")
    }
    return Shape(name: "test page", fields: fields, stride: max(16, names.count * 16), view: nil)
  }

  private func type(of values: [Any], _ name: String) -> FieldType {
    if let lists = values as? [[Any]] {
      let elements = lists.flatMap { $0 }
      guard let objects = elements as? [[String: Any]] else { return .textList }
      let shape = shape(of: objects)
      return .list { shape }
    }
    if let objects = values as? [[String: Any]] {
      let shape = shape(of: objects)
      return isUsed(name, after: "\\^") ? .optional { shape } : .object { shape }
    }
    let isAsked = isUsed(name, after: "[#^]")
    switch values.first {
    case let number as NSNumber where CFBoolean.isBoolean(number): return .flag
    case is NSNull: return .optionalText
    default:
      if isUsed(name, after: "[{&]") { return isAsked ? .optionalHTML : .html }
      return isAsked ? .optionalText : .text
    }
  }

  /// The objects one after another in memory, as the shape has them.
  func list(of objects: [[String: Any]], _ shape: Shape) -> List<UInt8> {
    var words: [Word] = []
    for object in objects {
      let start = words.count
      for field in shape.fields { words.append(word(object[field.name], field.type)) }
      while words.count - start < shape.stride / 16 { words.append(Word(text: Text())) }
    }
    let memory = arena.list(words)
    // Only the address and whether the count is zero matter to the renderer, but the count is shown as
    // elements: it counts objects.
    return Word(list: memory).count(objects.count)
  }

  private func word(_ value: Any?, _ type: FieldType) -> Word {
    switch type {
    case .flag, .presence: Word(flag: (value as? Bool) ?? false)
    case .text, .optionalText, .html, .optionalHTML: Word(text: arena.text(string(value)))
    case .textList:
      Word(texts: arena.list(((value as? [Any]) ?? []).map { arena.text(string($0)) }))
    case .list(let shape):
      Word(bytes: list(of: (value as? [[String: Any]]) ?? [], shape()))
    case .optional(let shape), .object(let shape), .inlineObject(let shape):
      Word(bytes: list(of: (value as? [String: Any]).map { [$0] } ?? [], shape()))
    }
  }

  private func string(_ value: Any?) -> String {
    switch value {
    case let string as String: string
    case let number as NSNumber: number.stringValue
    default: ""
    }
  }
}

/// Sixteen bytes that hold any kind of field.
private struct Word: BitwiseCopyable {
  private var storage: List<UInt8>

  init(bytes: List<UInt8>) { storage = bytes }
  init(text: Text) { storage = unsafeBitCast(text, to: List<UInt8>.self) }
  init(texts: List<Text>) { storage = unsafeBitCast(texts, to: List<UInt8>.self) }
  init(list: List<Word>) { storage = unsafeBitCast(list, to: List<UInt8>.self) }
  init(flag: Bool) {
    let bits: (UInt, UInt) = (flag ? 1 : 0, 0)
    storage = unsafeBitCast(bits, to: List<UInt8>.self)
  }

  func count(_ count: Int) -> List<UInt8> {
    let parts = unsafeBitCast(storage, to: (UInt, Int).self)
    return unsafeBitCast((parts.0, count), to: List<UInt8>.self)
  }
}

private enum CFBoolean {
  static func isBoolean(_ number: NSNumber) -> Bool { type(of: number) == type(of: NSNumber(true)) }
}
