import Bytes
import Content
import Diagnostics

/// The files of a content folder, listed and told apart by their paths, not yet read.
struct SourceTree {
  struct File: BitwiseCopyable, Sendable {
    let id: FileID
    /// The path within `content/`.
    let path: Text
    let kind: ContentPath

    /// Whether its name says that it is a file of text.
    var isText: Bool {
      [".svg", ".txt", ".csv", ".vtt", ".html", ".xml", ".json"].contains { (ending: Text) in
        path.count >= ending.count
          && path[from: path.count - ending.count].equalsIgnoringASCIICase(ending)
      }
    }
  }

  /// The most bytes of a file of words; the front matter and the body have smaller limits of their own.
  static let fileLimit = 1_000_000

  /// The files to read, in the order of their paths.
  private(set) var files: [File] = []
  /// The files of `media/`, which are copied as they are.
  private(set) var media: [File] = []

  /// Lists the folder `content`.
  ///
  /// - Parameters:
  ///   - content: the folder.
  ///   - site: the folder that symbolic links may not lead out of.
  ///   - arena: where the paths live.
  ///   - willList: is told of each folder right before it is listed, by its path from the site's folder.
  ///   - sources: gets each file.
  ///   - diagnostics: gets what is no file or folder.
  /// - Throws: what the disk refused.
  init(
    _ content: Folder, in site: Folder, arena: Arena, willList: (String) -> Void,
    _ sources: inout SourceFiles, _ diagnostics: inout DiagnosticList
  ) throws(FileError) {
    let entries = try content.entries(within: site, into: arena) { folder in
      willList(folder.isEmpty ? "content" : "content/\(folder)")
    }
    sources.reserve(entries.count)
    files.reserveCapacity(entries.count)
    for entry in entries {
      let shown = "content/\(entry.path)"
      switch entry.kind {
      case .file:
        let kind = ContentPath(entry.path)
        let file = File(id: sources.add(path: shown), path: entry.path, kind: kind)
        if case .media = kind {
          media.append(file)
          if let problem = MediaName(entry.path).problem(in: file.id) { diagnostics.add(problem) }
        } else {
          files.append(file)
        }
      case .folder:
        guard entry.path.hasSuffix(".md") || entry.path.hasSuffix(".yaml") else { continue }
        diagnostics.add(
          Diagnostic(
            PublishingCode.notAFile, in: sources.add(path: shown), nil,
            "This is a folder, and a file should be here.",
            fixes: ["Rename the folder so that it does not end like a file, or delete it."]))
      default:
        diagnostics.add(Diagnostic(entry, in: sources.add(path: shown)))
      }
    }
  }
}

extension Diagnostic {
  /// What is wrong with an entry of a folder that is neither file nor folder.
  init(_ entry: FolderEntry, in file: FileID) {
    switch entry.kind {
    case .linkOutside:
      self.init(
        PublishingCode.linkOutOfSite, in: file, nil,
        "This link leads out of the site's folder, to “\(entry.destination)”.",
        explanation: "Files outside the site could be private, and are missing on other machines.",
        fixes: ["Put a copy of the file here in place of the link."])
    case .nameNotUTF8:
      self.init(
        PublishingCode.badFileName, in: file, nil,
        "The name of this file has letters that can't be read.",
        fixes: ["Rename it with plain letters."])
    case .notOrdinary:
      self.init(
        PublishingCode.notAFile, in: file, nil, "This is no ordinary file.",
        fixes: ["Delete it, or put it somewhere else."])
    case .linkToNothing, .linkToListedFolder, .file, .folder:
      self.init(
        PublishingCode.linkToNothing, in: file, nil,
        "This link leads to nothing, or back to a folder that is already here.",
        fixes: ["Put the file itself here, or delete the link."])
    }
  }

  /// What the disk refused when `file` was read.
  init(_ error: FileError, in file: FileID) {
    switch error.reason {
    case .tooLarge(let limit):
      self.init(
        PublishingCode.fileTooLarge, in: file, nil,
        "This file is larger than \(limit / 1_000_000) MB, which no page of words needs.",
        fixes: ["Split it into several, or move it to content/media/ if it is a document."])
    case .isFolder, .notOrdinary:
      self.init(
        PublishingCode.notAFile, in: file, nil, "This is no ordinary file.",
        fixes: ["Put a file here in its place."])
    default:
      self.init(
        PublishingCode.unreadableFile, in: file, nil, "This file can't be read.",
        explanation: error.description,
        fixes: ["Give whoever builds the site the right to read it, then try again."])
    }
  }
}
