public import Bytes
import Templates

/// What every page knows of the theme; each text is empty where the theme doesn't say it.
public struct SiteLook: BitwiseCopyable, Sendable {
  /// The colour for the browser's own parts in light surroundings, such as `#fbf6ec`.
  public var lightColour: Text
  /// The same in dark surroundings.
  public var darkColour: Text
  /// The address of the service worker.
  public var serviceWorkerURL: Text

  /// A look of which nothing is said but what is given.
  public init(
    lightColour: Text = Text(), darkColour: Text = Text(), serviceWorkerURL: Text = Text()
  ) {
    self.lightColour = lightColour
    self.darkColour = darkColour
    self.serviceWorkerURL = serviceWorkerURL
  }
}

extension SiteModel {
  /// The model whose pages know the theme's `look`, which lives as long as `arena`.
  public func with(_ look: SiteLook, arena: Arena) -> SiteModel {
    var view = site.value
    view.lightColour = OptionalText(look.lightColour)
    view.darkColour = OptionalText(look.darkColour)
    view.serviceWorkerURL = OptionalText(look.serviceWorkerURL)
    var model = self
    model.site = arena.ref(view)
    return model
  }
}
