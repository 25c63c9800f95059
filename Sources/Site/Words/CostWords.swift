import Bytes
import Content

extension Cost {
  /// The cost as a person says it: “Free”, “£2.50 per family, siblings free”.
  func words(_ arena: Arena) -> Text {
    if items.isEmpty { return text.equalsIgnoringASCIICase("free") ? "Free" : text }
    var buffer = ByteBuffer(capacity: 64)
    for (index, item) in items.enumerated() {
      if index > 0 { buffer.append("; " as Text) }
      if item.pence == 0 {
        buffer.append(index == 0 ? "Free" as Text : "free")
      } else {
        buffer.append("£" as Text)
        buffer.append(decimal: Int(item.pence / 100))
        let rest = item.pence % 100
        if rest > 0 {
          buffer.append(rest < 10 ? ".0" as Text : ".")
          buffer.append(decimal: Int(rest))
        }
      }
      if !item.per.isEmpty {
        buffer.append(item.pence == 0 ? " for each " as Text : " per ")
        buffer.append(item.per)
      }
      if !item.note.isEmpty {
        buffer.append(", " as Text)
        buffer.append(item.note)
      }
    }
    return buffer.text(in: arena)
  }
}
