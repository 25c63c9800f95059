public import Bytes

/// What a file of the content folder is, told by its path alone.
public enum ContentPath: BitwiseCopyable, Sendable {
  case network
  case record(RecordKind, id: Text, language: Text)
  case vocabulary(VocabularyKind)
  case synonyms
  case calendar(id: Text)
  /// A file of `media/`, by its path in there.
  case media(Text)
  /// A record or a calendar whose name can't be an id.
  case badName(Text)
  /// Nothing that the content model knows.
  case unknown

  /// - Parameter path: the path within `content/`, with `/`.
  public init(_ path: Text) {
    if path == "network.yaml" {
      self = .network
    } else if let name = path.inFolder("media") {
      self = .media(name)
    } else if let name = path.inFolder("vocabularies") {
      self = Self.vocabularyFile(name)
    } else if let name = path.inFolder("calendars") {
      self = Self.calendarFile(name)
    } else {
      self = Self.recordFile(path)
    }
  }

  private static func vocabularyFile(_ name: Text) -> ContentPath {
    if name == "synonyms.yaml" { return .synonyms }
    return VocabularyKind.allCases.first { $0.fileName == name }.map(vocabulary) ?? .unknown
  }

  private static func calendarFile(_ name: Text) -> ContentPath {
    guard let id = name.without(ending: ".yaml"), !id.contains(UInt8(ascii: "/")) else {
      return .unknown
    }
    return isID(id) ? .calendar(id: id) : .badName(id)
  }

  private static func recordFile(_ path: Text) -> ContentPath {
    for kind in RecordKind.allCases {
      guard let name = path.inFolder(kind.folder) else { continue }
      guard var id = name.without(ending: ".md") else { return .unknown }
      guard kind == .page || !id.contains(UInt8(ascii: "/")) else { return .unknown }
      var language = Text()
      if let dot = id.lastIndex(of: UInt8(ascii: ".")), isLanguageTag(id[from: dot + 1]) {
        language = id[from: dot + 1]
        id = id[0..<dot]
      }
      let isRight = kind == .page ? isPath(id) : isID(id)
      return isRight ? .record(kind, id: id, language: language) : .badName(id)
    }
    return .unknown
  }
}

extension Text {
  /// What follows the folder's name and a slash, or nil.
  fileprivate func inFolder(_ folder: Text) -> Text? {
    guard count > folder.count + 1, hasPrefix(folder), self[folder.count] == UInt8(ascii: "/")
    else { return nil }
    return self[from: folder.count + 1]
  }

  /// The text without its ending, or nil where it ends otherwise.
  fileprivate func without(ending: Text) -> Text? {
    count > ending.count && hasSuffix(ending) ? self[0..<count - ending.count] : nil
  }

  fileprivate func lastIndex(of byte: UInt8) -> Int? {
    var index = count - 1
    while index >= 0 {
      if self[index] == byte { return index }
      index -= 1
    }
    return nil
  }
}
