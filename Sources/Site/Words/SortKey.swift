import Bytes

/// A title as an A to Z sorts it: without case, marks over common letters, and a leading “The”, “A” or
/// “An”.
struct SortKey: Comparable {
  private let scalars: [UInt8]
  let original: Text

  init(_ title: Text) {
    original = title
    var rest = title
    for article: Text in ["The ", "A ", "An "]
    where rest.count > article.count
      && rest[0..<article.count].equalsIgnoringASCIICase(article)
    {
      rest = rest[from: article.count]
      break
    }
    var ascii = true
    for index in 0..<rest.count where rest[index] >= 0x80 { ascii = false }
    if ascii {
      scalars = (0..<rest.count).map { rest[$0].asciiLowercased }
    } else {
      scalars = String(rest).lowercased().unicodeScalars.flatMap { Self.folded($0) }
    }
  }

  /// The letter it stands under in an A to Z, or `#` for what begins with no letter.
  var initial: UInt8 {
    guard let first = scalars.first(where: { $0.isASCIILetter || $0.isASCIIDigit }),
      first.isASCIILetter
    else { return UInt8(ascii: "#") }
    return first.asciiUppercased
  }

  static func < (a: SortKey, b: SortKey) -> Bool {
    if a.scalars == b.scalars { return a.original < b.original }
    return a.scalars.lexicographicallyPrecedes(b.scalars)
  }

  static func == (a: SortKey, b: SortKey) -> Bool { a.original == b.original }

  /// A Latin letter without its mark.
  private static func folded(_ scalar: Unicode.Scalar) -> [UInt8] {
    if scalar.isASCII { return [UInt8(scalar.value)] }
    switch scalar {
    case "à", "á", "â", "ã", "ä", "å": return [0x61]
    case "ç": return [0x63]
    case "è", "é", "ê", "ë": return [0x65]
    case "ì", "í", "î", "ï": return [0x69]
    case "ñ": return [0x6E]
    case "ò", "ó", "ô", "õ", "ö": return [0x6F]
    case "ù", "ú", "û", "ü", "ŵ": return scalar == "ŵ" ? [0x77] : [0x75]
    case "ý", "ÿ", "ŷ": return [0x79]
    case "‘", "’", "“", "”": return []
    default: return Array(String(scalar).utf8)
    }
  }
}
