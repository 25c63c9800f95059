import Bytes

/// The media type that a file's name tells (IANA's registry), as a server would say it.
func mediaType(of path: Text) -> String {
  let ending = path.split(separator: UInt8(ascii: ".")).last ?? Text()
  return mediaTypes[String(ending).lowercased()] ?? "application/octet-stream"
}

private let mediaTypes = [
  "html": "text/html; charset=utf-8",
  "css": "text/css; charset=utf-8",
  "js": "text/javascript; charset=utf-8",
  "mjs": "text/javascript; charset=utf-8",
  "json": "application/json",
  "webmanifest": "application/manifest+json",
  "xml": "application/xml",
  "ics": "text/calendar; charset=utf-8",
  "txt": "text/plain; charset=utf-8",
  "csv": "text/csv; charset=utf-8",
  "vtt": "text/vtt; charset=utf-8",
  "svg": "image/svg+xml",
  "png": "image/png",
  "jpg": "image/jpeg",
  "jpeg": "image/jpeg",
  "gif": "image/gif",
  "webp": "image/webp",
  "avif": "image/avif",
  "ico": "image/vnd.microsoft.icon",
  "pdf": "application/pdf",
  "mp3": "audio/mpeg",
  "mp4": "video/mp4",
  "webm": "video/webm",
  "woff": "font/woff",
  "woff2": "font/woff2",
  "doc": "application/msword",
  "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "odt": "application/vnd.oasis.opendocument.text",
]
