import Bytes
import Diagnostics

/// The files of a theme's folder, read but not understood.
struct ThemeFiles {
  struct File {
    let id: FileID
    /// The path within the theme's folder.
    let path: Text
    let contents: Text

    /// The path's part between a folder and an ending, such as `service` of `layouts/service.mustache`.
    func name(in folder: Text, ending: Text) -> String? {
      guard path.hasPrefix(folder), path.hasSuffix(ending),
        path.count > folder.count + ending.count
      else { return nil }
      return String(path[folder.count..<path.count - ending.count])
    }
  }

  private(set) var files: [File] = []

  /// The texts of all layouts and partials.
  var templates: [Text] { files.filter { $0.path.hasSuffix(".mustache") }.map(\.contents) }

  /// The most bytes of one file of a theme.
  static let fileLimit = 16_000_000

  /// Reads the theme's folder; what can't be read is reported.
  ///
  /// - Parameters:
  ///   - folder: the theme's folder.
  ///   - shownPath: its path as people see it.
  ///   - site: the folder that symbolic links may not lead out of.
  ///   - arena: where the files' contents live.
  ///   - sources: gets each file.
  ///   - diagnostics: gets what can't be read.
  /// - Throws: what the disk refused.
  init(
    _ folder: Folder, shownPath: String, in site: Folder, arena: Arena,
    _ sources: inout SourceFiles, _ diagnostics: inout DiagnosticList
  ) throws(FileError) {
    for entry in try folder.entries(within: site, into: arena) {
      let path = "\(shownPath)/\(entry.path)"
      switch entry.kind {
      case .folder: continue
      case .file:
        let id = sources.add(path: path, to: .theme)
        do throws(FileError) {
          let contents = try folder.read(entry.path, limit: Self.fileLimit, into: arena)
          sources.setContents(contents, of: id)
          files.append(File(id: id, path: entry.path, contents: contents))
        } catch {
          diagnostics.add(Diagnostic(error, in: id))
        }
      default:
        diagnostics.add(Diagnostic(entry, in: sources.add(path: path, to: .theme)))
      }
    }
  }
}
