public import Diagnostics

/// A file of a theme in the theme language.
public struct TemplateSource: Sendable {
  /// The folder and name without the file's ending, such as `layouts/service` or `partials/card`.
  public let name: String
  /// The file as it was read; its contents must live as long as they may be compiled.
  public let file: SourceFile

  /// A template's name and file.
  public init(name: String, file: SourceFile) {
    self.name = name
    self.file = file
  }
}
