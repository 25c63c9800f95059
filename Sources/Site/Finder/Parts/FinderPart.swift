public import Bytes
public import Timetable

/// A file of the finder that can be made by itself.
public enum FinderPart: BitwiseCopyable, Sendable {
  /// The cards of one stretch of entries, counted from 0.
  case cards(Int)
  case facets(FacetGroup)
  /// The sessions of a week from this day on.
  case when(CivilDate)
  case places
  /// Which entries stand before others, and which belong to others.
  case order
  /// The sectors of a postcode area, by its index in ``FinderParts/areas``.
  case sectors(Int)
}

extension FinderParts {
  /// How many entries' cards are in one file.
  static let cardsLength = 12
  /// How many days of sessions are in one file.
  static let whenLength = 7

  /// The parts that can be made before anything else is known; those without a value are not
  /// published.
  public var parts: [FinderPart] {
    let cards = (entries.all.count + Self.cardsLength - 1) / Self.cardsLength
    return (0..<cards).map { .cards($0) } + FacetGroup.allCases.map { .facets($0) }
      + weeks.map { .when($0) } + [.places, .order] + areas.indices.map { .sectors($0) }
  }

  /// Where a part lies below the folder of the parts.
  public func path(of part: FinderPart, in arena: Arena) -> Text {
    arena.words { buffer in
      switch part {
      case .cards(let number):
        buffer.append("cards/" as Text)
        buffer.append(decimal: number)
      case .facets(let group):
        buffer.append("facets/" as Text)
        buffer.append(group.name)
      case .when(let day):
        buffer.append("when/" as Text)
        day.appendISO(to: &buffer)
      case .places: buffer.append("places" as Text)
      case .order: buffer.append("order" as Text)
      case .sectors(let area):
        buffer.append("sectors/" as Text)
        buffer.append(areas[area].name)
      }
      buffer.append(".json" as Text)
    }
  }

  /// Appends a part; answers how many values it has.
  public func append(_ part: FinderPart, to buffer: inout ByteBuffer) -> Int {
    switch part {
    case .cards(let number): appendCards(number, to: &buffer)
    case .facets(let group): append(group, to: &buffer)
    case .when(let day): appendSessions(from: day, to: &buffer)
    case .places: appendPlaces(to: &buffer)
    case .order: appendOrder(to: &buffer)
    case .sectors(let area): areas[area].append(to: &buffer)
    }
  }

  /// The first days of the weeks whose sessions are told; fewer only at the end of time.
  var weeks: [CivilDate] {
    var weeks = [catalogue.today]
    for week in 1..<ActivityTimetable.listedDays / Self.whenLength {
      let day = catalogue.today + week * Self.whenLength
      if day - catalogue.today == week * Self.whenLength { weeks.append(day) }
    }
    return weeks
  }
}
