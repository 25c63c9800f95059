// The front-matter parser under libFuzzer: whatever the bytes are, it ends, and what it answers lies
// within the file. It is compiled by `make fuzz`, not by the package.

import Bytes
import Diagnostics
import FrontMatter

/// Parses the bytes in both forms.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let arena = Arena(blockSize: 16 * 1024)
  let contents = arena.text(copying: UnsafeBufferPointer(start: data, count: size))
  let file = SourceFile(id: FileID(0), path: "fuzz", contents: contents)
  var parser = FrontMatterParser()
  for form in [FrontMatterParser.Form.markdown, .yaml] {
    var diagnostics = DiagnosticList()
    let result = parser.parse(file, form: form, arena: arena, into: &diagnostics)
    precondition(result.bodyStart >= 0 && result.bodyStart <= size, "a body outside the file")
    let isUTF8 = contents.firstInvalidUTF8 == nil
    check(result.root, in: contents, isUTF8: isUTF8, depth: 0)
    for diagnostic in diagnostics.all {
      guard let range = diagnostic.location.range else { continue }
      check(range, in: contents)
      precondition(!diagnostic.fixes.isEmpty, "a diagnostic that does not say what to do")
    }
  }
  return 0
}

private func check(_ range: ByteRange, in contents: Text) {
  precondition(
    range.start >= 0 && range.start <= range.end && Int(range.end) <= contents.count,
    "a range outside the file")
}

private func check(_ node: Node, in contents: Text, isUTF8: Bool, depth: Int) {
  precondition(depth <= 32, "a tree that is too deep")
  check(node.range, in: contents)
  check(node.text, isUTF8: isUTF8)
  let length = node.text.count
  for offset in [0, length / 2, length] {
    check(node.range(of: offset..<length), in: contents)
    check(node.range(of: 0..<offset), in: contents)
  }
  if node.text.offset(in: contents) != nil, length > 0 {
    let written = node.range(of: 0..<length)
    precondition(contents[written.offsets] == node.text, "a slice whose place is wrong")
  }
  for item in node.items { check(item, in: contents, isUTF8: isUTF8, depth: depth + 1) }
  for entry in node.entries {
    check(entry.keyRange, in: contents)
    check(entry.key, isUTF8: isUTF8)
    check(entry.value, in: contents, isUTF8: isUTF8, depth: depth + 1)
  }
  if node.entries.count < 100 {
    precondition(
      Set(node.entries.map(\.key)).count == node.entries.count, "a key that is there twice")
  }
}

private func check(_ text: Text, isUTF8: Bool) {
  precondition(!isUTF8 || text.firstInvalidUTF8 == nil, "text that is not UTF-8")
}
