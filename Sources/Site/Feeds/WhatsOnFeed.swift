public import Bytes
import Content
import Timetable
import Wording

/// What's on in the next seven days as an Atom feed, `/feeds/whats-on.xml`: an entry a session.
public struct WhatsOnFeed: Sendable {
  let model: SiteModel

  /// How many days of sessions there are, from the build's day on.
  static let days = 7

  public init(model: SiteModel) { self.model = model }

  /// Appends the whole feed.
  ///
  /// - Parameters:
  ///   - buffer: where it goes.
  ///   - passOn: called between entries; it may empty the buffer.
  public func append(
    to buffer: inout ByteBuffer, passOn: (inout ByteBuffer) -> Void = { _ in }
  ) {
    let catalogue = model.catalogue
    let scratch = Arena(blockSize: 64 * 1024)
    defer { withExtendedLifetime(scratch) {} }
    func absolute(_ path: Text) -> Text {
      model.addresses.absolute(model.addresses.address(path, scratch), scratch)
    }
    AtomFeed.appendHead(
      AtomFeed.Head(
        url: absolute("feeds/whats-on.xml"), page: absolute("whats-on/"),
        title: scratch.words {
          $0.fill(model.siteWords.phrases.whatsOnFeed, with: catalogue.network.name)
        },
        author: catalogue.network.name, language: catalogue.network.language,
        updated: catalogue.today), to: &buffer)
    let end = catalogue.today + Self.days
    for dated in model.whatsOn.sessions {
      if dated.session.actual.date >= end { break }
      AtomFeed.append(entry(dated, scratch), to: &buffer)
      passOn(&buffer)
    }
    AtomFeed.appendTail(to: &buffer)
  }

  private func entry(_ dated: DatedSession, _ scratch: Arena) -> AtomFeed.Entry {
    let catalogue = model.catalogue
    let (session, place) = (dated.session, Int(dated.activity))
    let activity = catalogue.activities[place].common
    let url = model.addresses.absolute(model.addresses.activities[place], scratch)
    // A session is known for ever by when it was planned; what becomes of it makes it new again.
    let id = scratch.words { buffer in
      buffer.append(url)
      buffer.append("#_" as Text)
      session.planned.appendStart(to: &buffer)
    }
    // It comes into the feed a week before it happens, whenever the site is built.
    let appeared = session.actual.date - (Self.days - 1)
    return AtomFeed.Entry(
      id: id, url: url, title: title(session, activity.title, scratch),
      summary: summary(session, of: place, scratch), published: appeared,
      updated: max(appeared, activity.reviewed?.date ?? appeared))
  }

  /// “Monday 23 November, 9:30am to 11am: Stay and play”, with “Cancelled: ” before it where so.
  private func title(_ session: Session, _ name: Text, _ scratch: Arena) -> Text {
    let words = model.words
    let actual = session.actual
    let title = scratch.words {
      words.appendSession(title: name, on: actual.date, at: actual.time, to: &$0)
    }
    if session.takesPlace { return title }
    return scratch.words { words.appendCancelled(title: title, to: &$0) }
  }

  /// Where it is, and why it is not as planned.
  private func summary(_ session: Session, of place: Int, _ scratch: Arena) -> Text {
    let catalogue = model.catalogue
    var parts: [Text] = []
    switch catalogue.place(of: session, of: place) {
    case .hub(let hub): parts.append(catalogue.hubs[Int(hub)].common.title)
    case .venue(let venue): parts.append(venue.name)
    case .online: parts.append(model.siteWords.phrases.online)
    case .unsaid: break
    }
    if !session.why.isEmpty { parts.append(session.why) }
    let summary = catalogue.activities[place].common.summary
    if !summary.isEmpty { parts.append(summary) }
    return scratch.joined(parts, ". ")
  }
}
