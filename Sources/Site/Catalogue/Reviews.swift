import Bytes
import Content
import Diagnostics
import Timetable

extension CatalogueBuilder {
  /// Warns of each record that nobody has checked for longer than it should be.
  mutating func checkReviews() {
    for record in catalogue.localities { checkReview(record.common) }
    for record in catalogue.hubs { checkReview(record.common) }
    for record in catalogue.providers { checkReview(record.common) }
    for record in catalogue.services { checkReview(record.common) }
    for record in catalogue.activities { checkReview(record.common) }
    for record in catalogue.pages { checkReview(record.common) }
    for item in catalogue.news { checkDate(item) }
    for hub in catalogue.hubs { checkPlace(hub.place, hub.common.file) }
    for activity in catalogue.activities {
      guard case .venue(let venue) = activity.location else { continue }
      checkPlace(venue.place, activity.common.file)
    }
  }

  private mutating func checkReview(_ record: CommonFields) {
    guard let reviewed = record.reviewed else { return }
    guard reviewed.date <= catalogue.today else {
      diagnostics.add(
        Diagnostic(
          SiteCode.reviewedInFuture, .warning, in: record.file, reviewed.range,
          "“\(record.title)” can’t have been checked on \(reviewed.date), which is still to come.",
          fixes: ["Set “reviewed:” to the day on which it was checked."]))
      return
    }
    guard let every = record.reviewEvery ?? catalogue.network.reviewEvery,
      reviewed.date + every < catalogue.today
    else { return }
    let looksAfter = record.owner.isEmpty ? catalogue.network.owner : record.owner
    let owner = looksAfter.isEmpty ? "" : " Its owner is \(looksAfter)."
    diagnostics.add(
      Diagnostic(
        SiteCode.reviewOverdue, .warning, in: record.file, reviewed.range,
        "“\(record.title)” should have been checked by \(reviewed.date + every).\(owner)",
        fixes: ["Check that all of it is true, then set “reviewed:” to the day of the check."]))
  }

  private mutating func checkDate(_ item: NewsItem) {
    guard let date = item.date, date > catalogue.today, item.common.publishFrom == nil else {
      return
    }
    diagnostics.add(
      Diagnostic(
        SiteCode.newsInFuture, .warning, in: item.common.file, ByteRange(0, 3),
        "This news is of \(date), which is still to come, and is published already.",
        fixes: ["Mend the date, or add “publish-from: \(date.iso)” to publish it on its day."]))
  }

  private mutating func checkPlace(_ place: Coordinate?, _ file: FileID) {
    guard let place, !place.isInUnitedKingdom, !catalogue.network.isBeyondUnitedKingdom
    else { return }
    diagnostics.add(
      Diagnostic(
        SiteCode.placeAbroad, in: file, place.range,
        "The place \(place.latitudeText), \(place.longitudeText) is not in the United Kingdom.",
        fixes: [
          "Write the latitude first and the longitude second, such as “53.3895, -2.6248”.",
          "Where it is meant, write “beyond-united-kingdom: yes” in content/network.yaml.",
        ]))
  }
}
