import Bytes
import Content
import Wording

extension Words<SitePhrases> {
  /// The cost as a person says it: “Free”, “£2.50 per family, siblings free”.
  func words(_ cost: Cost, _ arena: Arena) -> Text {
    if cost.items.isEmpty {
      return cost.text.equalsIgnoringASCIICase("free") ? phrases.free : cost.text
    }
    return arena.words { buffer in
      for (index, item) in cost.items.enumerated() {
        if index > 0 {
          buffer.append(behind: phrases.costItem) { append(item, isFirst: false, to: &$0) }
        } else {
          append(item, isFirst: true, to: &buffer)
        }
        if !item.note.isEmpty { buffer.append(behind: phrases.costNote) { $0.append(item.note) } }
      }
    }
  }

  private func append(_ item: Cost.Item, isFirst: Bool, to buffer: inout ByteBuffer) {
    guard !item.per.isEmpty else { return appendAmount(item, isFirst: isFirst, to: &buffer) }
    buffer.fill(item.pence == 0 ? phrases.freePer : phrases.amountPer) { placeholder, buffer in
      switch placeholder {
      case .amount: appendAmount(item, isFirst: isFirst, to: &buffer)
      case .per: buffer.append(item.per)
      default: break
      }
    }
  }

  private func appendAmount(_ item: Cost.Item, isFirst: Bool, to buffer: inout ByteBuffer) {
    guard item.pence > 0 else { return buffer.append(isFirst ? phrases.free : phrases.freeToo) }
    buffer.fill(phrases.amount) { _, buffer in
      buffer.append(decimal: Int(item.pence / 100))
      let rest = item.pence % 100
      if rest > 0 {
        buffer.append(rest < 10 ? ".0" as Text : ".")
        buffer.append(decimal: Int(rest))
      }
    }
  }
}
