import Bytes

extension StyleSheet {
  /// Whether the white space or the separator at `index` of the parts divides anything: not beside a brace,
  /// a semicolon or a comma, which end what stands before them and begin anew.
  ///
  /// Beside other punctuation it may mean something: `a :hover`, `a >b`, `1px + 2px`, `and (`.
  func isGapNeeded(at index: Int) -> Bool {
    if index + 1 < parts.count, case .text(let next) = parts[index + 1],
      text[Int(next.start)].dividesStyles
    {
      // `--nothing: ;` has a value, which old browsers want to see.
      guard index > 0, case .text(let before) = parts[index - 1] else { return false }
      return text[Int(before.end) - 1] == UInt8(ascii: ":")
    }
    guard index > 0, case .text(let before) = parts[index - 1] else { return true }
    let end = Int(before.end)
    // An escaped one, as in `.a\, b`, is part of a name.
    let isEscaped = end > 1 && text[end - 2] == UInt8(ascii: "\\")
    return isEscaped || !text[end - 1].dividesStyles
  }
}

extension UInt8 {
  fileprivate var dividesStyles: Bool { "{};,".utf8.contains(self) }
}
