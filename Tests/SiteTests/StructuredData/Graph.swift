import Bytes
import Foundation
import Templates

@testable import Site

extension TestSite {
  /// The script element with the structured data of the page at `url`; empty where it has none.
  func structuredData(at url: String) -> String {
    making { maker, plan in
      withArena { arena in
        guard let page = plan.page(at: arena.text(url)) else { return "no page at \(url)" }
        var sink = FrameSink()
        maker.make(page, into: &sink)
        return sink.structuredData
      }
    } ?? ""
  }

  /// The nodes of the graph of the page at `url`.
  func nodes(at url: String) -> [[String: Any]] {
    let script = structuredData(at: url)
    let start = "<script type=\"application/ld+json\">"
    let end = "</script>"
    guard script.hasPrefix(start), script.hasSuffix(end) else { return [] }
    let json = script.dropFirst(start.count).dropLast(end.count)
    let document = try? JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    guard document?["@context"] as? String == "https://schema.org" else { return [] }
    return document?["@graph"] as? [[String: Any]] ?? []
  }

  /// The types of the nodes of the page at `url`.
  func types(at url: String) -> [String] { nodes(at: url).compactMap { $0["@type"] as? String } }

  /// What each node of a type says of a property, as JSON with its keys in order; nil where it says
  /// nothing.
  func values(_ property: String, of type: String, at url: String) -> [String?] {
    nodes(at: url).filter { $0["@type"] as? String == type }.map { node in
      node[property].flatMap { value in
        let options: JSONSerialization.WritingOptions = [
          .fragmentsAllowed, .sortedKeys, .withoutEscapingSlashes,
        ]
        return try? JSONSerialization.data(withJSONObject: value, options: options)
      }.map { String(decoding: $0, as: UTF8.self).replacing("https://schema.org/", with: "s:") }
    }
  }

  /// What the first node of a type says of a property.
  func value(_ property: String, of type: String, at url: String) -> String? {
    values(property, of: type, at: url).first ?? nil
  }
}

/// Keeps the structured data of the page that it is handed.
private struct FrameSink: PageSink, ~Copyable {
  var structuredData = ""

  mutating func render<View: TemplateView>(_ view: View, layout: Text) {
    let frame = Mirror(reflecting: view).children.lazy.compactMap { $0.value as? PageView }.first
    structuredData = frame.map { String($0.structuredData.html.markup) } ?? "no frame"
  }
}
