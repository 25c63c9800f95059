public import Bytes

extension SiteModel {
  /// Appends `_redirects`: a line for each old address, as Netlify and Cloudflare Pages read it.
  public func appendRedirects(to buffer: inout ByteBuffer) {
    for redirect in redirects {
      buffer.append(redirect.from)
      buffer.append(" " as Text)
      buffer.append(redirect.to)
      buffer.append(" 301\n" as Text)
    }
  }
}

extension SiteModel {
  /// Appends a location of nginx for each old address.
  ///
  /// Addresses hold nothing that nginx reads as more than a path, but the site's own path may: whoever
  /// calls this has made sure of that.
  public func appendNginxRedirects(to buffer: inout ByteBuffer) {
    for redirect in redirects {
      buffer.append("location = " as Text)
      buffer.append(redirect.from)
      buffer.append(" { return 301 " as Text)
      buffer.append(redirect.to)
      buffer.append("; }\n" as Text)
    }
  }
}
