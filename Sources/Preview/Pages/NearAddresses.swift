import Bytes
import Diagnostics

/// The addresses that somebody may have meant who asked for `path`, the likeliest first.
func nearAddresses(to path: String, in addresses: [String]) -> [String] {
  let most = 3
  var result: [String] = []
  func add(_ address: String) {
    if result.count < most, !result.contains(address) { result.append(address) }
  }
  let wanted = path.hasSuffix("/") ? path : path + "/"
  let arena = Arena()
  defer { withExtendedLifetime(arena) {} }
  // A folder is near to all that it could hold: it comes last.
  if let near = nearest(to: arena.text(wanted), in: addresses.map { arena.text($0) }),
    !wanted.hasPrefix(String(near))
  {
    add(String(near))
  }
  // The same name in another folder: a hub taken for a service.
  let parts = wanted.split(separator: "/")
  if let name = parts.last {
    for address in addresses.sorted() where address.hasSuffix("/\(name)/") { add(address) }
  }
  // The folder that it would lie in.
  for length in (0..<max(parts.count, 1)).reversed() where length > 0 {
    let folder = "/" + parts[..<length].joined(separator: "/") + "/"
    if addresses.contains(folder) {
      add(folder)
      break
    }
  }
  return result
}
