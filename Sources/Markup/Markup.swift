/// Markdown bodies to safe HTML through cmark-gfm.
public enum Markup {
  /// Readies the C library.
  ///
  /// It is called once, before any thread converts, so that no worker pays for it; a converter that
  /// is made earlier readies the library itself.
  public static func prepare() { _ = Library.shared }
}
