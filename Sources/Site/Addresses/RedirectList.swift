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
