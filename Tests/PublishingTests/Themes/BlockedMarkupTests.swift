import Bytes
import Testing

@testable import Publishing

@Suite("What no browser would do of a template")
struct BlockedMarkupTests {
  /// What is blocked, and where.
  private func blocked(_ template: String) -> [String] {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    let text = arena.text(template)
    return BlockedMarkup(text).problems.map { "\($0.problem) \(text[$0.range.offsets])" }
  }

  @Test(
    "Files from elsewhere, and scripts and styles within the page",
    arguments: [
      ("<link rel=\"stylesheet\" href=\"https://f.org/a.css\">", "foreign https://f.org/a.css"),
      ("<LINK REL=preload HREF=//f.org/a.woff2 as=font>", "foreign //f.org/a.woff2"),
      ("<script async src='https://f.org/a.js'></script>", "foreign https://f.org/a.js"),
      ("<img alt=\"a > b\" src=\"http://f.org/a.png\">", "foreign http://f.org/a.png"),
      (
        "<iframe {{#wide}}title=\"<\"{{/wide}} src=\"https://f.org\"></iframe>",
        "foreign https://f.org"
      ),
      ("<script>gtag('x')</script>", "script <script"),
      ("<script type=\"module\">x()</script>", "script <script"),
      ("<p onclick=\"x()\">", "handler onclick"),
      ("<p {{#a}}class=\"b\"{{/a}} style=\"color: red\">", "style style"),
      ("<style>p { color: red }</style>", "style <style"),
      ("<img src=\"/assets/logo.svg\">", "unnamedAsset /assets/logo.svg"),
    ])
  func found(_ template: String, _ problem: String) { #expect(blocked(template) == [problem]) }

  @Test(
    "Links to other websites, data, addresses that the site gives, and comments",
    arguments: [
      "<a href=\"https://f.org\">f</a>", "<link rel=\"canonical\" href=\"https://f.org/\">",
      "<script type=\"application/json\">{}</script>", "<p one=\"1\">", "<p data-style=\"a\">",
      "<script type=\"module\" src=\"{{assets.main-js}}\"></script>",
      "<img src=\"{{picture.url}}\" srcset=\"{{a}} 2x\">", "<!-- <style> -->", "a < b", "<", "<p",
      "<p a=\"", "<p {{", "</script>",
    ])
  func fine(_ template: String) { #expect(blocked(template) == []) }

  @Test("It is an error of the theme")
  func reported() throws {
    let site = try SiteFolder([
      "themes/hearth/layouts/hub.mustache": "<p style=\"a\">{{page.title}}</p>"
    ])
    #expect(
      try site.build().found == [
        "themes/hearth/layouts/hub.mustache:1 blocked-in-page “style”: A style that stands in the page is"
          + " never taken. → Put it into a style sheet in the theme’s assets folder."
      ])
  }
}
