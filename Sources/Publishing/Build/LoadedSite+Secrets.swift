import Bytes
import Diagnostics
import Site

extension LoadedSite {
  /// Looks for secret addresses in all that is published, of the media in what can be read as text.
  ///
  /// What was read of the media stays among the sources, so that messages can show it.
  mutating func findSecretAddresses() -> DiagnosticList {
    var found = DiagnosticList()
    guard let catalogue = contents?.model.catalogue, let tree, let content,
      catalogue.hasSecretAddresses
    else { return found }
    for file in tree.media where file.isText {
      do throws(FileError) {
        setContents(try content.read(file.path, into: arena), of: file.id)
      } catch {
        found.add(Diagnostic(error, in: file.id))
      }
    }
    catalogue.reportSecretAddresses(
      in: tree.files.map { (id: $0.id, contents: sources[$0.id].contents) },
      media: tree.media.map { (id: $0.id, contents: sources[$0.id].contents) }, &found)
    return found
  }
}
