/// What letters with marks are in words: their base letters, in small letters.
///
/// Each letter has two bytes: one letter and a space, or two letters, or one letter of two bytes. Two
/// spaces stand for what is no letter, and for what only becomes a small letter.
///
/// Made from Unicode’s canonical decompositions; a test compares each cell with them.
public enum FoldingTable {
  /// The two bytes of a letter; nil for other letters than U+00C0 to U+024F and U+1E00 to U+1EFF, and
  /// for those that have no cell.
  public static func cell(of letter: UInt32) -> (UInt8, UInt8)? {
    switch letter {
    case 0xC0..<0x250: cell(Int(letter) - 0xC0, of: latin)
    case 0x1E00..<0x1F00: cell(Int(letter) - 0x1E00, of: additional)
    default: nil
    }
  }

  private static func cell(_ index: Int, of table: Text) -> (UInt8, UInt8)? {
    // A line is 16 cells, a bar and the line's end.
    let place = index / 16 * 34 + index % 16 * 2
    let cell = (table[place], table[place + 1])
    return cell.0 == 0x20 ? nil : cell
  }

  /// Latin-1 Supplement, Latin Extended-A and Latin Extended-B: U+00C0 to U+024F.
  private static let latin: Text = """
    a a a a a a aec e e e e i i i i |
    d n o o o o o   o u u u u y thss|
    a a a a a a aec e e e e i i i i |
    d n o o o o o   o u u u u y thy |
    a a a a a a c c c c c c c c d d |
    d d e e e e e e e e e e g g g g |
    g g g g h h h h i i i i i i i i |
    i i ĳĳj j k k ĸl l l l l l ŀ|
    ŀl l n n n n n n ŉŋŋo o o o |
    o o oeoer r r r r r s s s s s s |
    s s t t t t ŧŧu u u u u u u u |
    u u u u w w y y y z z z z z z ſ|
    ƀɓƃƃƅƅɔƈƈɖɗƌƌƍǝə|
    ɛƒƒɠɣƕɩɨƙƙƚƛɯɲƞɵ|
    o o ƣƣƥƥʀƨƨʃƪƫƭƭʈu |
    u ʊʋƴƴƶƶʒƹƹƺƻƽƽƾƿ|
    ǀǁǂǃǆǆǆǉǉǉǌǌǌa a i |
    i o o u u u u u u u u u u ǝa a |
    a a aeaeǥǥg g k k o o o o ʒʒ|
    j ǳǳǳg g ƕƿn n a a aeaeo o |
    a a a a e e e e i i i i o o o o |
    r r r r u u u u s s t t ȝȝh h |
    ƞȡȣȣȥȥa a e e o o o o o o |
    o o y y ȴȵȶȷȸȹ  ȼȼƚ  ȿ|
    ɀɂɂƀʉʌɇɇɉɉɋɋɍɍɏɏ|
    """

  /// Latin Extended Additional: U+1E00 to U+1EFF.
  private static let additional: Text = """
    a a b b b b b b c c d d d d d d |
    d d d d e e e e e e e e e e f f |
    g g h h h h h h h h h h i i i i |
    k k k k k k l l l l l l l l m m |
    m m m m n n n n n n n n o o o o |
    o o o o p p p p r r r r r r r r |
    s s s s s s s s s s t t t t t t |
    t t u u u u u u u u u u v v v v |
    w w w w w w w w w w x x x x y y |
    z z z z z z h t w y   ſ    ss  |
    a a a a a a a a a a a a a a a a |
    a a a a a a a a e e e e e e e e |
    e e e e e e e e i i i i o o o o |
    o o o o o o o o o o o o o o o o |
    o o o o u u u u u u u u u u u u |
    u u y y y y y y y y             |
    """
}
