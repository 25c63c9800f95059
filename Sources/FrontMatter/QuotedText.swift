public import Bytes

extension Text {
  /// The text in quotation marks that front matter understands.
  public var inFrontMatterQuotes: String {
    if !contains(UInt8(ascii: "\"")), !contains(UInt8(ascii: "\\")) { return "\"\(self)\"" }
    let parts = split(separator: UInt8(ascii: "'")).map { String($0) }
    return "'\(parts.joined(separator: "''"))'"
  }
}
