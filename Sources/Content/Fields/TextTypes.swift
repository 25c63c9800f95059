import Bytes
import Diagnostics
import FrontMatter

// The types of value that are a text.

extension ValueType where Value == Text {
  /// One line of text.
  static var line: ValueType {
    let words = ValueForm.line.words
    return ValueType(.line) { node, reader in
      guard let text = reader.scalar(node, words) else { return nil }
      // A block's last line end is how YAML writes it, not a second line.
      let line = text.trimmed
      if line.contains(0x0A) {
        reader.report(
          .wrongShape, node.range, "“\(reader.field)” must be one line of text.",
          fix: "Put the words on one line.")
        return nil
      }
      if !line.isEmpty, line[0] >= 0x80, line.isUnseen {
        reader.report(
          .emptyValue, node.range, "The field “\(reader.field)” has nothing that can be seen.",
          fix: "Delete what stands after the colon, and type the words.")
        return nil
      }
      return line
    }
  }

  /// A language's tag (BCP 47), such as `en` or `zh-Hans`.
  static var languageTag: ValueType {
    .scalar(
      "a language tag", "such as “en” or “cy”", pattern: languageTagPattern, code: .badLanguage
    ) { text, _ in isLanguageTag(text) ? text : nil }
  }

  /// A web address with `https://` or `http://` (RFC 3986).
  static var webAddress: ValueType {
    .scalar(
      "a full web address", "such as “https://example.org/play”", pattern: "^https?://[^ ]+$",
      code: .badAddress
    ) { text, _ in isWebAddress(text) ? text : nil }
  }

  /// The web address of a whole site, which the addresses of its pages begin with.
  static var siteAddress: ValueType {
    .scalar(
      "the address of a site", "such as “https://example.org” or “https://example.org/hubs/”",
      pattern: "^https?://[^ ?#]+$", code: .badAddress
    ) { text, _ in
      let isWhole = !text.contains(UInt8(ascii: "?")) && !text.contains(UInt8(ascii: "#"))
      return isWhole && isWebAddress(text) ? text : nil
    }
  }

  /// An e-mail address: the part of RFC 5322 that people have.
  static var email: ValueType {
    .scalar(
      "an e-mail address", "such as “hello@example.org”", pattern: "^[^ @]+@[^ @]+\\.[^ @]+$",
      code: .badEmail, meant: EmailAddress.meant
    ) { text, _ in EmailAddress.isRight(text) ? text : nil }
  }

  /// A postcode sector such as `WA5 1`.
  static var postcodeSector: ValueType {
    .scalar(
      "a postcode sector", "such as “WA5 1”", pattern: Postcode.sectorPattern, code: .badPostcode
    ) {
      Postcode.sector($0, arena: $1)
    }
  }
}

extension ValueType where Value == MarkdownText {
  /// Markdown over one or more lines.
  static var markdown: ValueType {
    let words = ValueForm.markdown.words
    return ValueType(.markdown) { node, reader in
      reader.scalar(node, words).map { _ in MarkdownText(node) }
    }
  }
}

extension ValueType where Value == PlacedText {
  /// One line of text, with its place.
  static var placedLine: ValueType {
    let line = ValueType<Text>.line
    return ValueType(line.form) { node, reader in
      line.read(node, &reader).map { PlacedText(text: $0, range: node.range) }
    }
  }
}

extension ValueType where Value == Telephone {
  static var telephone: ValueType {
    let number = ValueType.scalar(
      "a UK telephone number", Telephone.form, pattern: Telephone.pattern, numeral: .whole,
      code: .badTelephone, meant: Telephone.meant
    ) { Telephone.parse($0, arena: $1) }
    return ValueType(number.form) { node, reader in
      if let first = Telephone.beginning(of: node.text, arena: reader.arena) {
        reader.report(
          .badTelephone, node.range,
          "“\(reader.field)” takes one telephone number and nothing else.",
          explanation: "A phone dials what stands here.",
          fix: Diagnostic.Fix(
            "Keep “\(first)” here; the rest can go into the words of the page.",
            replacement: String(first)))
        return nil
      }
      return number.read(node, &reader)
    }
  }
}

extension ValueType where Value == Postcode {
  static var postcode: ValueType {
    .scalar(
      "a UK postcode", "such as “WA5 1AB”", pattern: Postcode.pattern, code: .badPostcode,
      meant: Postcode.meant
    ) {
      Postcode.parse($0, arena: $1)
    }
  }
}

extension ValueType where Value == Ages {
  static var ages: ValueType {
    let ages = ValueType.scalar(
      "a range of ages", Ages.form, pattern: Ages.pattern, numeral: .whole, code: .badAges
    ) { text, _ in Ages.parse(text) }
    return ValueType(ages.form) { node, reader in
      if let found = Ages.parse(node.text) { return found }
      if let turned = Ages.turned(node.text) {
        reader.report(
          .badAges, node.range, "“\(node.text.shortened)” begins with the older age.",
          fix: Diagnostic.Fix("Did you mean “\(turned)”?", replacement: turned))
        return nil
      }
      if Ages.isInWeeks(node.text) {
        reader.report(
          .badAges, node.range, "Ages are counted in months and years, not in weeks.",
          fix: Ages.inMonths(node.text).map {
            Diagnostic.Fix("Did you mean “\($0)”?", replacement: $0)
          } ?? "Write months, such as “birth to 3 months”: four weeks are about one.")
        return nil
      }
      return ages.read(node, &reader)
    }
  }
}

extension ValueType where Value == Availability {
  static var availability: ValueType {
    // A program that guesses types takes a bare yes for a truth value.
    let form = ValueForm.either([
      .yesNo, .text(words: Availability.form, pattern: Availability.pattern),
    ])
    return .scalar(form, "yes, no or partial", code: .badChoice) { text, _ in
      Availability.parse(text)
    }
  }
}

extension ValueType where Value == Coordinate {
  static var coordinate: ValueType {
    .scalar(
      .text(words: Coordinate.form, pattern: Coordinate.pattern), "a place on the map",
      code: .badPlace
    ) { text, _ in Coordinate.parse(text) }
    .keepingPlace { $0.range = $1 }
  }
}

extension ValueType where Value == Int {
  /// A whole number from 0.
  static var wholeNumber: ValueType {
    .scalar(
      "a whole number", "such as “12”", pattern: "^[0-9]{1,9}$", numeral: .whole, code: .badNumber
    ) { text, _ in Content.wholeNumber(text) }
  }
}

extension ValueType where Value == Bool {
  static var yesNo: ValueType {
    let words = ValueForm.yesNo.words
    return ValueType(.yesNo) { node, reader in
      guard let text = reader.scalar(node, words) else { return nil }
      if text.isOne(of: "yes true") { return true }
      if text.isOne(of: "no false") { return false }
      reader.report(
        .badYesNo, node.range, "“\(reader.field)” must be yes or no, not “\(text.shortened)”.",
        fix: "Write yes or no.")
      return nil
    }
  }
}

extension ValueType where Value: CaseIterable & RawRepresentable<String> {
  /// One of the words of an enumeration.
  static var choice: ValueType {
    let words = Value.allCases.map(\.rawValue)
    let table = Value.allCases.map { value in (word: value.rawValue, value: value) }
    let form = ValueForm.choice(words).words
    return ValueType(.choice(words)) { node, reader in
      guard let text = reader.scalar(node, form) else { return nil }
      let word = String(text)
      if let found = table.first(where: { $0.word == word }) { return found.value }
      if reader.reportUnseen(node, .badChoice, isRight: { words.contains(String($0)) }) {
        return nil
      }
      let near = nearest(to: word, in: words)
      reader.report(
        .badChoice, node.range, "“\(text.shortened)” is not a choice for “\(reader.field)”.",
        explanation: "The choices are \(words.joined(separator: ", ")).",
        fix: near.map { Diagnostic.Fix("Did you mean “\($0)”?", replacement: $0) }
          ?? "Write \(form).")
      return nil
    }
  }
}

let languageTagPattern = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"

func isLanguageTag(_ text: Text) -> Bool {
  let parts = text.split(separator: UInt8(ascii: "-"))
  guard let first = parts.first, (2...3).contains(first.count) else { return false }
  for (index, part) in parts.enumerated() {
    guard index == 0 || (2...8).contains(part.count) else { return false }
    for position in 0..<part.count {
      let byte = part[position]
      guard byte.isASCIILetter || (index > 0 && byte.isASCIIDigit) else { return false }
    }
  }
  return true
}

func isWebAddress(_ text: Text) -> Bool {
  guard text.count <= 2048 else { return false }
  let rest: Text
  if text.hasPrefix("https://") {
    rest = text[from: 8]
  } else if text.hasPrefix("http://") {
    rest = text[from: 7]
  } else {
    return false
  }
  guard !rest.isEmpty, rest[0].isASCIILetter || rest[0].isASCIIDigit || rest[0] == UInt8(ascii: "[")
  else { return false }
  for index in 0..<rest.count {
    switch rest[index] {
    case 0...0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"),
      UInt8(ascii: "|"), UInt8(ascii: "}"):
      return false
    default: continue
    }
  }
  return true
}
