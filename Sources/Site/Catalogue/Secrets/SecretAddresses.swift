public import Bytes
import Content
public import Diagnostics

extension Catalogue {
  /// Whether there is an address that must not be told.
  public var hasSecretAddresses: Bool { hubs.contains { $0.isConfidential } }

  /// Looks for the addresses of confidential hubs in what staff wrote anywhere else.
  ///
  /// What is found would be published. The message doesn't repeat the secret, and the line isn't shown.
  ///
  /// - Parameters:
  ///   - files: what pages are made of.
  ///   - media: what is published as it is and can be read as text, such as drawings.
  ///   - diagnostics: gets each place.
  ///
  /// Linear in the bytes of `files` for each such hub; a network without one pays nothing.
  public func reportSecretAddresses(
    in files: [(id: FileID, contents: Text)], media: [(id: FileID, contents: Text)] = [],
    _ diagnostics: inout DiagnosticList
  ) {
    for hub in hubs where hub.isConfidential {
      let secrets = SecretSearch(hub)
      for file in files {
        // In its own file the fields are where it belongs, and they are not published.
        let start = file.id == hub.common.file ? hub.common.bodyStart : 0
        for match in secrets.matches(in: file.contents, from: start) {
          add(match, file.id, hub, &diagnostics)
        }
      }
      for file in media {
        for match in secrets.matches(in: file.contents, from: 0, isDrawing: true) {
          add(match, file.id, hub, &diagnostics)
        }
      }
      for match in secrets.matches(in: hub.common.summary, from: 0) {
        let range = match.shifted(by: Int(hub.common.summaryRange.start))
        add(range, hub.common.file, hub, &diagnostics)
      }
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
