import ArgumentParser
import Glibc

// What a shell offers at the Tab key: it asks the program, which looks into the site's folder.

extension CompletionKind {
  /// The short names of the records in a folder of “content”.
  static func recordIDs(in folder: String) -> CompletionKind {
    .custom { arguments, _, _ in
      fileNames(in: "\(site(of: arguments))/content/\(folder)").compactMap { name in
        // A translation, “oakwood.pl.md”, has no short name of its own.
        guard name.hasSuffix(".md"), !name.dropLast(3).contains(".") else { return nil }
        return String(name.dropLast(3))
      }
    }
  }

  /// The folders within a folder of the site.
  static func siteFolders(in folder: String) -> CompletionKind {
    .custom { arguments, _, _ in
      let path = "\(site(of: arguments))/\(folder)"
      return fileNames(in: path).filter { name in
        var status = stat()
        return stat("\(path)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      }
    }
  }

  /// The site's folder that the line names so far.
  private static func site(of arguments: [String]) -> String {
    for (index, argument) in arguments.enumerated() {
      if argument.hasPrefix("--site=") { return String(argument.dropFirst(7)) }
      if argument == "--site", index + 1 < arguments.count { return arguments[index + 1] }
    }
    return "."
  }

  /// The names in a folder in their order, without hidden ones; none where it can't be read.
  private static func fileNames(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}
