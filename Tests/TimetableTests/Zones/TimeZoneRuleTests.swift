import Bytes
import Testing
import Timetable

@Suite("Time zones")
struct TimeZoneRuleTests {
  @Test(
    "London's clocks change at 01:00 UTC on the last Sundays of March and October",
    arguments: [
      ("2026-03-29", "2026-10-25"), ("2027-03-28", "2027-10-31"), ("2028-03-26", "2028-10-29"),
      ("2029-03-25", "2029-10-28"), ("2030-03-31", "2030-10-27"),
    ])
  func london(spring: String, autumn: String) throws {
    let zone = TimeZoneRule.london
    #expect(try offset(of: zone, spring, "00:59") == 0)
    // 01:00 to 01:59 is skipped: the offset from before.
    #expect(try offset(of: zone, spring, "01:00") == 0)
    #expect(try offset(of: zone, spring, "01:59") == 0)
    #expect(try offset(of: zone, spring, "02:00") == 3600)
    #expect(try offset(of: zone, autumn, "00:59") == 3600)
    // 01:00 to 01:59 comes twice: the first of the two.
    #expect(try offset(of: zone, autumn, "01:00") == 3600)
    #expect(try offset(of: zone, autumn, "01:59") == 3600)
    #expect(try offset(of: zone, autumn, "02:00") == 0)
  }

  @Test(
    "Other zones keep the rules of their own",
    arguments: [
      // New York: second Sunday of March to first of November, at 02:00.
      ("EST5EDT,M3.2.0,M11.1.0", "2026-03-08", "01:59", -18_000),
      ("EST5EDT,M3.2.0,M11.1.0", "2026-03-08", "03:00", -14_400),
      ("EST5EDT,M3.2.0,M11.1.0", "2026-11-01", "01:59", -14_400),
      ("EST5EDT,M3.2.0,M11.1.0", "2026-11-01", "02:00", -18_000),
      // Kolkata has one time.
      ("IST-5:30", "2026-01-01", "00:00", 19_800), ("IST-5:30", "2026-07-01", "12:00", 19_800),
      // Dublin: the standard time is that of summer, and winter is an hour behind it.
      ("IST-1GMT0,M10.5.0,M3.5.0/1", "2026-01-01", "00:00", 0),
      ("IST-1GMT0,M10.5.0,M3.5.0/1", "2026-03-29", "01:59", 0),
      ("IST-1GMT0,M10.5.0,M3.5.0/1", "2026-03-29", "02:00", 3600),
      ("IST-1GMT0,M10.5.0,M3.5.0/1", "2026-10-25", "01:59", 3600),
      ("IST-1GMT0,M10.5.0,M3.5.0/1", "2026-10-25", "02:00", 0),
      ("IST-1GMT0,M10.5.0,M3.5.0/1", "2026-12-31", "23:59", 0),
      // Auckland: from the last Sunday of September to the first of April, over the new year.
      ("NZST-12NZDT,M9.5.0,M4.1.0/3", "2026-01-01", "00:00", 46_800),
      ("NZST-12NZDT,M9.5.0,M4.1.0/3", "2026-04-05", "02:59", 46_800),
      ("NZST-12NZDT,M9.5.0,M4.1.0/3", "2026-04-05", "03:00", 43_200),
      ("NZST-12NZDT,M9.5.0,M4.1.0/3", "2026-09-27", "02:30", 43_200),
      ("NZST-12NZDT,M9.5.0,M4.1.0/3", "2026-09-27", "03:00", 46_800),
      ("NZST-12NZDT,M9.5.0,M4.1.0/3", "2026-12-31", "23:59", 46_800),
      // Nuuk: at 23:00 on the Saturday before; Gaza: at 02:00 two days after the fourth Thursday.
      ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-03-28", "22:59", -7200),
      ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-03-29", "00:00", -3600),
      ("EET-2EEST,M3.4.4/50,M10.4.4/50", "2026-03-28", "01:59", 7200),
      ("EET-2EEST,M3.4.4/50,M10.4.4/50", "2026-03-28", "03:00", 10_800),
      // Days of the year, without and with 29 February: 1 March and 31 October.
      ("AAA0BBB,J60/0,J304/0", "2028-02-29", "23:59", 0),
      ("AAA0BBB,J60/0,J304/0", "2028-03-01", "01:00", 3600),
      ("AAA0BBB,J60/0,J304/0", "2027-10-31", "00:00", 0),
      ("AAA0BBB,59/0,303/0", "2027-03-01", "01:00", 3600),
      ("AAA0BBB,59/0,303/0", "2028-02-29", "01:00", 3600),
      // Daylight time all year, as RFC 9636 writes it.
      ("XXX3EDT4,0/0,J365/23", "2026-01-01", "00:00", -14_400),
      ("XXX3EDT4,0/0,J365/23", "2026-12-31", "23:59", -14_400),
      // A named offset of daylight time that is no hour.
      ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2026-01-01", "00:00", 39_600),
    ])
  func rules(_ rule: String, _ date: String, _ time: String, _ offset: Int) throws {
    #expect(try self.offset(of: zone(rule), date, time) == offset)
  }

  @Test("A wall time has its moment in UTC, and a moment its day in the zone")
  func moments() throws {
    let summer = try value("2026-07-01", as: CivilDate.self)
    let moment = TimeZoneRule.london.moment(on: summer, at: .midnight)
    #expect(moment.date == summer - 1)
    #expect(moment.secondOfDay == 23 * 3600)
    #expect(TimeZoneRule.london.date(at: moment) == summer)
    let justBefore = UTCMoment(secondsSince1970: moment.secondsSince1970 - 1)
    #expect(TimeZoneRule.london.date(at: justBefore) == summer - 1)
    let auckland = try zone("NZST-12NZDT,M9.5.0,M4.1.0/3")
    let newYear = try value("2027-01-01", as: CivilDate.self)
    #expect(auckland.moment(on: newYear, at: .midnight).date.iso == "2026-12-31")
    #expect(auckland.moment(on: newYear, at: .midnight).secondOfDay == 11 * 3600)
    #expect(auckland.moment(on: newYear, at: .endOfDay).secondOfDay == 11 * 3600)
    #expect(auckland.date(at: UTCMoment(secondsSince1970: 1_798_714_800)) == newYear)
    #expect(auckland.date(at: UTCMoment(secondsSince1970: 1_798_714_799)) == newYear - 1)
  }

  @Test("At the ends of the calendar a moment is cut, and nothing overflows")
  func ends() throws {
    for rule in ["AAA0BBB,J1/-167,J365/167", "AAA24BBB-24,M1.1.0/-167,M12.5.6/167", "AAA-24"] {
      let zone = try zone(rule)
      for date in [CivilDate.earliest, .latest] {
        for time in [CivilTime.midnight, .endOfDay] {
          let moment = zone.moment(on: date, at: time)
          #expect(abs(moment.date - date) <= 1)
          #expect(abs(zone.date(at: moment) - date) <= 2)
        }
      }
    }
    #expect(UTCMoment(secondsSince1970: .min).date == .earliest)
    #expect(UTCMoment(secondsSince1970: .max).date == .latest)
    #expect(UTCMoment(secondsSince1970: .max).secondOfDay == 86_399)
  }

  @Test("The zones of the British Isles are known without a database")
  func builtIn() {
    for name: Text in ["Europe/London", "Europe/Isle_of_Man", "GB"] {
      #expect(TimeZoneRule(builtIn: name) == .london)
    }
    #expect(TimeZoneRule(builtIn: "Europe/Paris") == nil)
    #expect(TimeZoneRule(posix: "GMT0BST,M3.5.0/1,M10.5.0") == .london)
  }

  private func zone(_ rule: String) throws -> TimeZoneRule {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    return try #require(TimeZoneRule(posix: arena.text(rule)))
  }

  private func offset(of zone: TimeZoneRule, _ date: String, _ time: String) throws -> Int {
    try zone.offset(on: value(date), at: value(time))
  }

  @Test(
    "Pages are told the offset now, and the changes until the end of the next year",
    arguments: [
      ("GMT0BST,M3.5.0/1,M10.5.0", "2026-11-22", "0=0 1806195600=3600 1824944400=0"),
      (
        "GMT0BST,M3.5.0/1,M10.5.0", "2027-06-07",
        "0=3600 1824944400=0 1837645200=3600 1856394000=0"
      ),
      ("IST-5:30", "2026-11-22", "0=19800"),
      // South of the equator the summer begins in October.
      (
        "NZST-12NZDT,M9.5.0,M4.1.0/3", "2026-11-22",
        "0=46800 1806760800=43200 1821880800=46800"
      ),
      // On the day of the change, which is still the day before in Greenwich.
      (
        "NZST-12NZDT,M9.5.0,M4.1.0/3", "2027-09-26",
        "0=43200 1821880800=46800 1838210400=43200 1853330400=46800"
      ),
    ])
  func offsets(posix: String, day: String, expected: String) throws {
    let zone = try zone(posix)
    var buffer = ByteBuffer()
    zone.appendOffsets(from: try value(day, as: CivilDate.self), to: &buffer)
    #expect(buffer.withBytes { String(decoding: $0, as: UTF8.self) } == expected)
  }
}
