import Bytes
import Timetable

/// Writes an Atom feed (RFC 4287) into a buffer; every text is escaped.
struct AtomFeed {
  /// What a feed says of itself.
  struct Head {
    /// The feed's own whole address, which is its id.
    let url: Text
    /// The whole address of the page that shows the same.
    let page: Text
    let title: Text
    let author: Text
    let language: Text
    let updated: CivilDate
  }

  /// One entry; its id never changes.
  struct Entry {
    let id: Text
    let url: Text
    let title: Text
    let summary: Text
    let published: CivilDate
    let updated: CivilDate
  }

  static func appendHead(_ head: Head, to buffer: inout ByteBuffer) {
    buffer.append(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\""
        as Text)
    buffer.append(escaped: head.language)
    buffer.append("\">\n" as Text)
    append("id", head.url, to: &buffer)
    append("title", head.title, to: &buffer)
    buffer.append("<link rel=\"self\" type=\"application/atom+xml\" href=\"" as Text)
    buffer.append(escaped: head.url)
    buffer.append("\"/>\n" as Text)
    appendPage(head.page, to: &buffer)
    append("updated", head.updated, to: &buffer)
    buffer.append("<author><name>" as Text)
    buffer.append(escaped: head.author)
    buffer.append("</name></author>\n" as Text)
  }

  static func append(_ entry: Entry, to buffer: inout ByteBuffer) {
    buffer.append("<entry>\n" as Text)
    append("id", entry.id, to: &buffer)
    append("title", entry.title, to: &buffer)
    appendPage(entry.url, to: &buffer)
    append("published", entry.published, to: &buffer)
    append("updated", entry.updated, to: &buffer)
    append("summary", entry.summary, to: &buffer)
    buffer.append("</entry>\n" as Text)
  }

  static func appendTail(to buffer: inout ByteBuffer) { buffer.append("</feed>\n" as Text) }

  private static func appendPage(_ url: Text, to buffer: inout ByteBuffer) {
    buffer.append("<link rel=\"alternate\" type=\"text/html\" href=\"" as Text)
    buffer.append(escaped: url)
    buffer.append("\"/>\n" as Text)
  }

  private static func append(_ element: Text, _ text: Text, to buffer: inout ByteBuffer) {
    buffer.append(UInt8(ascii: "<"))
    buffer.append(element)
    buffer.append(UInt8(ascii: ">"))
    buffer.append(escaped: text)
    appendEnd(element, to: &buffer)
  }

  /// The RFC wants a time; a day's first moment in UTC is the same for every build.
  private static func append(_ element: Text, _ date: CivilDate, to buffer: inout ByteBuffer) {
    buffer.append(UInt8(ascii: "<"))
    buffer.append(element)
    buffer.append(UInt8(ascii: ">"))
    date.appendISO(to: &buffer)
    buffer.append("T00:00:00Z" as Text)
    appendEnd(element, to: &buffer)
  }

  private static func appendEnd(_ element: Text, to buffer: inout ByteBuffer) {
    buffer.append("</" as Text)
    buffer.append(element)
    buffer.append(">\n" as Text)
  }
}
