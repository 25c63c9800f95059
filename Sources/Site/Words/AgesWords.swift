import Bytes
import Content

extension Ages {
  /// The ages as a person says them: “6 months to 2 years”, “8 years and over”, “all ages”.
  func words(_ arena: Arena) -> Text {
    var buffer = ByteBuffer(capacity: 64)
    switch (from, to) {
    case (nil, nil): return "All ages"
    case (let from?, nil):
      from < 0 ? buffer.append("From pregnancy" as Text) : Self.append(from, to: &buffer)
      buffer.append(from < 0 ? " on" as Text : " and over")
    case (let from, let to?):
      let from = from ?? 0
      if from == 0, to > 0, (to + 1) % 12 == 0 || to < 12 {
        buffer.append("Under " as Text)
        Self.append(to + 1, to: &buffer)
      } else if from < 0, to == 0 {
        buffer.append("Pregnancy" as Text)
      } else if from == to {
        Self.append(from, to: &buffer)
      } else {
        if from < 0 {
          buffer.append("Pregnancy" as Text)
        } else if from % 12 == 0, to % 12 == 0 {
          // “0 to 5 years” says its unit once.
          buffer.append(decimal: Int(from / 12))
        } else {
          Self.append(from, to: &buffer)
        }
        buffer.append(" to " as Text)
        Self.append(to, to: &buffer)
      }
    }
    return buffer.text(in: arena)
  }

  private static func append(_ months: Int16, to buffer: inout ByteBuffer) {
    let isYears = months % 12 == 0 && months != 0
    let number = Int(isYears ? months / 12 : months)
    buffer.append(decimal: number)
    buffer.append(isYears ? " year" as Text : " month")
    if number != 1 { buffer.append("s" as Text) }
  }
}
