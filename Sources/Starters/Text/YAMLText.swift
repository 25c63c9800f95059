/// A line of text as the value of a field: plain where front matter and YAML both take it for that,
/// in double quotes everywhere else (YAML 1.2, section 7.3.1).
func yamlScalar(_ text: String) -> String {
  if isPlain(text) { return text }
  var quoted = "\""
  for scalar in text.unicodeScalars {
    if scalar == "\"" || scalar == "\\" { quoted += "\\" }
    quoted.unicodeScalars.append(scalar)
  }
  return quoted + "\""
}

private func isPlain(_ text: String) -> Bool {
  guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else {
    return false
  }
  // A letter or a digit begins nothing but a plain value; a number or a word such as “yes” or “null”
  // is no text to programs that guess types.
  let isWord = first.properties.isAlphabetic || first.properties.numericType != nil
  let guessed = ["yes", "no", "true", "false", "on", "off", "null", "y", "n"]
  return isWord && last != ":" && !last.properties.isWhitespace && !text.contains(": ")
    && !text.contains(" #") && !text.contains("\t") && !guessed.contains(text.lowercased())
    && !isNumber(text)
}

/// Whether a program that guesses may take the text for a number, a date or a time.
private func isNumber(_ text: String) -> Bool {
  let scalars = text.unicodeScalars
  return scalars.contains { ("0"..."9").contains($0) }
    && scalars.allSatisfy { "0123456789.,:+-eExXoO_ ".unicodeScalars.contains($0) }
}
