import Bytes
public import Templates

/// What every page has, whatever its kind: the frame around its content.
public struct PageView: TemplateView {
  var title: Text
  /// The title in the browser's bar and history.
  var documentTitle: Text
  var description: OptionalText
  var url: Text
  var canonicalURL: Text
  var language: Text
  var direction: Text
  var breadcrumbs: List<LinkView>
  var navigation: List<NavigationView>
  var site: Ref<SiteView>
  var isHome: Bool
  /// Empty where there is nothing to save.
  var entry: OptionalText
  var reportURL: OptionalText
  var isSensitive: Bool
  var isHiddenFromSearch: Bool
  var reviewed: OptionalText
  var reviewedISO: OptionalText
  var structuredData: OptionalHTML

  public static let shape = Shape(
    "page", of: Self.self,
    [
      .text("title", \.title, "The page's title, for its main heading."),
      .text(
        "document-title", \.documentTitle,
        "The title for the browser; on a sensitive page it gives nothing away."),
      .optionalText("description", \.description, "One sentence about the page."),
      .text("url", \.url, "The page's address within the site."),
      .text("canonical-url", \.canonicalURL, "The page's whole address."),
      .text("language", \.language, "The page's language tag."),
      .text("direction", \.direction, "ltr or rtl."),
      .list(
        "breadcrumbs", \.breadcrumbs, "The way from home to this page, without the page itself."),
      .list("navigation", \.navigation, "The network's main links."),
      .object("site", \.site, "The network."),
      .flag("home", \.isHome, "Whether it is the home page."),
      .optionalText(
        "entry", \.entry,
        "What the page saves to a visitor's list, such as services/stay-and-play; empty on pages that are none and on sensitive ones."
      ),
      .optionalText(
        "report-url", \.reportURL,
        "Where visitors tell the network that something on the page is wrong or missing: an e-mail; empty on sensitive pages, where it would leave a trace."
      ),
      .flag("sensitive", \.isSensitive, "Whether visitors may need to leave the page quickly."),
      .flag(
        "hidden-from-search", \.isHiddenFromSearch, "Whether search engines should leave it out."),
      .optionalText("reviewed", \.reviewed, "When the page was last checked, in words."),
      .optionalText("reviewed-iso", \.reviewedISO, "When it was last checked, as 2026-11-21."),
      .optionalHTML(
        "structured-data", \.structuredData,
        "What the page tells search engines, as a script element for its head."),
    ])
}
