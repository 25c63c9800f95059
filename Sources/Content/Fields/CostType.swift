import Bytes
import Diagnostics
import FrontMatter

extension ValueType where Value == Cost {
  /// `free`, or words, or a list of amounts.
  static var cost: ValueType {
    let item = FieldTable<Cost.Item>([
      Field(
        "amount",
        ValueType<Int32>.scalar(
          "an amount in pounds", "such as “2.50”", pattern: "^£?[0-9]+(\\.[0-9]{1,2})?$",
          numeral: .decimal, code: .badCost
        ) { text, _ in pence(text) },
        required: true, "How much, in pounds; 0 is free."
      ) { $0.pence = $1 },
      Field("per", .line, "What it is paid for, such as “child” or “family”.") { $0.per = $1 },
      Field("note", .line, "What else to know, such as “siblings free”.") { $0.note = $1 },
    ])
    let list = ValueType<List<Cost.Item>>.list(
      of: .object("an amount", item, Cost.Item()))
    let form = ValueForm.either([
      .choice(["free"]), .text(words: "words such as “£2.50 per family”"), list.form,
    ])
    let words = form.words
    let line = ValueType<Text>.line
    return ValueType(form) { node, reader in
      if node.kind == .sequence {
        let before = reader.diagnostics.all.count
        guard let items = list.read(node, &reader) else { return nil }
        if items.isEmpty {
          if reader.diagnostics.all.count == before {
            reader.report(
              .badCost, node.range, "“cost” is an empty list.",
              fix: "Write “free”, or the cost in words such as “£2.50 per family”.")
          }
          return nil
        }
        return Cost(items: items)
      }
      guard reader.scalar(node, words) != nil,
        let text = line.read(node, &reader)
      else { return nil }
      // Most costs are one word or begin with an amount: they need none of the looks below.
      if text == "free" || isPlainAmount(text) { return Cost(text: text) }
      if costsNothing(text) {
        reader.report(
          .badCost, node.range, "What costs nothing is “free”, not “\(text)”.",
          fix: Diagnostic.Fix("Write “free”.", replacement: "free"))
        return nil
      }
      if isNearlyFree(text) {
        reader.report(
          .badCost, node.range, "“\(text)” is no word for a cost.",
          fix: Diagnostic.Fix("Did you mean “free”?", replacement: "free"))
        return nil
      }
      if text.hasSuffix(" per") {
        reader.report(
          .badCost, node.range, "“\(text)” doesn't say what is paid for.",
          fix: "Write it, too, such as “\(text) family”.")
        return nil
      }
      if saysNoCost(text) {
        reader.report(
          .badCost, node.range, "“\(text)” doesn't say what it costs.",
          fix: "Write “free”, or words such as “£2.50 per family” or “ask us what it costs”.")
        return nil
      }
      let commas = commasAmongDigits(of: text)
      if !commas.isEmpty {
        let bytes = (0..<text.count).map { commas.contains($0) ? UInt8(ascii: ".") : text[$0] }
        let amount = String(decoding: bytes, as: UTF8.self)
        // A bare number doesn't say what is paid for.
        let right =
          pence(text) == nil && text[0].isASCIIDigit && amount.allSatisfy { !$0.isLetter }
          ? "£\(amount) per family" : amount
        reader.report(
          .badCost, node.range, "Pence stand behind a point, not a comma.",
          fix: Diagnostic.Fix(
            "Did you mean “\(right)”?", replacement: right))
        return nil
      }
      if let slip = oddPence(of: text) {
        reader.report(
          .badCost, node.range(of: slip.range), "“\(text[slip.range])” is no amount in pounds.",
          fix: slip.meant.map { Diagnostic.Fix("Did you mean “\($0)”?", replacement: $0) }
            ?? "Write pounds and, behind a point, two digits of pence, such as “£2.50”.")
        return nil
      }
      if let slip = letterAmongDigits(of: text) {
        let amount = String(text[slip])
        let right = String(
          amount.map { "Oo".contains($0) ? "0" : "lI".contains($0) ? "1" : $0 } as [Character])
        reader.report(
          .badCost, node.range(of: slip), "“\(amount)” has a letter where a digit is meant.",
          fix: Diagnostic.Fix("Did you mean “\(right)”?", replacement: right))
        return nil
      }
      guard pence(text) != nil, !text.hasPrefix("£") else { return Cost(text: text) }
      reader.report(
        .badCost, node.range, "“\(text)” is a number that does not say what is paid for.",
        fix: "Write the cost in words, such as “£\(text) per family”.")
      return nil
    }
  }
}

/// Whether `text` begins with an amount in pounds, and has neither a comma nor a second amount, nor a letter
/// after the digits of the first, nor more of these than there are.
private func isPlainAmount(_ text: Text) -> Bool {
  guard text.hasPrefix("£"), !text.contains(UInt8(ascii: ",")) else { return false }
  var end = text.endOfDigits(from: 2)
  guard end > 2, text[2] != UInt8(ascii: "0") else { return false }
  if end < text.count, text[end] == UInt8(ascii: ".") {
    let point = end
    end = text.endOfDigits(from: point + 1)
    guard end == point + 3 else { return false }
  }
  return end < text.count && text[end] == 0x20 && !text[from: end].contains("£")
    && !text.hasSuffix(" per")
}

extension Text {
  /// Where the digits end that stand at `offset`, or `offset` where none does.
  fileprivate func endOfDigits(from offset: Int) -> Int {
    var end = offset
    while end < count, self[end].isASCIIDigit { end += 1 }
    return end
  }
}

/// The first amount in pounds that is below nothing, or has one digit of pence behind a comma, or more than two
/// behind a point, or two points, or pounds and a “p”; and what is meant, where that is plain.
private func oddPence(of text: Text) -> (range: Range<Int>, meant: String?)? {
  var search = 0
  while let pound = text[from: search].firstIndex(of: "£" as Text).map({ $0 + search }) {
    let start = pound + 2
    search = start
    if start < text.count, text[start] == UInt8(ascii: "-") {
      let end = text.endOfDigits(from: start + 1)
      if end > start + 1 { return (pound..<end, "£\(text[start + 1..<end])") }
    }
    let mark = text.endOfDigits(from: start)
    guard mark > start else { continue }
    if pound == 1, text[0] == UInt8(ascii: "-") { return (0..<mark, "£\(text[start..<mark])") }
    guard mark < text.count else { continue }
    if text[from: mark].hasPrefix("..") {
      let end = text.endOfDigits(from: mark + 2)
      if end == mark + 4 { return (pound..<end, "£\(text[start..<mark]).\(text[mark + 2..<end])") }
    }
    let end = text.endOfDigits(from: mark + 1)
    switch (text[mark], end - mark - 1) {
    case (UInt8(ascii: ","), 1):
      return (pound..<end, "£\(text[start..<mark]).\(text[mark + 1..<end])0")
    case (UInt8(ascii: "."), 3...): return (pound..<end, nil)
    case (UInt8(ascii: "."), 2)
    where end < text.count && text[end] == UInt8(ascii: "p")
      && (end + 1 == text.count || !text[end + 1].isASCIILetter):
      return (pound..<end + 1, "£\(text[start..<end])")
    default: continue
    }
  }
  return nil
}

/// Whether `text` is nothing but another way to say that there is nothing to pay.
private func costsNothing(_ text: Text) -> Bool {
  pence(text) == 0
    || (["none", "nil", "zero"] as [Text]).contains(where: text.equalsIgnoringASCIICase)
}

/// Whether `text` is “free” with one slip; a fee is something else.
private func isNearlyFree(_ text: Text) -> Bool {
  guard 3...6 ~= text.count, text[0].asciiLowercased == UInt8(ascii: "f") else { return false }
  let word = String(text).lowercased()
  return word != "free" && !word.hasPrefix("fee") && nearest(to: word, in: ["free"]) != nil
}

/// Whether `text` stands there only because something must: `tbc`, `n/a`, `?`, `£`.
private func saysNoCost(_ text: Text) -> Bool {
  let fillers = [
    "yes", "no", "true", "false", "y", "n", "n/a", "na", "null", "tbc", "tba", "tbd", "unknown",
    "to be confirmed", "to be announced", "price tbc", "cost tbc", "not known", "coming soon",
  ]
  let words = String(text).seen.lowercased()
  return fillers.contains(words) || fillers.contains(words.filter { $0 != "." })
    || isHardlyMore(words.split { !$0.isLetter })
    || !words.contains { $0.isLetter || $0.isNumber }
}

/// Whether `words` are a filler and one beside it: `Free (tbc)`.
private func isHardlyMore(_ words: [Substring]) -> Bool {
  words.count <= 2 && words.contains { $0 == "tbc" || $0 == "tba" }
}

/// The commas of amounts that are written as `2,50`: between a digit and two last ones.
private func commasAmongDigits(of text: Text) -> Set<Int> {
  func isDigit(_ index: Int) -> Bool {
    index >= 0 && index < text.count && text[index].isASCIIDigit
  }
  return Set(
    (0..<text.count).filter {
      text[$0] == UInt8(ascii: ",") && isDigit($0 - 1) && isDigit($0 + 1) && isDigit($0 + 2)
        && !isDigit($0 + 3)
    })
}

/// The first amount in pounds that has letters which look like digits among its digits or right after them,
/// and no others: `£3.5O`, but not `£5pp`.
private func letterAmongDigits(of text: Text) -> Range<Int>? {
  var search = 0
  while let pound = text[from: search].firstIndex(of: "£" as Text).map({ $0 + search }) {
    var end = pound + 2
    var hasDigit = false
    var hasLetter = false
    while end < text.count, isPartOfAmount(text, end) {
      hasDigit = hasDigit || text[end].isASCIIDigit
      hasLetter = hasLetter || text[end].isASCIILetter
      end += 1
    }
    let isWhole = end == text.count || !text[end].isASCIILetter
    if isWhole, hasDigit, hasLetter { return pound..<end }
    search = end
  }
  return nil
}

/// Whether a digit, a letter that looks like one, or a point before one of these stands at `index`.
private func isPartOfAmount(_ text: Text, _ index: Int) -> Bool {
  func isDigitLike(_ index: Int) -> Bool {
    index < text.count && (text[index].isASCIIDigit || "OolI".utf8.contains(text[index]))
  }
  return isDigitLike(index) || text[index] == UInt8(ascii: ".") && isDigitLike(index + 1)
}
