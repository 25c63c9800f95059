import Diagnostics

/// What the preview's own parts need to know to lead people on.
struct Settings: Sendable {
  /// How a file of the site is opened.
  let editor: EditorLinks
  /// The explanation of a code, as HTML; nil where there is none.
  let explanation: @Sendable (_ code: String) -> String?

  /// A renderer that leads to the file and to the explanation.
  var renderer: HTMLRenderer {
    HTMLRenderer(editor: editor) { [explanation] code in
      explanation(code) == nil ? nil : "/-/explain/\(code)"
    }
  }
}
