public import Bytes
import Content
public import Diagnostics

extension Catalogue {
  /// Looks for the addresses of confidential hubs in what staff wrote anywhere else.
  ///
  /// What is found would be published. The message doesn't repeat the secret, and the line isn't shown.
  ///
  /// Linear in the bytes of `files` for each secret; a network without such a hub pays nothing.
  public func reportSecretAddresses(
    in files: [(id: FileID, contents: Text)], _ diagnostics: inout DiagnosticList
  ) {
    for hub in hubs where hub.isConfidential {
      for secret in hub.secrets {
        for file in files {
          let isOwn = file.id == hub.common.file
          // In its own file the fields are where it belongs, and they are not published.
          let start = isOwn ? hub.common.bodyStart : 0
          report(secret, in: file, from: start, of: hub, &diagnostics)
        }
        let summary = hub.common.summary
        if let match = secret.match(in: summary, from: 0) {
          let start = Int(hub.common.summaryRange.start)
          add(ByteRange(start + match.start, start + match.end), hub.common.file, hub, &diagnostics)
        }
      }
    }
  }

  private func report(
    _ secret: Secret, in file: (id: FileID, contents: Text), from start: Int, of hub: Hub,
    _ diagnostics: inout DiagnosticList
  ) {
    var position = start
    while let match = secret.match(in: file.contents, from: position) {
      add(ByteRange(match.start, match.end), file.id, hub, &diagnostics)
      position = match.end
    }
  }

  private func add(
    _ range: ByteRange, _ file: FileID, _ hub: Hub, _ diagnostics: inout DiagnosticList
  ) {
    var diagnostic = Diagnostic(
      SiteCode.secretAddress, in: file, range,
      "This gives away where the confidential hub “\(hub.common.id)” is.",
      explanation: "Only its town and the first half of its postcode may be published.",
      fixes: ["Take it out, here and wherever else it stands."])
    diagnostic.isSecret = true
    diagnostics.add(diagnostic)
  }
}

extension Hub {
  /// What must not be told: the postcode, the lines of the address, the place to three decimals (about
  /// 100 metres).
  fileprivate var secrets: [Secret] {
    var secrets = address.filter { $0.count >= 6 }.map { Secret($0) }
    if let postcode { secrets.append(Secret(postcode.text)) }
    if let place {
      secrets += [place.latitudeText, place.longitudeText].compactMap { degrees in
        guard let point = degrees.firstIndex(of: UInt8(ascii: ".")), degrees.count >= point + 4
        else { return nil }
        return Secret(degrees[0..<point + 4])
      }
    }
    return secrets
  }
}

/// A text to look for, whatever its case and spaces.
private struct Secret {
  private let letters: [UInt8]

  init(_ text: Text) {
    letters = (0..<text.count).map { text[$0].asciiLowercased }.filter { !$0.isASCIIWhitespace }
  }

  /// The first place at or after `from` where it stands.
  func match(in text: Text, from: Int) -> (start: Int, end: Int)? {
    guard let first = letters.first else { return nil }
    return text.withBytes { bytes in
      for start in from..<max(from, bytes.count) where bytes[start].asciiLowercased == first {
        var position = start
        var matched = 0
        while position < bytes.count, matched < letters.count {
          let byte = bytes[position].asciiLowercased
          if byte == letters[matched] {
            matched += 1
          } else if matched == 0 || !byte.isASCIIWhitespace {
            break
          }
          position += 1
        }
        if matched == letters.count { return (start, position) }
      }
      return nil
    }
  }
}
