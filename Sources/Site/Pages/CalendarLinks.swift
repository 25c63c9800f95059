import Bytes
import Templates

extension PageMaker {
  /// The links to a calendar that is there for certain.
  func calendar(_ scope: CalendarScope) -> CalendarView {
    let url = address(catalogue.calendarPath(scope, arena))
    let whole = model.addresses.absolute(url, arena)
    // webcal is http by another name: it asks the reader to subscribe instead of downloading once.
    let rest = whole.firstIndex(of: "://").map { whole[from: $0] } ?? whole
    return CalendarView(url: url, subscribeURL: arena.join("webcal", rest))
  }

  /// The links to a calendar, where there is one.
  func calendarIfAny(_ scope: CalendarScope) -> Maybe<CalendarView> {
    arena.maybe(catalogue.hasCalendar(scope) ? calendar(scope) : nil)
  }
}
