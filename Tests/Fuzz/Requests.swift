// The reader of the preview's requests under libFuzzer: whatever the bytes are and however they come in
// parts, it answers the same, keeps its limits, and what it takes for a request is one.

/// Reads the bytes as a whole, then in two parts; the first byte says where they are cut.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  guard let first = bytes.first else { return 0 }
  let contents = bytes.dropFirst()
  let cut = contents.count * Int(first) / 256
  let whole = read([contents])
  precondition(whole == read([contents.prefix(cut), contents.dropFirst(cut)]), "parts matter")
  for case .request(let request) in whole { check(request) }
  return 0
}

private func read(_ parts: [ArraySlice<UInt8>]) -> [RequestReader.Outcome] {
  var reader = RequestReader()
  var outcomes: [RequestReader.Outcome] = []
  for part in parts {
    reader.take(part)
    while true {
      let outcome = reader.next()
      if outcome == .incomplete { break }
      outcomes.append(outcome)
      if case .failure = outcome { return outcomes }
    }
  }
  return outcomes
}

private func check(_ request: Request) {
  precondition(!request.method.isEmpty && request.fields.count < RequestReader.mostLines)
  precondition(request.target?.first ?? "/" == "/", "a target that is no path")
  precondition(!request.query.contains("#"))
  for field in request.fields {
    precondition(!field.name.isEmpty && field.name == field.name.lowercased())
    let controls = field.value.unicodeScalars.filter { $0.value < 0x20 && $0 != "\t" }
    precondition(controls.isEmpty, "a control in a field")
  }
}
