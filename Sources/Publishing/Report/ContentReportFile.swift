import Bytes
import Diagnostics
import Glibc

/// The form of a report, by its file's name.
public enum ReportFormat: String, CaseIterable, Sendable {
  case html, json

  /// The form that a file of that name has; nil where its ending is neither `.html` nor `.json`.
  public init?(path: String) {
    guard let dot = path.lastIndex(of: "."),
      let format = Self(rawValue: path[path.index(after: dot)...].lowercased())
    else { return nil }
    self = format
  }
}

extension BuildReport {
  /// Writes the state of the content to the file at `path`; what was there stays until the new one is
  /// whole.
  ///
  /// - Throws: what the disk refused.
  public func writeContentReport(
    to path: String, as format: ReportFormat
  ) throws(FileError) {
    defer { withExtendedLifetime(memory) {} }
    let found = diagnostics.sorted(in: sources)
    switch format {
    case .html:
      let page = ReportPage(content, found, sources, hiddenAdvice: adviceCount)
      try writeFile(page.finish(), to: path)
    case .json:
      let report = ReportJSON(
        content: content, diagnostics: found, sources: sources, hiddenAdvice: adviceCount)
      try writeFile(report.text(), to: path)
    }
  }
}

/// Writes a file beside the one at `path`, then puts it in its place in one step.
private func writeFile(_ contents: borrowing ByteBuffer, to path: String) throws(FileError) {
  let beside = "\(path).\(getpid())-new"
  let file = FileDescriptor.create(beside, in: AT_FDCWD)
  guard file.isOpen else { throw FileError(path: path, action: .write, code: errno) }
  var code = contents.withBytes { file.write(UnsafeRawBufferPointer($0)) }
  let closed = file.close()
  if code == 0 { code = closed }
  if code == 0, rename(beside, path) != 0 { code = errno }
  guard code != 0 else { return }
  unlink(beside)
  throw FileError(path: path, action: .write, code: code)
}
