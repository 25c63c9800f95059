import Bytes
import Templates

extension PageMaker {
  /// The entries of a list of `count` that `page` shows.
  func range(of page: PlannedPage, count: Int, length: Int = SiteModel.listLength) -> Range<Int> {
    let start = min((Int(page.part) - 1) * length, count)
    return start..<min(start + length, count)
  }

  /// The part of a long list that `page` shows.
  func part<Element>(
    _ list: List<Element>, of page: PlannedPage, length: Int = SiteModel.listLength
  ) -> List<Element> {
    list.part(range(of: page, count: list.count, length: length))
  }

  /// The services and activities at `range` of a list that has its services first.
  func offers(
    _ services: List<Place>, _ activities: List<Place>, in range: Range<Int>
  ) -> (services: List<Place>, activities: List<Place>) {
    let end = services.count
    return (
      services.part(min(range.lowerBound, end)..<min(range.upperBound, end)),
      activities.part(max(range.lowerBound - end, 0)..<max(range.upperBound - end, 0))
    )
  }

  /// The links from one part of a list to others: the first leads to all, so that no entry is far away;
  /// the others lead to their neighbours and the first.
  func pagination(
    _ count: Int, _ page: PlannedPage, at url: Text, length: Int = SiteModel.listLength
  ) -> PaginationView {
    let number = Int(page.part)
    let total = max(1, (count + length - 1) / length)
    return PaginationView(
      number: arena.decimal(number), total: arena.decimal(total), isLong: total > 1,
      first: OptionalText(number > 2 ? url : Text()),
      previous: OptionalText(number > 1 ? arena.part(url, number - 1) : Text()),
      next: OptionalText(number < total ? arena.part(url, number + 1) : Text()),
      parts: number > 1 || total < 3
        ? List()
        : arena.list(count: total - 1) { index in
          LinkView(title: arena.decimal(index + 2), url: arena.part(url, index + 2))
        })
  }
}
