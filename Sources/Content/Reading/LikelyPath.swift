import Bytes
import Diagnostics

extension ContentPath {
  /// Where a file would be read that is not read where it lies.
  ///
  /// - Parameters:
  ///   - path: where it lies within `content/`.
  ///   - isRecord: whether it has front matter, as records have.
  /// - Returns: its path within `content/` with the folder, the depth and the ending put right; nil where that
  ///   is not clear.
  static func likely(for path: String, isRecord: Bool) -> String? {
    var parts = path.split(separator: "/").map(String.init)
    guard parts.count > 1, let name = parts.popLast() else {
      return path.lowercased() == "network.yml" || path.lowercased() == "network.yaml"
        ? "network.yaml" : nil
    }
    let folders = RecordKind.allCases.map { String($0.folder) } + ["vocabularies", "calendars"]
    guard let folder = nearest(to: parts[0], in: folders) else { return nil }
    let isOfRecords = folder != "vocabularies" && folder != "calendars"
    guard isRecord == isOfRecords, let stem = stem(of: name, isRecord: isRecord) else { return nil }
    // Pages alone may lie in folders of folders.
    let within = folder == "pages" ? parts.dropFirst() : []
    let likely = ([folder] + within + [stem + (isRecord ? ".md" : ".yaml")]).joined(separator: "/")
    return likely == path ? nil : likely
  }

  /// A file's name without what it ends in; nil where that is no ending of such files.
  private static func stem(of name: String, isRecord: Bool) -> String? {
    let endings =
      isRecord ? [".md.txt", ".markdown", ".mdown", ".text", ".txt", ".md"] : [".yaml", ".yml"]
    let small = name.lowercased()
    guard let ending = endings.first(where: { small.hasSuffix($0) }) else { return nil }
    let stem = String(name.dropLast(ending.count))
    return stem.isEmpty ? nil : stem
  }
}
