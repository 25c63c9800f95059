import Bytes
import Content
import Timetable

extension RecordReading {
  /// Dates whose weekday is wrong, and dates without a year that have passed.
  func checkDates(_ findings: inout Findings) {
    let wantsUndated =
      kind != .news && (findings.wants(.pastDate) || findings.wants(.dateWithoutYear))
    guard facts.isEnglish, wantsUndated || findings.wants(.weekdayInText) else { return }
    var years: Set<Int>?
    for text in prose {
      for start in text.prose.numbers {
        guard let date = ProseDate(at: start, in: text.prose) else { continue }
        if let year = date.year {
          checkWeekday(of: date, year, text, &findings)
        } else if wantsUndated {
          let mentioned = years ?? Set(([title] + prose).flatMap(\.prose.years))
          years = mentioned
          checkPassed(date, mentioned, text, &findings)
        }
      }
    }
  }

  private func checkWeekday(
    of written: ProseDate, _ year: Int, _ text: PlacedProse, _ findings: inout Findings
  ) {
    guard findings.wants(.weekdayInText), let weekday = written.weekday,
      let date = written.date(in: year), date.weekday != weekday
    else { return }
    findings.add(.weekdayInText, at: text.location(of: written.range)) {
      .init(
        summary: "\(date) is a \(date.weekday.name), not a \(weekday.name).",
        fixes: ["Find out which of the two is right, and mend the other."])
    }
  }

  private func checkPassed(
    _ written: ProseDate, _ years: Set<Int>, _ text: PlacedProse, _ findings: inout Findings
  ) {
    let today = catalogue.today
    // A leap day comes within eight years, also around 2100.
    guard
      let next = (0...8).lazy.compactMap({ written.date(in: today.year + $0) })
        .first(where: { $0 >= today }),
      let last = (0...8).lazy.compactMap({ written.date(in: today.year - $0) })
        .first(where: { $0 < today })
    else { return }
    guard let weekday = written.weekday else {
      guard findings.wants(.dateWithoutYear), years.isEmpty, let reviewed = record.reviewed,
        reviewed.date <= last, today - last < 180
      else { return }
      findings.add(.dateWithoutYear, at: text.location(of: written.range)) {
        .init(
          summary:
            "\(text.quoted(written.range)) has no year, and has passed since this was checked.",
          fixes: ["Take it out if it is over; write the year if it is to come."])
      }
      return
    }
    guard findings.wants(.pastDate), next.weekday != weekday,
      // A page that tells of an earlier year means that one, and so does a paragraph with any year.
      !years.contains(where: { $0 < today.year && written.date(in: $0)?.weekday == weekday }),
      !text.prose.hasYear(around: written.range)
    else { return }
    findings.add(.pastDate, at: text.location(of: written.range)) {
      let words = text.quoted(written.range)
      return last.weekday == weekday
        ? .init(
          summary: "\(words) has passed: it was in \(last.year).",
          fixes: ["Take it out, or write the year if it is meant to tell of the past."])
        : .init(
          summary:
            "\(words) has passed or is the wrong day: \(next) is a \(next.weekday.name).",
          fixes: ["Mend the day, or take it out."])
    }
  }
}
