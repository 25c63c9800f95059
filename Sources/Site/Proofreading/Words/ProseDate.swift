import Bytes
import Timetable

/// A day and a month in prose, with the weekday and the year that stand beside them.
struct ProseDate {
  let weekday: Weekday?
  let day: Int
  let month: Int
  let year: Int?
  let range: Range<Int>

  /// The date whose day is the number at `start`, or nil.
  init?(at start: Int, in prose: Prose) {
    var index = start
    var day = 0
    while prose.byte(index).isASCIIDigit, index < start + 3 {
      day = day * 10 + Int(prose.byte(index) - 0x30)
      index += 1
    }
    guard index - start <= 2, (1...31).contains(day) else { return nil }
    let ending = prose.letters(at: index)
    if ["st", "nd", "rd", "th"].contains(where: { ending == $0 }) { index += 2 }
    guard let afterDay = prose.skippingSpace(from: index), afterDay > index else { return nil }
    index = afterDay
    if prose.letters(at: index) == "of", let next = prose.skippingSpace(from: index + 2) {
      index = next
    }
    let name = prose.letters(at: index)
    // “3 may come” is no date.
    guard name.count >= 3, name[0].isCapital, let month = Self.month(name) else { return nil }
    index += name.count
    guard !prose.byte(index).isOfWord else { return nil }
    var end = index
    var year: Int?
    if prose.byte(index) == UInt8(ascii: ",") { index += 1 }
    if let next = prose.skippingSpace(from: index), next > index, let number = prose.year(at: next)
    {
      year = number
      end = next + 4
    }
    let before = Self.weekday(before: start, in: prose)
    self.day = day
    self.month = month
    self.year = year
    weekday = before?.weekday
    range = (before?.start ?? start)..<end
  }

  /// The day of that number in `year`, where there is one.
  func date(in year: Int) -> CivilDate? { CivilDate(year: year, month: month, day: day) }

  private static func weekday(
    before start: Int, in prose: Prose
  ) -> (weekday: Weekday, start: Int)? {
    var end = start
    func skipBack() {
      while end > 0, start - end < 12,
        prose.byte(end - 1) == 0x20 || prose.byte(end - 1) == UInt8(ascii: ",")
      {
        end -= 1
      }
    }
    skipBack()
    var first = prose.startOfLetters(before: end)
    if prose.letters(at: first).equalsIgnoringASCIICase("the") {
      end = first
      skipBack()
      first = prose.startOfLetters(before: end)
    }
    guard first < end, first == 0 || !prose.byte(first - 1).isOfWord,
      let weekday = weekday(prose.text[first..<end])
    else { return nil }
    return (weekday, first)
  }

  private static func month(_ name: Text) -> Int? {
    for (index, month) in months.enumerated() where name.equalsIgnoringASCIICase(month) {
      return index + 1
    }
    guard name.count <= 4 else { return nil }
    if name.equalsIgnoringASCIICase("sept") { return 9 }
    return name.count == 3
      ? months.firstIndex { $0[0..<3].equalsIgnoringASCIICase(name) }.map { $0 + 1 } : nil
  }

  private static func weekday(_ name: Text) -> Weekday? {
    guard name.count >= 3, name.count <= 9, name[0].isCapital else { return nil }
    for day in Weekday.allCases {
      if name.equalsIgnoringASCIICase(day.name) { return day }
      if name.count <= 5, day.name.count > name.count,
        day.name[0..<name.count].equalsIgnoringASCIICase(name)
      {
        return day
      }
    }
    return nil
  }

  private static let months: [Text] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}

extension Prose {
  /// The years from 1900 to 2199 that stand in it.
  var years: [Int] { numbers.compactMap { year(at: $0) } }

  /// Whether the block around `range`, as far as people connect things, has a year in it.
  func hasYear(around range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < 500, byte(start - 1) != 0x0A { start -= 1 }
    for index in start..<range.upperBound + 500 where byte(index) != 0 {
      if byte(index) == 0x0A { break }
      if byte(index).isASCIIDigit, !byte(index - 1).isOfWord, year(at: index) != nil { return true }
    }
    return false
  }

  fileprivate func year(at start: Int) -> Int? {
    guard byte(start) == UInt8(ascii: "1") || byte(start) == UInt8(ascii: "2") else { return nil }
    var year = 0
    for index in start..<start + 4 {
      guard byte(index).isASCIIDigit else { return nil }
      year = year * 10 + Int(byte(index) - 0x30)
    }
    guard !byte(start + 4).isASCIIDigit else { return nil }
    return (1900...2199).contains(year) ? year : nil
  }

  /// The ASCII letters at `start`, twelve at most.
  fileprivate func letters(at start: Int) -> Text {
    var end = start
    while end < start + 12, byte(end).isASCIILetter { end += 1 }
    return start < end ? text[start..<end] : Text()
  }

  fileprivate func startOfLetters(before end: Int) -> Int {
    var start = end
    while start > 0, end - start < 12, byte(start - 1).isASCIILetter { start -= 1 }
    return start
  }

  /// Behind the spaces at `start`, a few at most.
  fileprivate func skippingSpace(from start: Int) -> Int? {
    var index = start
    while byte(index) == 0x20 {
      index += 1
      if index > start + 4 { return nil }
    }
    return index
  }
}
