import Bytes
import Diagnostics

extension Renderer {
  mutating func openParagraph(_ node: Node) -> Descent {
    startBlock()
    // A callout's mark that is a paragraph of its own leaves nothing to write.
    if let calloutMarker, node.firstChild == calloutMarker, calloutMarker.next == nil {
      self.calloutMarker = nil
      return .skip
    }
    if !node.isTight {
      startLine()
      html.append("<p>" as Text)
    }
    if let taskMarker, node.firstChild == taskMarker { writeTaskBox(taskMarker) }
    return .descend
  }

  mutating func closeParagraph(_ node: Node) {
    if !node.isTight { html.append("</p>\n" as Text) }
  }

  mutating func openList(_ node: Node) {
    startLine()
    guard node.isOrderedList else {
      html.append("<ul>\n" as Text)
      return
    }
    html.append("<ol" as Text)
    if node.listStart != 1 {
      html.append(" start=\"" as Text)
      html.append(decimal: node.listStart)
      html.append(UInt8(ascii: "\""))
    }
    html.append(">\n" as Text)
  }

  mutating func openItem(_ node: Node) {
    startLine()
    taskMarker = node.taskMarker
    html.append(taskMarker == nil ? "<li>" : "<li class=\"task\">" as Text)
  }

  private mutating func writeTaskBox(_ marker: Node) {
    let isDone = marker.literal[1] != UInt8(ascii: " ")
    html.append("<input type=\"checkbox\" disabled" as Text)
    if isDone { html.append(" checked" as Text) }
    html.append(" aria-label=\"" as Text)
    html.append(escaped: isDone ? options.taskDone : options.taskToDo)
    html.append("\"> " as Text)
  }

  mutating func openQuote(_ node: Node) {
    startLine()
    guard let callout = Callout(of: node) else {
      reportCallout(node)
      html.append("<blockquote>\n" as Text)
      return
    }
    calloutMarker = callout.marker
    html.append("<div class=\"callout callout-" as Text)
    html.append(callout.kind.name)
    html.append("\" role=\"note\">\n<p class=\"callout-title\">" as Text)
    html.append(escaped: callout.kind.title(in: options.calloutTitles))
    html.append("</p>\n" as Text)
  }

  mutating func closeQuote(_ node: Node) {
    startLine()
    html.append(Callout(of: node) == nil ? "</blockquote>\n" : "</div>\n" as Text)
  }

  private mutating func reportCallout(_ node: Node) {
    guard let (marker, word) = Callout.mark(of: node), !report.isFull else { return }
    let mark = marker.literal.prefix(word.letters.count + 3)
    let place = places.words(mark, of: marker)
    let names = Callout.Kind.allCases.map { String($0.name).uppercased() }
    let written = String(decoding: word.letters, as: UTF8.self).uppercased()
    if names.contains(written) {
      report.add(
        MarkupCode.calloutTitle, at: place, of: body,
        "The callout mark [!\(written)] does not stand alone on its line.",
        fixes: ["Begin the next line with > and write the words there."])
      return
    }
    let near = nearest(to: written, in: names)
    report.add(
      MarkupCode.unknownCallout, at: place, of: body, "There is no callout called “\(written)”.",
      explanation: "The five are [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] and [!CAUTION].",
      fixes: near.map { [Diagnostic.Fix("Did you mean [!\($0)]?", replacement: "[!\($0)]")] } ?? [])
  }

  mutating func writeCodeBlock(_ node: Node) {
    startLine()
    startBlock()
    let info = node.info
    let language = info.prefix { !$0.isASCIIWhitespace }
    html.append("<pre><code" as Text)
    if !language.isEmpty {
      html.append(" class=\"language-" as Text)
      html.append(escaping: NodeBytes(rebasing: language))
      html.append(UInt8(ascii: "\""))
    }
    html.append(UInt8(ascii: ">"))
    let literal = node.literal
    words.add(literal)
    html.append(escaping: literal)
    html.append("</code></pre>\n" as Text)
  }

  /// Reports raw HTML.
  ///
  /// A closing tag goes with the opening one that was reported before.
  mutating func reportHTML(_ node: Node) {
    guard !report.isFull else { return }
    let name = RawHTML.tagName(of: node.literal)
    if name.hasPrefix("/"), openedTags.contains(String(name.dropFirst())) { return }
    openedTags.insert(name)
    let place = places.html(node)
    let thing = name == "!--" ? "An HTML comment" : "The HTML \(quoted(body.text[place]))"
    report.add(
      MarkupCode.rawHTML, at: place, of: body,
      "\(thing) can't be used here: the text is written in Markdown.",
      fixes: [RawHTML.fix(for: name.hasPrefix("/") ? String(name.dropFirst()) : name)])
  }
}

extension Node {
  /// Whether a paragraph stands in a list whose items are not set apart.
  var isTight: Bool {
    guard let item = parent, item.kind == .item, let list = item.parent else { return false }
    return list.isTightList
  }

  /// The text with which an item begins if it has the box of a task: `[ ]` or `[x]` and a space.
  var taskMarker: Node? {
    guard let paragraph = firstChild, paragraph.kind == .paragraph,
      let marker = paragraph.firstChild, marker.kind == .text
    else { return nil }
    let bytes = marker.literal
    guard bytes.count > 4, bytes[0] == UInt8(ascii: "["), bytes[2] == UInt8(ascii: "]"),
      bytes[3] == UInt8(ascii: " "),
      bytes[1] == UInt8(ascii: " ") || bytes[1].asciiLowercased == UInt8(ascii: "x")
    else { return nil }
    return marker
  }
}
