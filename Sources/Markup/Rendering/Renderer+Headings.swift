import Bytes
import Diagnostics

extension Renderer {
  mutating func openHeading(_ node: Node) {
    startBlock()
    startLine()
    let level = max(2, node.level)
    plain.readLine(of: node)
    let title = plain.buffer.text(in: arena).trimmed
    let id = slugs.id(for: title, buffer: &plain.buffer, arena: arena)
    let place = places.heading(node)
    checkHeading(node, level: level, title: title, at: place)
    headings.append(
      Heading(
        level: level, id: id, title: title,
        range: ByteRange(place.lowerBound, place.upperBound).shifted(by: body.offset)))
    html.append("<h" as Text)
    html.append(decimal: level)
    html.append(" id=\"" as Text)
    html.append(escaped: id)
    html.append("\">" as Text)
  }

  mutating func closeHeading(_ node: Node) {
    html.append("</h" as Text)
    html.append(decimal: max(2, node.level))
    html.append(">\n" as Text)
  }

  private mutating func checkHeading(
    _ node: Node, level: Int, title: Text, at place: Range<Int>
  ) {
    if title.isEmpty {
      report.add(
        MarkupCode.headingEmpty, at: place, of: body, "This heading has no words.",
        fixes: ["Write its words after the # signs, or delete the line."])
    } else if node.level == 1 {
      let isHash = body.text[place].hasPrefix("#")
      report.add(
        MarkupCode.headingLevelOne, at: place, of: body,
        "The heading \(quoted(title)) has one #, which is the page's title.",
        explanation:
          "The page's title comes from the front matter; headings in the text start at ##.",
        fixes: [
          Diagnostic.Fix(
            "Write it with ##.",
            replacement: isHash ? "#" + String(body.text[place]) : "## " + String(title))
        ])
    }
    let previous = headings.last?.level ?? 1
    if level > previous + 1, node.level > 1 {
      let signs = String(repeating: "#", count: previous + 1)
      report.add(
        MarkupCode.headingLevelSkipped, .warning, at: place, of: body,
        "The heading \(quoted(title)) skips a level.",
        explanation: "People who listen to the page find their way by the levels.",
        fixes: [Diagnostic.Fix("Write it with \(signs).")])
    }
  }

  /// Looks up the links to the body's own headings.
  mutating func checkFragments() {
    for node in fragments where !report.isFull {
      let destination = arena.text(copying: node.destination)
      let id = destination[from: 1]
      // An empty fragment and `top` lead to the top of the page (HTML, section 7.4.6.4).
      guard !id.isEmpty, !id.equalsIgnoringASCIICase("top"), !slugs.contains(id) else { continue }
      let near = nearest(to: String(id), in: slugs.all)
      report.add(
        MarkupCode.unknownHeading, at: places.destination(of: node), of: body,
        "There is no heading \(quoted(destination)) in this text.",
        fixes: near.map { [Diagnostic.Fix("Did you mean “#\($0)”?", replacement: "#\($0)")] }
          ?? ["Write the heading's words in small letters with hyphens, such as #how-to-book."])
    }
  }
}
