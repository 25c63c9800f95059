import Bytes
import Diagnostics

extension Renderer {
  /// Reports links and headings that Markdown takes for plain text, in the block of a text node.
  ///
  /// Nearly all text is passed over after one search: a link that works leaves no bracket in it.
  mutating func checkNearMisses(_ node: Node, _ bytes: NodeBytes) {
    guard bytes.first == UInt8(ascii: "#") || Renderer.mayHoldLink(bytes), !report.isFull else {
      return
    }
    let region = Region(around: node)
    let lines = region.lines(in: body)
    // A block is gone through once, whichever of its texts gives cause.
    guard lines.lowerBound >= nearMissEnd else { return }
    nearMissEnd = lines.upperBound
    var scanner = region.nearMisses(in: body)
    while let found = scanner.next() {
      switch found.kind {
      case .space: reportSpace(found.place)
      case .gap:
        report.add(
          MarkupCode.linkGap, at: found.place, of: body,
          "There is a space between ] and (, so this is no link.",
          fixes: [Diagnostic.Fix("Take the space out.", replacement: "](")])
      case .heading: reportHeading(found.place)
      }
    }
  }

  private static func mayHoldLink(_ bytes: NodeBytes) -> Bool {
    var start = 0
    while let bracket = bytes.firstOffset(of: UInt8(ascii: "]"), from: start) {
      start = bracket + 1
      guard start < bytes.count else { return false }
      let byte = bytes[start]
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: " ") || byte == 0x09 { return true }
    }
    return false
  }

  private mutating func reportSpace(_ place: Range<Int>) {
    let address = body.text[place]
    let written = String(address)
    let scheme = Address.scheme(of: address).map { String($0).lowercased() }
    var fixes: [Diagnostic.Fix] = []
    if let bare = NearMissScanner.withoutGap(address) {
      fixes.append(Diagnostic.Fix("Take the space out: \(bare)", replacement: bare))
      report.add(
        MarkupCode.linkSpace, at: place, of: body,
        "The address of this link has a space after its colon, so it is no link.", fixes: fixes)
      return
    }
    if let telephone = Address.telephone(meantBy: address) {
      fixes.append(Diagnostic.Fix("Did you mean “\(telephone)”?", replacement: telephone))
    } else if scheme == "tel" || scheme == "mailto" {
      let bare = written.filter { $0 != " " && $0 != "\t" }
      let isMail = scheme == "mailto"
      let isWhole =
        isMail ? Address.hasMailbox(arena.text(bare)) : Address.hasNumber(arena.text(bare))
      fixes.append(
        isWhole
          ? Diagnostic.Fix("Take the spaces out: \(bare)", replacement: bare)
          : isMail
            ? "Write a whole e-mail address without spaces, as in (mailto:name@example.org)."
            : "Write all digits of the number and nothing else, as in (tel:01632960001).")
    } else {
      fixes.append(
        Diagnostic.Fix("Put < and > round it: <\(written)>", replacement: "<\(written)>"))
    }
    if scheme == "media" {
      fixes.append("Or rename the file without spaces, and write its new name here.")
    }
    report.add(
      MarkupCode.linkSpace, at: place, of: body,
      "The address of this link has a space in it, so it is no link.", fixes: fixes)
  }

  private mutating func reportHeading(_ place: Range<Int>) {
    let line = body.text[place]
    var count = 0
    while line[count] == UInt8(ascii: "#") { count += 1 }
    // One # is the page's title.
    let signs = String(repeating: "#", count: max(2, count))
    let hasOtherSpace = line[from: count].hasPrefix("\u{A0}")
    let heading = "\(signs) \(line[from: hasOtherSpace ? count + 2 : count].trimmed)"
    report.add(
      MarkupCode.headingSpace, .warning, at: place, of: body,
      hasOtherSpace
        ? "The space after the # is one that joins words, as word processors write it, so this is no heading."
        : "There is no space after the #, so this is no heading.",
      fixes: [
        Diagnostic.Fix("For a heading, write “\(heading)”.", replacement: heading),
        "If it is meant as it stands, such as a hashtag, put a \\ in front of the #.",
      ])
  }
}
