public import Diagnostics
public import Timetable

/// What a live site answers to an address.
public struct LiveAnswer: Sendable {
  public let contents: [UInt8]
  /// The media type of RFC 9110, section 8.3, with the character set of texts.
  public let mediaType: String
  /// Whether the address holds a fingerprint, so that what is at it never changes.
  public let mayBeKept: Bool
  /// Where an old address leads: an address from the root.
  public let redirect: String?
  /// Nil for files that are no page.
  public internal(set) var page: LivePage?

  init(
    _ contents: [UInt8], _ mediaType: String, mayBeKept: Bool = false, redirect: String? = nil,
    page: LivePage? = nil
  ) {
    self.contents = contents
    self.mediaType = mediaType
    self.mayBeKept = mayBeKept
    self.redirect = redirect
    self.page = page
  }
}

/// What the writer of a page should know of it.
public struct LivePage: Sendable {
  /// The files that it is made from, from the site's folder; none where the program makes it by itself.
  public let sources: [String]
  /// The file of its layout, from the site's folder.
  public let layout: String
  public let isDraft: Bool
  /// From when it is published, where that is still to come.
  public let publish: CivilDate?
  /// When it should have been checked again, where that is past.
  public let reviewDue: CivilDate?
  /// Whether the newest can't be shown because of errors, and this is the last that could.
  public internal(set) var isLastGood: Bool
  /// What is wrong in the page's own files and in its body.
  public internal(set) var diagnostics: [Diagnostic]
}
