import Bytes
import Diagnostics
import FrontMatter

// Entries that are none of their own, but a piece of the value of the field before them.

extension List where Element == Entry {
  /// How many at the beginning are such.
  func prefixCount(_ isSuch: (Entry) -> Bool) -> Int {
    var count = 0
    while count < self.count, isSuch(self[count]) { count += 1 }
    return count
  }
}

extension ValueForm {
  /// Whether it is a list of parts that have a field `name`.
  func holdsRows(with name: Text) -> Bool {
    guard case .list(let row) = self else { return false }
    return row.fields.contains { $0.name == String(name) }
  }

  /// The fields of a part.
  var fields: [FieldDescription] {
    switch self {
    case .object(let fields): fields
    case .requiring(let form, _): form.fields
    default: []
    }
  }
}

extension ValueReader {
  /// Says what is wrong with entries that belong to the value of the field before them.
  ///
  /// - Returns: whether they do.
  mutating func reportStrays(
    _ strays: List<Entry>, after entry: Entry, _ field: FieldDescription
  ) -> Bool {
    if strays.allSatisfy({ !$0.hasColon }) {
      let isList = if case .oneOrMore = field.form { true } else { false }
      return reportComma(strays, after: entry, isList: isList)
    }
    return strays.allSatisfy(\.hasColon) && reportRow(strays, below: entry.value, field)
  }

  /// A text between curly brackets that has a comma falls into a value and names without a colon:
  /// `{ why: Training, all staff }`.
  ///
  /// - Returns: whether `parts` are such names, which follow the field `entry`.
  mutating func reportComma(
    _ parts: List<Entry>, after entry: Entry, isList: Bool = false
  ) -> Bool {
    guard entry.value.kind == .plain, let last = parts.last else { return false }
    let range = ByteRange(Int(entry.value.range.start), Int(last.keyRange.end))
    let text = source[range.offsets]
    let replacement = isList ? "[\(text)]" : text.inFrontMatterQuotes
    report(
      .commaInValue, range,
      "The value of “\(entry.key)” has a comma, which ends it between curly brackets.",
      fix: Diagnostic.Fix(
        isList
          ? "Put square brackets round the whole: \(replacement)"
          : "Put quotation marks round the whole text: \(replacement)", replacement: replacement))
    return true
  }

  /// Fields of the last row of a list that stand no further in than the list's own field.
  private mutating func reportRow(
    _ strays: List<Entry>, below list: Node, _ field: FieldDescription
  ) -> Bool {
    guard list.kind == .sequence, let row = list.items.last, let first = row.entries.first,
      first.keyRange.start == row.range.start
    else { return false }
    let column = column(of: first)
    for stray in strays {
      let (start, found) = (stray.keyRange.start, self.column(of: stray))
      // Once the lines above it stand where they should, so does this one.
      diagnostics.regrade { diagnostic in
        let isAboutStray =
          diagnostic.code == FrontMatterCode.wrongIndentation.rawValue
          && diagnostic.location.range?.start == start
        return isAboutStray ? nil : diagnostic.severity
      }
      guard found < column else { continue }
      let spaces = String(repeating: " ", count: column - found)
      diagnostics.add(
        Diagnostic(
          FrontMatterCode.wrongIndentation, in: file, stray.keyRange,
          "“\(stray.key)” belongs to the row of “\(field.name)” above, but is not indented like it.",
          fixes: [
            Diagnostic.Fix(
              "Put \(spaces.count == 1 ? "1 space" : "\(spaces.count) spaces") before it.",
              replacement: "\(spaces)\(source[stray.keyRange.offsets])")
          ]))
    }
    return true
  }

  /// Says that `children` belong to the field before them, whose lines they don't follow as its own.
  mutating func reportNotIndented(_ children: List<Entry>, below parent: Entry) {
    for child in children {
      diagnostics.add(
        Diagnostic(
          FrontMatterCode.wrongIndentation, in: file, child.keyRange,
          "“\(child.key)” belongs to “\(parent.key)” above, but is not indented.",
          fixes: [
            Diagnostic.Fix("Put 2 spaces before it.", replacement: "  \(child.key)")
          ]))
    }
  }

  /// How many bytes come before the name of `entry` in its line.
  private func column(of entry: Entry) -> Int {
    var start = Int(entry.keyRange.start)
    while start > 0, source[start - 1] != 0x0A { start -= 1 }
    return Int(entry.keyRange.start) - start
  }
}
