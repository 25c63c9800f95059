import Bytes

extension Renderer {
  /// The frame lets a wide table scroll on a phone, and takes the keyboard's focus so that everyone
  /// can scroll it; its name tells which table it is.
  mutating func openTable(_ node: Node) {
    tableCount += 1
    hasTableBody = false
    startLine()
    html.append("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"" as Text)
    html.append(escaped: options.tableLabel)
    if tableCount > 1 {
      html.append(UInt8(ascii: " "))
      html.append(decimal: tableCount)
    }
    if let heading = headings.last {
      html.append(": " as Text)
      html.append(escaped: heading.title)
    }
    html.append("\">\n<table>\n" as Text)
  }

  mutating func closeTable() {
    if hasTableBody { html.append("</tbody>\n" as Text) }
    html.append("</table>\n</div>\n" as Text)
  }

  mutating func openRow(_ node: Node) {
    column = 0
    if node.isHeaderRow {
      html.append("<thead>\n" as Text)
    } else if !hasTableBody {
      hasTableBody = true
      html.append("<tbody>\n" as Text)
    }
    html.append("<tr>\n" as Text)
  }

  mutating func closeRow(_ node: Node) {
    html.append(node.isHeaderRow ? "</tr>\n</thead>\n" : "</tr>\n" as Text)
  }

  mutating func openCell(_ node: Node) {
    startBlock()
    html.append(node.isColumnHeading ? "<th scope=\"col\"" : "<td" as Text)
    switch node.parent?.parent?.alignment(ofColumn: column) {
    case UInt8(ascii: "l"): html.append(" class=\"align-left\"" as Text)
    case UInt8(ascii: "c"): html.append(" class=\"align-center\"" as Text)
    case UInt8(ascii: "r"): html.append(" class=\"align-right\"" as Text)
    default: break
    }
    html.append(UInt8(ascii: ">"))
    column += 1
  }

  mutating func closeCell(_ node: Node) {
    html.append(node.isColumnHeading ? "</th>\n" : "</td>\n" as Text)
  }
}

extension Node {
  /// Whether a cell heads a column.
  ///
  /// One without words heads nothing: it is an ordinary cell.
  var isColumnHeading: Bool { firstChild != nil && parent?.isHeaderRow == true }
}
