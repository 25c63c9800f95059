import Bytes
import Content
import Diagnostics

extension RecordReading {
  /// Numbers and e-mail addresses in text that no record has: those that nearly are one of the record's
  /// own, and those that are another.
  func checkContacts(_ contacts: () -> OwnContacts, _ findings: inout Findings) {
    guard prose.contains(where: { !$0.prose.mailboxes.isEmpty || !$0.prose.numbers.isEmpty })
    else { return }
    var made: OwnContacts?
    func own() -> OwnContacts {
      let own = made ?? contacts()
      made = own
      return own
    }
    for text in prose {
      for range in text.prose.mailboxes {
        let address = text.prose.source[range]
        guard !facts.contacts.contains(address), address.count <= 100 else { continue }
        check(address, at: range, text, own().emails, isPhone: false, &findings)
      }
      var end = 0
      for start in text.prose.numbers where start >= end {
        guard let number = ProseNumber(at: start, in: text.prose) else { continue }
        end = number.range.upperBound
        withDial(number) { dial in
          guard !facts.contacts.contains(dial) else { return }
          check(dial, at: number.range, text, own().phones, isPhone: true, &findings)
        }
      }
    }
  }

  private func withDial(_ number: ProseNumber, _ body: (Text) -> Void) {
    let arena = Arena(blockSize: 64)
    defer { withExtendedLifetime(arena) {} }
    body(arena.text(number.dial))
  }

  private func check(
    _ contact: Text, at range: Range<Int>, _ text: PlacedProse, _ own: [OwnContacts.Contact],
    isPhone: Bool, _ findings: inout Findings
  ) {
    guard !own.isEmpty || hasFieldForContacts else { return }
    let what = isPhone ? "number" : "e-mail address"
    let near = own.first { isPhone ? $0.key.isMistyped(contact) : $0.key.isNear(contact) }
    if let near {
      guard findings.wants(.similarContact) else { return }
      findings.add(.similarContact, at: text.location(of: range)) {
        .init(
          summary:
            "The \(what) \(text.quoted(range)) is nearly the \(near.owner)’s, “\(near.written)”.",
          fixes: [
            Diagnostic.Fix(
              "If it is the same, write “\(near.written)”.", replacement: String(near.written)),
            "If it is another, add it to the field of the record that it belongs to.",
          ])
      }
      return
    }
    // A national helpline is nobody's own.
    guard findings.wants(.otherContact), !(isPhone && contact.isHelpline) else { return }
    findings.add(.otherContact, at: text.location(of: range)) {
      .init(
        summary: "The \(what) \(text.quoted(range)) is in no record’s fields.",
        explanation: own.first.map { "This record’s \($0.owner) has “\($0.written)”." },
        fixes: [
          "Make sure that it is right; better, put it in a field such as “contact”."
        ])
    }
  }

  /// Whether a number in the text could stand in a field instead, where people find it: that of a service
  /// which has no other is often under “how-to-get-help” alone.
  private var hasFieldForContacts: Bool {
    switch kind {
    case .hub, .provider, .service, .activity: true
    case .locality, .news, .page: false
    }
  }
}

/// A telephone number in prose.
private struct ProseNumber {
  let range: Range<Int>
  /// As `tel:` writes it, such as `+441632960001`.
  let dial: String

  /// The number of ten or eleven digits, from 0 or +44, whose first digit is at `start`.
  init?(at start: Int, in prose: Prose) {
    let hasPlus = prose.byte(start - 1) == UInt8(ascii: "+")
    // Nearly every number in text is none of these.
    guard hasPlus || prose.byte(start) == UInt8(ascii: "0") else { return nil }
    var digits: [UInt8] = []
    var index = start
    var end = start
    while digits.count <= 13 {
      let byte = prose.byte(index)
      if byte.isASCIIDigit {
        digits.append(byte)
        end = index + 1
      } else if !(byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "(")
        || byte == UInt8(ascii: ")")) || index - end > 2
      {
        break
      }
      index += 1
    }
    if hasPlus {
      guard digits.starts(with: "44".utf8) else { return nil }
      digits.removeFirst(2)
    } else if digits.starts(with: "0044".utf8) {
      digits.removeFirst(4)
    } else if digits.first != UInt8(ascii: "0") {
      return nil
    }
    if digits.first == UInt8(ascii: "0") { digits.removeFirst() }
    guard (9...10).contains(digits.count), !prose.byte(end).isOfWord else { return nil }
    dial = "+44" + String(decoding: digits, as: UTF8.self)
    range = (hasPlus ? start - 1 : start)..<end
  }
}

extension Text {
  /// Whether it is dialled at the same cost from anywhere: 03, 08 and 09.
  fileprivate var isHelpline: Bool {
    count > 3
      && (self[3] == UInt8(ascii: "3") || self[3] == UInt8(ascii: "8")
        || self[3] == UInt8(ascii: "9"))
  }

  /// Whether one or two digits differ, or one is missing or too many.
  ///
  /// Numbers that differ in their last two digits alone are the lines of one office.
  fileprivate func isMistyped(_ other: Text) -> Bool {
    guard count == other.count else { return isNear(other) }
    let differing = (0..<count).filter { self[$0] != other[$0] }
    return differing.count <= 2 && (differing.first ?? count) < count - 2
  }

  /// Whether one character differs, without case, or is missing or too many, or two are swapped.
  fileprivate func isNear(_ other: Text) -> Bool {
    guard abs(count - other.count) <= 1 else { return false }
    var start = 0
    let shorter = Swift.min(count, other.count)
    while start < shorter, self[start].asciiLowercased == other[start].asciiLowercased {
      start += 1
    }
    var end = 0
    while end < shorter - start,
      self[count - 1 - end].asciiLowercased == other[other.count - 1 - end].asciiLowercased
    {
      end += 1
    }
    let mine = count - start - end
    let others = other.count - start - end
    if mine <= 1, others <= 1 { return true }
    return mine == 2 && others == 2 && self[start] == other[start + 1]
      && self[start + 1] == other[start]
  }
}
