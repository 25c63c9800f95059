import Bytes

/// The ages that something is for, in months from birth, both ends included.
///
/// Pregnancy lies below 0 months; nil is no bound. A bound written in years means that birthday and the
/// year that follows for whoever compares whole years: `0 to 5` is 0 to 60 months.
public struct Ages: BitwiseCopyable, Hashable, Sendable {
  /// Months before birth that count as pregnancy.
  public static let pregnancy: Int16 = -9

  public let from: Int16?
  public let to: Int16?

  public init(from: Int16?, to: Int16?) {
    self.from = from
    self.to = to
  }

  /// For everybody.
  public static let all = Ages(from: nil, to: nil)

  /// Whether some age lies in both.
  public func overlaps(_ other: Ages) -> Bool {
    (from ?? .min) <= (other.to ?? .max) && (other.from ?? .min) <= (to ?? .max)
  }

  static let form =
    "such as “0 to 5”, “6 months to 2 years”, “under 1”, “8 and over”, "
    + "“pregnancy to 2” or “all ages”"

  /// The numbers that are read in letters, from one.
  static let numbers: [StaticString] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]

  /// What all ages that are understood match (ECMA-262): a digit, or one of the words for none.
  static let pattern: String = {
    let words = ["all", "any", "every", "preg", "conc", "bir", "bor"] + numbers.map { "\($0)" }
    let inAnyCase = words.map { word in
      word.map { "[\($0.uppercased())\($0)]" }.joined()
    }
    return (["[0-9]"] + inAnyCase).joined(separator: "|")
  }()
}

extension Text {
  /// The words between spaces; for short phrases, not for bodies.
  var words: [Text] {
    var words: [Text] = []
    words.reserveCapacity(8)
    var start = 0
    var index = 0
    while index < count {
      let isNoBreakSpace = self[index] == 0xC2 && index + 1 < count && self[index + 1] == 0xA0
      guard self[index] == 0x20 || self[index] == 0x09 || isNoBreakSpace else {
        index += 1
        continue
      }
      if index > start { words.append(self[start..<index]) }
      index += isNoBreakSpace ? 2 : 1
      start = index
    }
    if count > start { words.append(self[start..<count]) }
    return words
  }

  /// Whether it is one of the `words`, which have a space between them, in whatever case.
  ///
  /// They are one text so that nothing is made for the question.
  func isOne(of words: Text) -> Bool {
    var start = 0
    while start < words.count {
      let end = words.firstIndex(of: 0x20, from: start) ?? words.count
      if words[start..<end].equalsIgnoringASCIICase(self) { return true }
      start = end + 1
    }
    return false
  }

  /// The ASCII digits that it begins with.
  var leadingDigits: Text {
    var end = 0
    while end < count, self[end].isASCIIDigit { end += 1 }
    return self[0..<end]
  }
}
