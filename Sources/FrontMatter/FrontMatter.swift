/// What was read of a file before its body.
public struct FrontMatter: BitwiseCopyable, Sendable {
  /// A mapping; a list where a `.yaml` file is one; of the kind `empty` where there is nothing.
  public let root: Node

  /// The offset in the file of the first byte after the closing line: 0, or 3 after a byte-order
  /// mark, where there is no front matter, and the file's end for a `.yaml` file.
  public let bodyStart: Int

  /// Whether the Markdown file begins with `---`, or the `.yaml` file holds anything.
  public let isPresent: Bool
}
