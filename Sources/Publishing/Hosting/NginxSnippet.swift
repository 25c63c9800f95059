import Bytes
import Site

/// What a server block of nginx includes to serve the site: `nginx.conf.snippet`.
struct NginxSnippet {
  let model: SiteModel
  let preloads: Preloads

  private var base: Text { model.addresses.basePath }

  func append(to buffer: inout ByteBuffer) {
    line(
      """
      # For a server block of nginx: give it listen, server_name, root and, for the rest,
      #   include /path/to/nginx.conf.snippet;
      # A location that has an add_header of its own gets none of those below.

      """, to: &buffer)
    // What nginx would read as more than a path is not written into its configuration.
    guard base.isPlainPath else {
      line("# The site's path can't be written here.\n", to: &buffer)
      return
    }
    line(
      """
      index index.html;
      charset utf-8;
      charset_types text/css text/calendar text/javascript application/javascript text/plain text/xml application/atom+xml;
      absolute_redirect off;
      server_tokens off;

      # Files that were compressed beforehand, then compression as they are asked for. The first line needs
      # the module ngx_brotli (Debian: libnginx-mod-http-brotli-static); without it, take the line out.
      brotli_static on;
      gzip_static on;
      gzip on;
      gzip_vary on;
      gzip_comp_level 6;
      gzip_types text/css text/calendar text/javascript application/javascript application/json application/atom+xml image/svg+xml text/plain text/xml application/xml;


      """, to: &buffer)
    appendHeaders(to: &buffer)
    appendLocations(to: &buffer)
    model.appendNginxRedirects(to: &buffer)
  }

  private func line(_ text: Text, to buffer: inout ByteBuffer) { buffer.append(text) }

  private func append(_ parts: Text..., to buffer: inout ByteBuffer) {
    for part in parts { buffer.append(part) }
  }

  private func appendHeaders(to buffer: inout ByteBuffer) {
    append("add_header Cache-Control \"", Caching.askEachTime, "\" always;\n", to: &buffer)
    for header in SecurityHeaders.all {
      append("add_header ", header.name, " \"", header.value, "\" always;\n", to: &buffer)
    }
    appendPreloads(to: &buffer)
    // A folder without a page is one that isn't there.
    append(
      "error_page 404 ", base, "/404.html;\nerror_page 403 =404 ", base, "/404.html;\n\n",
      to: &buffer)
  }

  /// A page's address is asked for as such, and looked up again as that of its file.
  private func appendPreloads(to buffer: inout ByteBuffer) {
    func set(_ links: [Preload]) {
      line("set $hubsite_first \"", to: &buffer)
      links.append(to: &buffer)
      line("\";", to: &buffer)
    }
    set(preloads.everywhere)
    line("\n", to: &buffer)
    for page in preloads.pages {
      for file in page.path.hasSuffix("/") ? ["", "index.html"] : [""] as [Text] {
        append("if ($uri = ", base, page.path, file, ") { ", to: &buffer)
        set(preloads.everywhere + page.preloads)
        line(" }\n", to: &buffer)
      }
    }
    line("add_header Link $hubsite_first always;\n", to: &buffer)
  }

  private func appendLocations(to buffer: inout ByteBuffer) {
    // What is no page needs no policy for pages, which would cost a phone more than many of these files.
    for folder in Caching.unchanging {
      append(
        "location ^~ ", base, folder, " { add_header Cache-Control \"", Caching.forEver,
        "\"; add_header X-Content-Type-Options \"nosniff\" always; }\n", to: &buffer)
    }
    append(
      "location = ", base, "/finder/start.json { add_header Cache-Control \"",
      Caching.askEachTime, "\"; add_header X-Content-Type-Options \"nosniff\" always; }\n",
      to: &buffer)
    for entry in ContentTypes.folders {
      append(
        "location ^~ ", base, entry.folder, " { types { } default_type ", entry.type, "; }\n",
        to: &buffer)
    }
    for file in ["_headers", "_redirects", "nginx.conf.snippet"] as [Text] {
      append("location = ", base, "/", file, " { return 404; }\n", to: &buffer)
    }
  }
}

extension Text {
  /// Whether it holds nothing but what stands for itself in nginx's configuration and in a header.
  var isPlainPath: Bool {
    withBytes { bytes in
      bytes.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "/-_.~".utf8.contains($0) }
    }
  }
}
