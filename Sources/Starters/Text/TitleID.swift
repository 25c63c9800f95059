import Site

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
