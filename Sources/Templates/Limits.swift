/// The bounds of the language: a theme can be wrong, but it can't run away.
enum Limits {
  /// The bytes in one file.
  static let fileSize = 1 << 20
  /// Sections, parents and blocks within one another in one file.
  static let nesting = 32
  /// The same over all the files that a layout takes in; bounds the compiler's own recursion.
  static let expandedNesting = 128
  /// Views that a place in a template may look into at once.
  static let scopes = 32
  /// Tags and lines of a layout with everything it includes.
  static let expandedSize = 100_000
  /// The literal bytes of a layout with everything it includes.
  static let literalSize = 16 << 20
  /// References that one name follows.
  static let path = 16
  /// Operations of a layout with everything it includes.
  static let operations = 1_000_000
  /// Errors said of the tags of one file; beyond that, they are most likely one mistake's.
  static let errors = 50
  /// Errors found in a layout with everything it includes, counting each time a partial comes in.
  static let expandedErrors = 1000
}
