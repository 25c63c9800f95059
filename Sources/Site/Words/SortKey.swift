import Bytes
import Wording

/// A title as an A to Z sorts it: without case, marks over common letters, and a leading article.
struct SortKey: BitwiseCopyable, Comparable {
  /// The first eight of the letters, so that most comparisons need no memory.
  private let start: UInt64
  /// The folded letters, from the first that counts.
  private let letters: Text
  let original: Text
  /// The letter it stands under in an A to Z, or `#` for what begins with no Latin letter.
  let initial: UInt8

  /// The key of `title`, which may begin with one of the `articles` that do not count; it lives as long as
  /// `arena` and the title.
  init(_ title: Text, ignoring articles: List<Text>, _ arena: Arena) {
    original = title
    var rest = title
    for article in articles {
      guard let behind = title.behind(article: article) else { continue }
      rest = behind
      break
    }
    let folded = Self.folded(rest, arena)
    let first = (0..<folded.count).first { folded[$0].isSorted } ?? folded.count
    letters = folded[from: first]
    var start: UInt64 = 0
    for index in 0..<min(8, letters.count) {
      start |= UInt64(letters[index]) << (56 - 8 * UInt64(index))
    }
    self.start = start
    initial =
      !letters.isEmpty && letters[0].isASCIILetter
      ? letters[0].asciiUppercased : UInt8(ascii: "#")
  }

  /// First by the letter, so that what stands under one letter stands together.
  static func < (a: SortKey, b: SortKey) -> Bool {
    if a.initial != b.initial { return a.initial < b.initial }
    if a.start != b.start { return a.start < b.start }
    return a.letters == b.letters ? a.original < b.original : a.letters < b.letters
  }

  static func == (a: SortKey, b: SortKey) -> Bool { a.original == b.original }

  /// The letters of `title` without case and marks.
  private static func folded(_ title: Text, _ arena: Arena) -> Text {
    if title.isASCII { return arena.lowercased(title) }
    var letters: [UInt8] = []
    letters.reserveCapacity(title.count)
    for scalar in String(title).unicodeScalars {
      if scalar.isASCII {
        letters.append(UInt8(scalar.value).asciiLowercased)
      } else {
        for small in scalar.properties.lowercaseMapping.unicodeScalars {
          letters += folded(small)
        }
      }
    }
    return letters.withUnsafeBufferPointer { arena.text(copying: $0) }
  }

  /// A Latin letter without its mark.
  private static func folded(_ scalar: Unicode.Scalar) -> [UInt8] {
    if scalar.isASCII { return [UInt8(scalar.value)] }
    switch scalar {
    case "à", "á", "â", "ã", "ä", "å", "ā", "ă", "ą": return [0x61]
    case "ç", "ć", "č", "ċ": return [0x63]
    case "ď", "đ", "ð": return [0x64]
    case "è", "é", "ê", "ë", "ē", "ė", "ę", "ě": return [0x65]
    case "ğ", "ģ": return [0x67]
    case "ì", "í", "î", "ï", "ī", "į", "ı": return [0x69]
    case "ķ": return [0x6B]
    case "ł", "ľ", "ĺ", "ļ": return [0x6C]
    case "ñ", "ń", "ň", "ņ": return [0x6E]
    case "ò", "ó", "ô", "õ", "ö", "ø", "ō", "ő": return [0x6F]
    case "ŕ", "ř": return [0x72]
    case "ś", "š", "ş", "ș": return [0x73]
    case "ť", "ţ", "ț": return [0x74]
    case "ù", "ú", "û", "ü", "ū", "ů", "ű", "ų": return [0x75]
    case "ŵ": return [0x77]
    case "ý", "ÿ", "ŷ": return [0x79]
    case "ź", "ż", "ž": return [0x7A]
    case "æ": return [0x61, 0x65]
    case "œ": return [0x6F, 0x65]
    case "ß": return [0x73, 0x73]
    case "‘", "’", "“", "”": return []
    default: return Array(String(scalar).utf8)
    }
  }
}

extension Text {
  /// What stands behind `article` and a space, where the text begins so and goes on; “l’” needs no space.
  fileprivate func behind(article: Text) -> Text? {
    guard !article.isEmpty, count > article.count,
      self[0..<article.count].equalsIgnoringASCIICase(article)
    else { return nil }
    if article.hasSuffix("'") || article.hasSuffix("’") { return self[from: article.count] }
    guard self[article.count] == UInt8(ascii: " "), count > article.count + 1 else { return nil }
    return self[from: article.count + 1]
  }
}

extension Words<SitePhrases> {
  /// The articles that do not count at the beginning of a title; none where the words say `-`.
  func articles(_ arena: Arena) -> List<Text> {
    let all = phrases.articles.split(separator: UInt8(ascii: ",")).map(\.trimmed)
    return arena.list(all.filter { !$0.isEmpty && $0 != "-" })
  }
}

extension UInt8 {
  /// Whether titles are sorted by it: letters and digits, and all letters beyond ASCII.
  fileprivate var isSorted: Bool { isASCIILetter || isASCIIDigit || self >= 0x80 }
}
