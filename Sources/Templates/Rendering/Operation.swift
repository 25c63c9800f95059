/// One step of a compiled template.
struct Operation: BitwiseCopyable, Equatable {
  enum Code: UInt8, BitwiseCopyable {
    /// Writes the literal bytes from `first` to `second`.
    case literal
    /// Writes the text at the offset `first`, escaped.
    case text
    /// Writes the markup at the offset `first` as it is.
    case html
    /// Makes the scope `target` the view that the reference or list of one at the offset
    /// `first` points to.
    case look
    /// Goes on at `second` when the flag at the offset `first` is off.
    case skipUnlessOn
    /// Goes on at `second` when the flag at the offset `first` is on.
    case skipIfOn
    /// Goes on at `second` when the text, markup or list at the offset `first` is empty.
    case skipIfEmpty
    /// Goes on at `second` when the text, markup or list at the offset `first` is not empty.
    case skipUnlessEmpty
    /// Makes the scope `target` the first of the list at the offset `first`, or goes on at `second`
    /// when there is none.
    case each
    /// Moves the scope `target` on by `first` bytes and goes back to `second`, unless the list is done.
    case next
  }

  let code: Code
  /// The scope that is read.
  var scope: UInt8 = 0
  /// The scope that is set.
  var target: UInt8 = 0
  var first: UInt32 = 0
  var second: UInt32 = 0
}
