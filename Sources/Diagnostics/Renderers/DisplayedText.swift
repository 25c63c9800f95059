/// Text of one line as it may be shown: a space for a tab and a line end, and a visible character for
/// each that could command a terminal or turn the direction of the line.
func displayed(_ string: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in string.unicodeScalars {
    switch scalar.value {
    case 0x09, 0x0A: result.append(" ")
    case 0..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    case 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
      result.append("\u{FFFD}")
    default: result.append(scalar)
    }
  }
  return String(result)
}

/// How many columns of a terminal the text takes (after Unicode Standard Annex 11: wide characters
/// take two).
func displayedWidth(_ string: String) -> Int {
  string.reduce(0) { $0 + displayedWidth($1) }
}

private func displayedWidth(_ character: Character) -> Int {
  let scalars = character.unicodeScalars
  guard let first = scalars.first else { return 0 }
  if scalars.contains("\u{FE0F}") { return 2 }
  switch first.value {
  case 0..<0x300: return 1
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
    return 2
  default:
    if first.properties.isEmojiPresentation { return 2 }
    // A mark that follows nothing, such as an accent at the very beginning.
    return first.properties.generalCategory == .nonspacingMark ? 0 : 1
  }
}
