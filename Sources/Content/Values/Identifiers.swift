public import Bytes

/// What every id matches, as a regular expression of ECMA-262 without anchors.
let idPattern = "[a-z0-9]([a-z0-9-]*[a-z0-9])?"

/// Whether `text` is an id: a to z, 0 to 9 and hyphens, and not a hyphen at either end.
public func isID(_ text: Text) -> Bool {
  guard (1...100).contains(text.count) else { return false }
  for index in 0..<text.count {
    let byte = text[index]
    let isWord = byte &- 0x61 < 26 || byte.isASCIIDigit
    guard isWord || (byte == UInt8(ascii: "-") && index > 0 && index < text.count - 1) else {
      return false
    }
  }
  return true
}

/// Whether `text` is one or more ids with slashes between them.
public func isPath(_ text: Text) -> Bool {
  text.split(separator: UInt8(ascii: "/")).allSatisfy(isID)
}

/// The longest id that is made of a title; longer titles are cut between two words.
private let longestID = 60

/// The id that a title suggests: its words in small letters without marks, with hyphens between
/// them; nil where no letter or digit is left.
public func titleID(_ title: String) -> String? {
  var words: [String] = []
  var word = ""
  for scalar in plainLetters(title.replacing("&", with: " and ")).unicodeScalars {
    if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
      word.unicodeScalars.append(scalar)
    } else if scalar == "'" || scalar == "’" || scalar == "ʼ" {
      // “Children’s” is one word.
      continue
    } else if !word.isEmpty {
      words.append(word)
      word = ""
    }
  }
  if !word.isEmpty { words.append(word) }
  guard var id = words.first.map({ String($0.prefix(longestID)) }) else { return nil }
  for word in words.dropFirst() {
    guard id.utf8.count + 1 + word.utf8.count <= longestID else { break }
    id += "-" + word
  }
  return id
}

/// Whether two names say the same: case, marks and signs make no difference, so that a name and its id are
/// the same.
public func isSameName(_ a: Text, _ b: Text) -> Bool {
  func needsFolding(_ byte: UInt8) -> Bool { byte >= 0x80 || byte == UInt8(ascii: "&") }
  func next(_ index: inout Int, of name: Text) -> UInt8? {
    while index < name.count {
      let byte = name[index].asciiLowercased
      index += 1
      if byte.isASCIILetter || byte.isASCIIDigit || needsFolding(byte) { return byte }
    }
    return nil
  }
  var (indexA, indexB) = (0, 0)
  var isEmpty = true
  while true {
    let (byteA, byteB) = (next(&indexA, of: a), next(&indexB, of: b))
    if needsFolding(byteA ?? 0) || needsFolding(byteB ?? 0) {
      return titleID(String(a)).map { $0 == titleID(String(b)) } ?? false
    }
    // A site has many titles, and nearly all of them differ soon: no ids are made of those.
    guard byteA == byteB else { return false }
    guard byteA != nil else { return !isEmpty }
    isEmpty = false
  }
}
