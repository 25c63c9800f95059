public import Bytes

/// The titles that callouts bear, in the page's language.
public struct CalloutTitles: BitwiseCopyable, Sendable {
  /// What stands over `[!NOTE]`.
  public var note: Text
  /// What stands over `[!TIP]`.
  public var tip: Text
  /// What stands over `[!IMPORTANT]`.
  public var important: Text
  /// What stands over `[!WARNING]`.
  public var warning: Text
  /// What stands over `[!CAUTION]`.
  public var caution: Text

  /// The titles as given, in English where they are not.
  public init(
    note: Text = "Note", tip: Text = "Tip", important: Text = "Important",
    warning: Text = "Warning", caution: Text = "Caution"
  ) {
    self.note = note
    self.tip = tip
    self.important = important
    self.warning = warning
    self.caution = caution
  }
}

/// What a conversion needs to know of the page: its language and the theme's words for what
/// Markdown leaves unsaid.
public struct MarkupOptions: BitwiseCopyable, Sendable {
  /// The language of the body, such as `en` or `cy-GB`.
  ///
  /// English and Welsh get curly quotation marks.
  public var language: Text
  /// What stands over the boxes that `> [!NOTE]` and its like make.
  public var calloutTitles: CalloutTitles
  /// What a screen reader calls the frame in which a wide table scrolls.
  public var tableLabel: Text
  /// What a screen reader says of a ticked box.
  public var taskDone: Text
  /// What a screen reader says of a box that is not ticked.
  public var taskToDo: Text
  /// The ids that headings of other text on the same page have.
  public var takenIDs = List<Text>()

  /// The options as given, with English words where they are not.
  public init(
    language: Text = "en", calloutTitles: CalloutTitles = CalloutTitles(),
    tableLabel: Text = "Table", taskDone: Text = "Done", taskToDo: Text = "To do"
  ) {
    self.language = language
    self.calloutTitles = calloutTitles
    self.tableLabel = tableLabel
    self.taskDone = taskDone
    self.taskToDo = taskToDo
  }

  /// Whether straight quotation marks become the curly ones of English.
  var hasEnglishQuotationMarks: Bool {
    guard language.count >= 2, language.count == 2 || language[2] == UInt8(ascii: "-") else {
      return false
    }
    let primary = language[0..<2]
    return primary.equalsIgnoringASCIICase("en") || primary.equalsIgnoringASCIICase("cy")
  }
}
