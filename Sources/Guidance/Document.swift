import CGuidance

/// A Markdown text that lies in the program itself.
public struct Document: Sendable {
  /// Where the project keeps it, without its ending: `codes/content`.
  public let name: String
  /// The Markdown.
  public let text: String

  /// All documents, in the order in which they are listed to people.
  public static let all: [Document] = UnsafeBufferPointer(
    start: guidance_documents(), count: guidance_document_count()
  ).map { document in
    let path = String(cString: document.path)
    return Document(
      name: path.hasSuffix(".md") ? String(path.dropLast(3)) : path,
      text: String(
        decoding: UnsafeBufferPointer(start: document.text, count: document.length), as: UTF8.self))
  }
}
