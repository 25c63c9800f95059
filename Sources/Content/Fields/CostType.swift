import Bytes
import Diagnostics
import FrontMatter

extension ValueType where Value == Cost {
  /// `free`, or words, or a list of amounts.
  static var cost: ValueType {
    let words = ValueType<Text>.line
    let item = FieldTable<Cost.Item>([
      Field(
        "amount",
        ValueType<Int32>.scalar(
          "in pounds, such as “2.50”", pattern: "^£?[0-9]+(\\.[0-9]{1,2})?$", code: .badCost,
          "an amount in pounds"
        ) { text, _ in pence(text) },
        required: true, "How much, in pounds; 0 is free."
      ) { $0.pence = $1 },
      Field("per", .line, "What it is paid for, such as “child” or “family”.") { $0.per = $1 },
      Field("note", .line, "What else to know, such as “siblings free”.") { $0.note = $1 },
    ])
    let list = ValueType<List<Cost.Item>>.list(
      of: .object("an amount", item, Cost.Item()))
    return ValueType(.either([.choice(["free"]), words.form, list.form])) { node, reader in
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
      guard let text = words.read(node, &reader) else { return nil }
      // A bare number says neither the currency nor what it is paid for.
      if let amount = pence(text) {
        let shown = amount == 0 ? "free" : "£\(text.shortened.replacing("£", with: "")) per family"
        if !text.hasPrefix("£") || amount == 0 {
          reader.report(
            .badCost, node.range, "“\(text)” does not say what is paid for.",
            fix: Diagnostic.Fix("Write it in words, such as “\(shown)”.", replacement: shown))
          return nil
        }
      }
      return Cost(text: text)
    }
  }
}
