import Bytes
import Testing
import Timetable

@Suite("A calendar's head and its time zone")
struct CalendarTests {
  @Test("London's zone has two parts with yearly rules from 1970")
  func london() {
    #expect(
      zone("Europe/London", "GMT0BST,M3.5.0/1,M10.5.0") == """
        BEGIN:VTIMEZONE
        TZID:Europe/London
        BEGIN:DAYLIGHT
        DTSTART:19700329T010000
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
        TZOFFSETFROM:+0000
        TZOFFSETTO:+0100
        TZNAME:BST
        END:DAYLIGHT
        BEGIN:STANDARD
        DTSTART:19701025T020000
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0000
        TZNAME:GMT
        END:STANDARD
        END:VTIMEZONE

        """)
  }

  @Test("A zone without daylight time has one part without a rule")
  func kolkata() {
    #expect(
      zone("Asia/Kolkata", "IST-5:30") == """
        BEGIN:VTIMEZONE
        TZID:Asia/Kolkata
        BEGIN:STANDARD
        DTSTART:19700101T000000
        TZOFFSETFROM:+0530
        TZOFFSETTO:+0530
        TZNAME:IST
        END:STANDARD
        END:VTIMEZONE

        """)
  }

  @Test("Ireland's summer is daylight time to calendars, though its law says otherwise")
  func dublin() {
    let lines = zone("Europe/Dublin", "IST-1GMT0,M10.5.0,M3.5.0/1").split(separator: "\n")
    #expect(
      lines.filter { $0.hasPrefix("BEGIN") }.dropFirst() == ["BEGIN:STANDARD", "BEGIN:DAYLIGHT"])
    #expect(lines.filter { $0.hasPrefix("TZNAME") } == ["TZNAME:GMT", "TZNAME:IST"])
  }

  @Test(
    "A change outside its day keeps to the weekday that it falls on",
    arguments: [
      // Nuuk: 23:00 on the Saturday before the last Sunday of March.
      (
        "<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "19700328T230000",
        "BYYEARDAY=-283,-282,-281,-280,-279,-278,-277;BYDAY=SA"
      ),
      // Gaza: 02:00 two days after the fourth Thursday of March.
      (
        "EET-2EEST,M3.4.4/50,M10.4.4/50", "19700328T020000",
        "BYYEARDAY=-283,-282,-281,-280,-279,-278,-277;BYDAY=SA"
      ),
      // The day before the first Sunday of January, which may lie in the year before.
      ("AAA0BBB,M1.1.0/-24,M6.1.0", "19700103T000000", "BYYEARDAY=-1,1,2,3,4,5,6;BYDAY=SA"),
      // The day after the last Saturday of December.
      (
        "AAA0BBB,M12.5.6/24,M6.1.0", "19701227T000000", "BYYEARDAY=-6,-5,-4,-3,-2,-1,1;BYDAY=SU"
      ),
      // 1 March and 29 February.
      ("AAA0BBB,J60/0,J304/0", "19700301T000000", "BYYEARDAY=-306"),
      ("AAA0BBB,J60/-24,J304/0", "19700228T000000", "BYYEARDAY=-307"),
      ("AAA0BBB,58/0,303/0", "19700228T000000", "BYYEARDAY=59"),
    ])
  func shifted(rule: String, start: String, days: String) {
    let lines = unfolded(zone("Any/Zone", rule, separator: "\r\n")).components(
      separatedBy: "\r\n")
    #expect(lines.first { $0.hasPrefix("DTSTART") } == "DTSTART:\(start)")
    #expect(lines.first { $0.hasPrefix("RRULE") } == "RRULE:FREQ=YEARLY;\(days)")
  }

  @Test("A calendar's head says what readers ask for, each thing in both of its forms")
  func head() {
    var calendar = CalendarProperties(product: "-//hubsite//EN", name: "Oakwood, what's on")
    calendar.description = "Sessions at Oakwood"
    calendar.url = "https://example.org/hubs/oakwood/"
    calendar.source = "https://example.org/calendars/hubs/oakwood.ics"
    calendar.color = "teal"
    let all = written {
      $0.beginCalendar(calendar, in: CalendarZone(name: "Asia/Kolkata", rule: .london), &$1)
      $0.endCalendar(&$1)
    }
    let head = all.components(separatedBy: "BEGIN:VTIMEZONE").first
    #expect(
      head?.components(separatedBy: "\r\n") == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//hubsite//EN", "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH", "NAME:Oakwood\\, what's on", "X-WR-CALNAME:Oakwood\\, what's on",
        "DESCRIPTION:Sessions at Oakwood", "X-WR-CALDESC:Sessions at Oakwood",
        "X-WR-TIMEZONE:Asia/Kolkata", "URL:https://example.org/hubs/oakwood/",
        "SOURCE;VALUE=URI:https://example.org/calendars/hubs/oakwood.ics",
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H", "X-PUBLISHED-TTL:PT12H", "COLOR:teal", "",
      ])
    #expect(all.hasSuffix("END:VTIMEZONE\r\nEND:VCALENDAR\r\n"))
  }

  private func zone(_ name: String, _ rule: String, separator: String = "\n") -> String {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    guard let zone = TimeZoneRule(posix: arena.text(rule)) else { return "no rule" }
    return written { $0.append(CalendarZone(name: arena.text(name), rule: zone), &$1) }
      .components(separatedBy: "\r\n").joined(separator: separator)
  }
}
