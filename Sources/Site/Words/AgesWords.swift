import Bytes
import Content

extension Ages {
  /// The ages as a person says them: “6 months to 2 years”, “8 years and over”, “all ages”.
  func words(_ arena: Arena) -> Text {
    var buffer = ByteBuffer(capacity: 64)
    switch (from, to) {
    case (nil, nil): return "All ages"
    case (let from?, nil):
      if from <= 0 { return from < 0 ? "From pregnancy on" : "From birth on" }
      Self.append(from, to: &buffer)
      buffer.append(" and over" as Text)
    case (let from, let to?):
      let from = from ?? 0
      // “Under 2” is kept as 0 to 23 months; such bounds are never written as they are.
      if from == 0, to > 0, (to + 1) % 12 == 0 || (to < 24 && (to + 1) % 3 == 0) {
        buffer.append("Under " as Text)
        Self.append(to + 1, to: &buffer)
      } else if from < 0, to == 0 {
        buffer.append("Pregnancy" as Text)
      } else if from == to {
        Self.append(from, to: &buffer)
      } else {
        if from < 0 {
          buffer.append("Pregnancy" as Text)
        } else if from == 0 || Self.isYears(from) == Self.isYears(to) {
          // “2 to 4 years” says its unit once.
          buffer.append(decimal: Int(Self.isYears(from) ? from / 12 : from))
        } else {
          Self.append(from, to: &buffer)
        }
        buffer.append(" to " as Text)
        Self.append(to, to: &buffer)
      }
    }
    return buffer.text(in: arena)
  }

  private static func isYears(_ months: Int16) -> Bool { months % 12 == 0 && months != 0 }

  private static func append(_ months: Int16, to buffer: inout ByteBuffer) {
    let isYears = isYears(months)
    let number = Int(isYears ? months / 12 : months)
    buffer.append(decimal: number)
    buffer.append(isYears ? " year" as Text : " month")
    if number != 1 { buffer.append("s" as Text) }
  }
}
