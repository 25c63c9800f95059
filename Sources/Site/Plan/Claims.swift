import Bytes
import Diagnostics

/// Who writes each file of the output, to find two sources of one.
struct Claims {
  private struct Claim {
    let path: Text
    /// Nil for what the program makes by itself.
    let source: SourceLocation?
    let what: String
    /// The path in lower case: some disks and hosts don't tell case apart.
    let key: Text

    /// Whether one of its folders could be a file.
    ///
    /// Ids hold no dots or underscores, so few can.
    var mayLieInFile: Bool {
      if key.hasPrefix("media/") || key.hasPrefix("_") || key.hasPrefix("finder/") { return true }
      guard let dot = key.firstIndex(of: UInt8(ascii: ".")) else { return false }
      return key.firstIndex(of: UInt8(ascii: "/"), from: dot) != nil
    }
  }

  private let arena: Arena
  private var claims: [Claim] = []

  init(arena: Arena) { self.arena = arena }

  /// A page's file.
  mutating func add(_ path: Text, from source: SourceLocation?, _ kind: PageKind) {
    add(path, source, kind == .redirect ? "an old address" : "a page")
  }

  /// A file of the media.
  mutating func add(_ path: Text, from file: FileID) {
    add(path, SourceLocation(file: file), "a file")
  }

  /// A file that the program makes by itself.
  mutating func add(_ path: Text) { add(path, nil, "a file") }

  private mutating func add(_ path: Text, _ source: SourceLocation?, _ what: String) {
    claims.append(Claim(path: path, source: source, what: what, key: arena.lowercased(path)))
  }

  /// Reports each two sources of one file, also where they differ only in case, and each source of a
  /// file that would lie in another file.
  func reportConflicts(in network: FileID, _ diagnostics: inout DiagnosticList) {
    let sorted = claims.indices.sorted { (claims[$0].key, $0) < (claims[$1].key, $1) }
    for (first, second) in zip(sorted, sorted.dropFirst())
    where claims[first].key == claims[second].key {
      report(claims[first], claims[second], network, &diagnostics)
    }
    for claim in claims where claim.mayLieInFile {
      for end in 0..<claim.key.count where claim.key[end] == UInt8(ascii: "/") {
        guard let file = first(of: claim.key[0..<end], in: sorted) else { continue }
        report(file, claim, network, &diagnostics)
      }
    }
  }

  /// The first claim of a path, looked up in the claims in the order of their keys.
  private func first(of key: Text, in sorted: [Int]) -> Claim? {
    var lower = 0
    var upper = sorted.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if claims[sorted[middle]].key < key { lower = middle + 1 } else { upper = middle }
    }
    guard lower < sorted.count, claims[sorted[lower]].key == key else { return nil }
    return claims[sorted[lower]]
  }

  private func report(
    _ first: Claim, _ second: Claim, _ network: FileID, _ diagnostics: inout DiagnosticList
  ) {
    // The one that staff can change is told; of two, the later.
    let (other, told) = second.source == nil ? (second, first) : (first, second)
    let location = told.source ?? SourceLocation(file: network)
    let address = "/" + String(told.path).replacing("index.html", with: "")
    diagnostics.add(
      Diagnostic(
        SiteCode.addressConflict, at: location,
        "Two sources would both be at the address “\(address)”.",
        explanation: other.source == nil
          ? "The site has \(other.what) of its own at that address." : nil,
        notes: other.source.map { [.init("The other one is this.", at: $0)] } ?? [],
        fixes: ["Rename one of them, so that each has an address of its own."]))
  }
}

extension Arena {
  /// The text with ASCII letters in lower case; itself where it has no other.
  func lowercased(_ text: Text) -> Text {
    var isLower = true
    for index in 0..<text.count where text[index] != text[index].asciiLowercased { isLower = false }
    if isLower { return text }
    return self.text(capacity: text.count) { memory in
      for index in 0..<text.count { memory[index] = text[index].asciiLowercased }
      return text.count
    }
  }
}
