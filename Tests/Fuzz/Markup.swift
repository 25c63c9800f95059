import Bytes
import Diagnostics
import Markup

/// Answers each way a resolver can.
private struct Answers: LinkResolver {
  enum Code: String, DiagnosticCode { case fuzz }

  mutating func resolve(_ destination: Text, isImage: Bool, arena: Arena) -> LinkResolution {
    precondition(!destination.isEmpty, "asked for nothing")
    switch destination.count % 4 {
    case 0: return .external
    case 1: return .address(destination)
    case 2: return .deferred(arena.join("/a/", destination), key: Int32(destination.count))
    default: return .broken(BrokenLink(Code.fuzz, "No."))
    }
  }
}

/// Checks that any body in UTF-8 becomes well-formed and safe HTML with its diagnostics inside the
/// body.
///
/// The first byte chooses the language.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let arena = Arena(blockSize: 64 * 1024)
  let input = arena.text(copying: UnsafeBufferPointer(start: data, count: size))
  guard !input.isEmpty, input.firstInvalidUTF8 == nil, input[0] < 0x80 else { return 0 }
  let options = MarkupOptions(language: input[0] % 2 == 0 ? "en" : "pl")
  let body = input[from: 1]
  var converter = MarkupConverter()
  var answers = Answers()
  var diagnostics = DiagnosticList()
  let result = converter.convert(
    body, at: 1, in: FileID(0), options: options, resolver: &answers, arena: arena,
    into: &diagnostics)
  let html = String(result.html.markup)
  if let problem = WellFormedness.problem(in: html) {
    fatalError("\(problem)\n\(String(body).debugDescription)\n\(html)")
  }
  precondition(!html.lowercased().contains("<script"), "raw HTML")
  precondition(result.html.markup.firstInvalidUTF8 == nil, "not UTF-8")
  for diagnostic in diagnostics.all {
    guard let range = diagnostic.location.range, range.start >= 1, Int(range.end) <= input.count
    else { fatalError("a place outside the body: \(diagnostic)") }
  }
  for link in result.deferredLinks {
    precondition(link.range.start >= 1 && Int(link.range.end) <= input.count, "a place outside")
  }
  let plain = converter.plainText(body, options: options, arena: arena)
  precondition(plain.firstInvalidUTF8 == nil, "not UTF-8")
  return 0
}
