public import Bytes
import Content
import Timetable
import Wording

/// A calendar file of the site (iCalendar, RFC 5545): the sessions of one scope, to download or subscribe
/// to.
///
/// Its bytes come from the content alone, never from the build's day, so that subscribers are told of
/// nothing but changes.
public struct SiteCalendar: BitwiseCopyable, Sendable {
  /// Where it lies in the output folder.
  public let path: Text
  let scope: CalendarScope

  /// All calendars of the site, the largest first; their paths live in `arena`.
  public static func all(of model: SiteModel, arena: Arena) -> [SiteCalendar] {
    let catalogue = model.catalogue
    var scopes: [CalendarScope] = [.all]
    scopes += catalogue.localities.indices.map { .locality(Place($0)) }
    scopes += catalogue.hubs.indices.map { .hub(Place($0)) }
    scopes += catalogue.categories.indices.map { .category(Place($0)) }
    scopes += catalogue.services.indices.map { .service(Place($0)) }
    scopes += catalogue.activities.indices.map { .activity(Place($0)) }
    return scopes.filter { catalogue.hasCalendar($0) }.map {
      SiteCalendar(path: catalogue.calendarPath($0, arena), scope: $0)
    }
  }

  /// Appends the whole file.
  ///
  /// - Parameters:
  ///   - model: the site.
  ///   - events: those of all activities, where they were written beforehand.
  ///   - buffer: where it goes.
  ///   - passOn: called between the events of two activities; it may empty the buffer.
  public func append(
    for model: SiteModel, _ events: CalendarEvents? = nil, to buffer: inout ByteBuffer,
    passOn: (inout ByteBuffer) -> Void = { _ in }
  ) {
    let catalogue = model.catalogue
    let scratch = Arena(blockSize: 32 * 1024)
    defer { withExtendedLifetime(scratch) {} }
    var writer = ICalendarWriter()
    writer.beginCalendar(properties(of: model, scratch), in: model.calendarZone, &buffer)
    for place in catalogue.activities(in: scope) {
      if let events {
        buffer.append(events.text(of: Int(place)))
      } else {
        model.appendEvents(of: Int(place), scratch, to: &buffer)
      }
      passOn(&buffer)
    }
    writer.endCalendar(&buffer)
  }

  private func properties(of model: SiteModel, _ scratch: Arena) -> CalendarProperties {
    let catalogue = model.catalogue
    let network = catalogue.network.name
    let subject: (title: Text, page: Text) =
      switch scope {
      case .all: (Text(), model.addresses.address("whats-on/", scratch))
      case .activity(let place):
        (catalogue.activities[Int(place)].common.title, model.addresses.activities[Int(place)])
      case .service(let place):
        (catalogue.services[Int(place)].common.title, model.addresses.services[Int(place)])
      case .hub(let place):
        (catalogue.hubs[Int(place)].common.title, model.addresses.hubs[Int(place)])
      case .locality(let place):
        (catalogue.localities[Int(place)].common.title, model.addresses.localities[Int(place)])
      case .category(let place):
        (catalogue.categories[Int(place)].title, model.addresses.categories[Int(place)])
      }
    let name =
      subject.title.isEmpty
      ? network
      : scratch.words { buffer in
        buffer.fill(model.siteWords.phrases.documentTitle) { placeholder, buffer in
          buffer.append(placeholder == .title ? subject.title : network)
        }
      }
    var properties = CalendarProperties(product: "-//hubsite//hubsite//EN", name: name)
    properties.url = model.addresses.absolute(subject.page, scratch)
    let address = model.addresses.address(path, scratch)
    properties.source = model.addresses.absolute(address, scratch)
    properties.color = "teal"
    return properties
  }
}
