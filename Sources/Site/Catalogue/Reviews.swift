import Bytes
import Content
public import Diagnostics
import Timetable

extension Catalogue {
  /// Checks what each record says of itself: whether it is written, checked in time, and where it says it is.
  public func checkRecords(_ diagnostics: inout DiagnosticList) {
    for record in localities { checkReview(record.common, &diagnostics) }
    for record in hubs { checkReview(record.common, &diagnostics) }
    for record in providers { checkReview(record.common, &diagnostics) }
    for record in services { checkReview(record.common, &diagnostics) }
    for record in activities { checkReview(record.common, &diagnostics) }
    for record in pages { checkReview(record.common, &diagnostics) }
    for item in news {
      StarterText().check(item.common, &diagnostics)
      checkDate(item, &diagnostics)
    }
    for hub in hubs { check(hub, &diagnostics) }
    for activity in activities {
      guard case .venue(let venue) = activity.location else { continue }
      checkPlace(venue.place, activity.common.file, &diagnostics)
      PlaceAndPostcode().check(
        venue.place, venue.postcode, in: activity.common.file, &diagnostics)
    }
  }

  private func check(_ hub: Hub, _ diagnostics: inout DiagnosticList) {
    let file = hub.common.file
    var found = DiagnosticList()
    checkPlace(hub.place, file, &found)
    PlaceAndPostcode().check(hub.place, hub.postcode, in: file, &found)
    let closures = hub.closures.compactMap { closure in
      closure.dates.map { LongOver.Entry(range: closure.range, dates: $0) }
    }
    LongOver(today: today).check(closures, "closure", in: file, &found)
    OverlappingHours().check(hub, &found)
    guard !found.isEmpty else { return }
    if hub.isConfidential { found.hideLines() }
    diagnostics.add(found)
  }

  private func checkReview(_ record: CommonFields, _ diagnostics: inout DiagnosticList) {
    StarterText().check(record, &diagnostics)
    guard let reviewed = record.reviewed else { return }
    guard reviewed.date <= today else {
      diagnostics.add(
        Diagnostic(
          SiteCode.reviewedInFuture, .warning, in: record.file, reviewed.range,
          "“\(record.title)” can’t have been checked on \(reviewed.date), which is still to come.",
          fixes: ["Set “reviewed:” to the day on which it was checked."]))
      return
    }
    guard let every = record.reviewEvery ?? network.reviewEvery,
      reviewed.date + every < today
    else { return }
    let looksAfter = record.owner.isEmpty ? network.owner : record.owner
    let owner = looksAfter.isEmpty ? "" : " Its owner is \(looksAfter)."
    diagnostics.add(
      Diagnostic(
        SiteCode.reviewOverdue, .warning, in: record.file, reviewed.range,
        "“\(record.title)” should have been checked by \(reviewed.date + every).\(owner)",
        fixes: ["Check that all of it is true, then set “reviewed:” to the day of the check."]))
  }

  private func checkDate(_ item: NewsItem, _ diagnostics: inout DiagnosticList) {
    guard let date = item.date, date > today, item.common.publishFrom == nil, !item.common.isDraft
    else { return }
    diagnostics.add(
      Diagnostic(
        SiteCode.newsInFuture, .warning, in: item.common.file, ByteRange(0, 3),
        "This news is of \(date), which is still to come, and is published already.",
        fixes: ["Mend the date, or add “publish-from: \(date.iso)” to publish it on its day."]))
  }

  private func checkPlace(
    _ place: Coordinate?, _ file: FileID, _ diagnostics: inout DiagnosticList
  ) {
    guard let place, !place.isInUnitedKingdom, !network.isBeyondUnitedKingdom
    else { return }
    diagnostics.add(
      Diagnostic(
        SiteCode.placeAbroad, in: file, place.range,
        "The place “\(place.latitudeText), \(place.longitudeText)” is not in the United Kingdom.",
        fixes: [
          "Write the latitude first and the longitude second, such as “53.3895, -2.6248”.",
          "Where it is meant, write “beyond-united-kingdom: yes” in content/network.yaml.",
        ]))
  }
}
