public import Bytes

/// What a host tells browsers with every file: the site is made of its own files alone, runs no inline
/// script, and stands in nobody's frame.
public enum SecurityHeaders {
  /// The content security policy (CSP Level 3).
  ///
  /// Structured data needs no exception: browsers take it for data, not for a script.
  static let policy: Text =
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"

  /// The browser's powers that the site gives up.
  ///
  /// Sharing and copying stay: people press a button for them.
  static let permissions: Text =
    "geolocation=(self), accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), usb=(), xr-spatial-tracking=()"

  /// The fields and their values.
  public static let all: [(name: Text, value: Text)] = [
    ("Content-Security-Policy", policy),
    ("X-Content-Type-Options", "nosniff"),
    // Sensitive pages say “no-referrer” for themselves.
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", permissions),
    ("Cross-Origin-Opener-Policy", "same-origin"),
  ]
}

/// How long browsers may keep a file.
enum Caching {
  /// Its address changes with its bytes.
  static let forEver: Text = "public, max-age=31536000, immutable"
  /// It is kept, and asked for again each time whether it has changed.
  static let askEachTime: Text = "no-cache"

  /// The folders whose files never change.
  static let unchanging: [Text] = ["/assets/", "/finder/parts/"]
  /// What must never be old, whatever a host's custom is.
  static let alwaysFresh: [Text] = ["/service-worker.js", "/finder/start.json"]
}

/// The folders in which every file has one type that hosts may not know.
enum ContentTypes {
  static let folders: [(folder: Text, type: Text)] = [
    ("/calendars/", "text/calendar"), ("/feeds/", "application/atom+xml"),
  ]
}
