import Bytes
import Testing
import Timetable

@Suite("Phrases for recurrences")
struct RecurrencePhraseTests {
  @Test(
    "A recurrence is read in each form that people write, and shown in one",
    arguments: [
      ("Monday", "Mondays"),
      ("mondays", "Mondays"),
      ("Monday and Thursday", "Mondays and Thursdays"),
      ("Thursdays & Mon", "Mondays and Thursdays"),
      ("Monday, Tuesday and Friday", "Mondays, Tuesdays and Fridays"),
      ("Mon, Tues, and Fri", "Mondays, Tuesdays and Fridays"),
      ("Wed/Thurs", "Wednesdays and Thursdays"),
      ("Monday to Thursday", "Monday to Thursday"),
      ("Mon–Wed and Saturday", "Mondays, Tuesdays, Wednesdays and Saturdays"),
      ("Friday to Monday", "Mondays, Fridays, Saturdays and Sundays"),
      ("weekday", "Weekdays"),
      ("Monday to Friday", "Weekdays"),
      ("weekends", "Weekends"),
      ("weekdays and Saturday", "Monday to Saturday"),
      ("day", "Every day"),
      ("every day", "Every day"),
      ("Daily", "Every day"),
      ("Monday to Sunday", "Every day"),
      ("every Tuesday", "Tuesdays"),
      ("week on Tuesday", "Tuesdays"),
      ("other Tuesday", "Every other Tuesday"),
      ("alternate Tuesdays", "Every other Tuesday"),
      ("other week on Tuesday", "Every other Tuesday"),
      ("2 weeks on Friday", "Every other Friday"),
      ("fortnight on Friday", "Every other Friday"),
      ("second week on Friday", "Every other Friday"),
      ("every third week on Friday", "Every 3 weeks on Friday"),
      ("other weekend", "Every other weekend"),
      ("other week on weekdays", "Every other week on Monday to Friday"),
      ("other Monday and Thursday", "Every other Monday and Thursday"),
      ("3 weeks on Friday and Saturday", "Every 3 weeks on Friday and Saturday"),
      ("three weeks on Friday", "Every 3 weeks on Friday"),
      ("first Saturday of the month", "First Saturday of the month"),
      ("1st Saturday each month", "First Saturday of the month"),
      ("first and third Monday of the month", "First and third Monday of the month"),
      ("last Friday of the month", "Last Friday of the month"),
      ("first, third and last Fri of every month", "First, third and last Friday of the month"),
      ("second Tuesday of the month", "Second Tuesday of the month"),
      ("every second Tuesday of the month", "Second Tuesday of the month"),
    ])
  func recurrences(_ phrase: String, _ words: String) {
    #expect(reading(phrase, as: Recurrence.self) == words)
  }

  @Test("A recurrence knows how it repeats and whether it has to count from a day")
  func kinds() throws {
    let daily = try value("day", as: Recurrence.self)
    #expect(daily.kind == .daily && !daily.requiresStart)
    let weekly = try value("Monday", as: Recurrence.self)
    #expect(weekly.kind == .weekly(every: 1, WeekdaySet(.monday)) && !weekly.requiresStart)
    let other = try value("other weekend", as: Recurrence.self)
    #expect(other.kind == .weekly(every: 2, .weekend) && other.requiresStart)
    let monthly = try value("first and last Friday", as: Recurrence.self)
    #expect(monthly.kind == .monthly([.first, .last], .friday) && !monthly.requiresStart)
  }

  @Test(
    "A problem with a recurrence stands where it is, in plain words, with what to do",
    arguments: [
      (
        "«Mnoday» and Thursday", "There is no day of the week called “Mnoday”.",
        "Did you mean “Monday”?"
      ),
      (
        "Monday and «Thrusday»", "There is no day of the week called “Thrusday”.",
        "Did you mean “Thursday”?"
      ),
      (
        "Monday and «Monday»", "Monday is there twice.",
        "Write each day of the week once; was another day meant?"
      ),
      (
        "«Monday to Monday»", "Monday is both the first and the last day.",
        "For all seven days write “day”; else put the first or the last day right."
      ),
      (
        "«every second Tuesday»",
        "“every second Tuesday” could count weeks, or the Tuesdays of each month.",
        "Write “other Tuesday” or “second Tuesday of the month”."
      ),
      (
        "«every 3rd Friday»", "“every 3rd Friday” could count weeks, or the Fridays of each month.",
        "Write “3 weeks on Friday” or “third Friday of the month”."
      ),
      (
        "«other week»", "“other week” does not say which day of the week.",
        "Add the day, such as “other week on Tuesday” or “3 weeks on Friday”."
      ),
      (
        "«other day»", "“other day” is not a way to repeat that can be written here.",
        "Name the days: “Monday, Wednesday and Friday”, or “other week on Monday to Friday”."
      ),
      (
        "«0» weeks on Friday", "“0” is not from 1 to 52 weeks.",
        "Write a number of weeks such as “3 weeks on Friday”, or give the dates with “on”."
      ),
      (
        "«month»", "“month” does not say which day of the month.",
        "Write a day such as “first Saturday of the month” or “last Friday of the month”."
      ),
      (
        "first «Saturdya» of the month", "There is no day of the week called “Saturdya”.",
        "Did you mean “Saturday”?"
      ),
      (
        "«last day of the month»", "“last day of the month” does not name a day of the week.",
        "Write a day such as “first Saturday of the month”."
      ),
      (
        "first Monday «and third Wednesday»",
        "“and third Wednesday” repeats in another way than the day before it.",
        "Give it an entry of its own, with its own time."
      ),
      (
        "Monday and «every other Tuesday»",
        "“every other Tuesday” repeats in another way than the days before it.",
        "Give it an entry of its own, with its own time."
      ),
      (
        "Monday «10am to 11am»", "The time “10am to 11am” stands in the line of the days.",
        "Put the time on a line of its own, after the name of its field."
      ),
      (
        "Monday, «10am»", "The time “10am” stands in the line of the days.",
        "Put the time on a line of its own, after the name of its field."
      ),
      (
        "Mondays «(term time only)»", "“(term time only)” stands in the line of the days.",
        "Put it on a line of its own: “during: term time” or “during: school holidays”."
      ),
      (
        "Mondays, «term time»", "“term time” stands in the line of the days.",
        "Put it on a line of its own: “during: term time” or “during: school holidays”."
      ),
      (
        "Mondays «fortnightly»", "“fortnightly” stands after the days.",
        "Write it before them, such as “other Tuesday” or “3 weeks on Friday”."
      ),
      (
        "«15th of the month»", "“15th of the month” does not name a day of the week.",
        "Write a day such as “third Tuesday of the month”, or give the dates with “on”."
      ),
      (
        "«2026-09-01»", "“2026-09-01” is a date, not a day of the week.",
        "Write a day of the week, or give single dates with “on”."
      ),
      (
        "Monday «Tuesday»", "“Tuesday” follows another day without “and”.",
        "Put a comma or “and” between the days."
      ),
      (
        "Monday «mornings»", "“mornings” can't be understood after “Monday”.",
        "Take it out, or write days such as “Monday and Thursday”, “weekday”, “other Tuesday”,"
          + " “3 weeks on Friday” or “first Saturday of the month”."
      ),
    ])
  func problems(_ marked: String, _ summary: String, _ fix: String) {
    let phrase = marked.filter { $0 != "«" && $0 != "»" }
    let seen = SeenProblem(phrase, as: Recurrence.self)
    #expect(seen.marked == marked)
    #expect(seen.summary == summary)
    #expect(seen.fix == fix)
  }

  @Test(
    "Opening days are the same every week or month, and shown as they head a line",
    arguments: [
      ("Monday to Thursday", "Monday to Thursday"),
      ("Mondays and Thursdays", "Monday and Thursday"),
      ("Saturday", "Saturday"),
      ("weekdays", "Monday to Friday"),
      ("weekend", "Saturday and Sunday"),
      ("first Saturday of the month", "First Saturday of the month"),
      ("daily", "Every day"),
      (
        "other Tuesday",
        "not-a-recurrence: Opening hours can't change from week to week, as “other Tuesday” says."
      ),
    ])
  func openingDays(_ phrase: String, _ words: String) {
    #expect(reading(phrase, as: OpeningDays.self) == words)
  }

  @Test("Mere days of the week can be read without a rhythm")
  func weekdays() throws {
    #expect(try value("Mon to Wed", as: WeekdaySet.self) == WeekdaySet(.monday, to: .wednesday))
    #expect(SeenProblem("other Monday", as: WeekdaySet.self).marked == "«other» Monday")
  }

  @Test("Every recurrence and every opening that is written is read back")
  func roundTrip() throws {
    for raw in UInt8(1)...127 {
      for weeks in [1, 2, 3, 52] {
        let recurrence = Recurrence(.weekly(every: weeks, WeekdaySet(rawValue: raw)))
        #expect(try value(recurrence.description) == recurrence, "\(recurrence)")
      }
      let opening = OpeningDays(Recurrence(.weekly(every: 1, WeekdaySet(rawValue: raw))))
      #expect(try value(opening.description) == opening, "\(opening)")
    }
    for raw in UInt8(1)...63 {
      let recurrence = Recurrence(.monthly(Ordinals(rawValue: raw), .wednesday))
      #expect(try value(recurrence.description) == recurrence, "\(recurrence)")
    }
  }
}
