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

/// An id made of a name, for a fix: lower case, with a hyphen for all that an id can't hold.
public func suggestedID(_ name: Text) -> String {
  var id = ""
  for scalar in String(name).lowercased().unicodeScalars {
    if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
      id.unicodeScalars.append(scalar)
    } else if !id.isEmpty, !id.hasSuffix("-") {
      id += "-"
    }
  }
  while id.hasSuffix("-") { id.removeLast() }
  return id.isEmpty ? "new-name" : id
}
