import Bytes
import Diagnostics

extension Renderer {
  mutating func openLink<Resolver: LinkResolver>(_ node: Node, _ resolver: inout Resolver) {
    linkDepth += 1
    // The C library puts an address in angle brackets into a link; HTML has no link within a link.
    guard linkDepth == 1 else { return }
    let destination = arena.text(copying: node.destination)
    let address = self.address(destination, of: node, isImage: false, &resolver)
    if node.firstChild == nil {
      report.add(
        MarkupCode.linkTextMissing, at: places.destination(of: node), of: body,
        "This link has no words to click on.",
        fixes: ["Write what it leads to between the square brackets."])
    }
    html.append("<a" as Text)
    writeAddress(address, attribute: " href=\"")
    writeTitle(of: node)
    html.append(UInt8(ascii: ">"))
  }

  mutating func closeLink() {
    linkDepth -= 1
    if linkDepth == 0 { html.append("</a>" as Text) }
  }

  mutating func writeImage<Resolver: LinkResolver>(_ node: Node, _ resolver: inout Resolver) {
    reportHTML(below: node)
    let destination = arena.text(copying: node.destination)
    let address = self.address(destination, of: node, isImage: true, &resolver)
    plain.readLine(of: node)
    let words = plain.buffer.text(in: arena).trimmed
    if words.isEmpty, !report.isFull {
      report.add(
        MarkupCode.imageAlt, .warning, at: places.destination(of: node), of: body,
        "This picture has no words for people who can't see it.",
        fixes: ["Write what it shows between the square brackets: ![Children painting](…)."])
    }
    punctuation.passObject()
    // An img without an address is not valid.
    guard let address else {
      html.append(escaped: words)
      return
    }
    html.append("<img" as Text)
    writeAddress(address, attribute: " src=\"")
    html.append(" alt=\"" as Text)
    html.append(escaped: words)
    html.append(UInt8(ascii: "\""))
    writeTitle(of: node)
    html.append(" loading=\"lazy\">" as Text)
  }

  /// A link for an address that stands in the text as it is.
  mutating func writeLink<Resolver: LinkResolver>(
    _ bare: BareAddress, of node: Node, _ resolver: inout Resolver
  ) {
    let written = arena.text(copying: NodeBytes(rebasing: node.literal[bare.range]))
    let destination = bare.prefix.isEmpty ? written : arena.join(bare.prefix, written)
    let address = self.address(destination, of: node, isImage: false, &resolver)
    html.append("<a" as Text)
    writeAddress(address, attribute: " href=\"")
    html.append(UInt8(ascii: ">"))
    html.append(escaped: written)
    html.append("</a>" as Text)
  }

  private mutating func writeAddress(_ address: Text?, attribute: Text) {
    guard let address else { return }
    html.append(attribute)
    html.append(address: address)
    html.append(UInt8(ascii: "\""))
  }

  private mutating func writeTitle(of node: Node) {
    let title = node.title
    guard title.count > 0 else { return }
    html.append(" title=\"" as Text)
    html.append(escaping: title)
    html.append(UInt8(ascii: "\""))
  }

  /// What to write for `destination`; nil where it was reported and nothing may be written.
  private mutating func address<Resolver: LinkResolver>(
    _ destination: Text, of node: Node, isImage: Bool, _ resolver: inout Resolver
  ) -> Text? {
    let thing = isImage ? "picture" : "link"
    if destination.trimmed.isEmpty {
      reportLink(
        node, destination, .linkEmpty, "This \(thing) leads nowhere: its brackets are empty.",
        isImage
          ? "Write the picture's file between the round brackets, such as (media:garden.jpg)."
          : "Write the address between the round brackets, such as (page:about).")
      return nil
    }
    guard !Address.isUnsafe(destination) else {
      reportLink(
        node, destination, .linkUnsafe,
        "The address \(quoted(destination)) is of a kind that can harm readers.",
        "Use an address that begins with https://, or put the file in media/ and write (media:file)."
      )
      return nil
    }
    switch resolver.resolve(destination, isImage: isImage, arena: arena) {
    case .external:
      if destination[0] == UInt8(ascii: "#"), !isImage { fragments.append(node) }
      return checkExternal(destination, of: node) ? destination : nil
    case .address(let address): return Address.isUnsafe(address) ? nil : address
    case .deferred(let address, let key):
      let place = self.place(of: destination, node)
      deferredLinks.append(
        DeferredLink(
          key: key,
          range: ByteRange(place.lowerBound, place.upperBound).shifted(by: body.offset)))
      return Address.isUnsafe(address) ? nil : address
    case .broken(let broken):
      guard !report.isFull else { return nil }
      report.add(
        broken.code, broken.severity, at: place(of: destination, node), of: body, broken.summary,
        explanation: broken.explanation, notes: broken.notes, fixes: broken.fixes)
      return nil
    }
  }

  private mutating func checkExternal(_ destination: Text, of node: Node) -> Bool {
    guard let scheme = Address.scheme(of: destination) else { return true }
    guard Address.isPublic(scheme) else {
      reportScheme(scheme, node, destination)
      return false
    }
    let isWeb = scheme.equalsIgnoringASCIICase("https") || scheme.equalsIgnoringASCIICase("http")
    guard !isWeb || Address.hasHost(destination, scheme: scheme) else {
      reportLink(
        node, destination, .linkMalformed,
        "The address \(quoted(destination)) is not a complete web address.",
        "Copy it again from the browser, without quotation marks round it.")
      return false
    }
    if scheme.equalsIgnoringASCIICase("mailto"), !Address.hasMailbox(destination) {
      reportLink(
        node, destination, .linkMalformed,
        "The address \(quoted(destination)) has no complete e-mail address.",
        "Write all of it, as in (mailto:name@example.org).")
      return false
    }
    if !isWeb, !scheme.equalsIgnoringASCIICase("mailto"), !Address.hasNumber(destination) {
      reportLink(
        node, destination, .linkMalformed,
        "The address \(quoted(destination)) has no complete telephone number.",
        "Write all its digits and nothing else, as in (tel:01632960001).")
      return false
    }
    return true
  }

  private mutating func reportScheme(_ scheme: Text, _ node: Node, _ destination: Text) {
    // Such as C:, a disk.
    if scheme.count == 1 {
      return reportLink(
        node, destination, .linkScheme,
        "The address \(quoted(destination)) is that of a file on your own computer.",
        "Put the file into content/media/, and write its name after “media:” here.")
    }
    let kinds = [
      "service", "hub", "activity", "category", "page", "provider", "locality", "news", "need",
      "media", "https", "mailto", "tel",
    ]
    let near = nearest(to: String(scheme), in: kinds).map { "\($0):" }
    reportLink(
      node, destination, .linkScheme,
      "The address \(quoted(destination)) begins with “\(scheme):”, which is no kind of link.",
      near.map { near in
        Diagnostic.Fix(
          "Did you mean “\(near)”?", replacement: "\(near)\(destination[from: scheme.count + 1])")
      }
        ?? "Web addresses begin with https://, e-mail addresses with mailto:, telephone numbers with tel:."
    )
  }

  private mutating func reportLink(
    _ node: Node, _ destination: Text, _ code: MarkupCode, _ summary: String,
    _ fix: Diagnostic.Fix
  ) {
    guard !report.isFull else { return }
    report.add(
      code, at: place(of: destination, node), of: body, summary, fixes: [fix])
  }

  private func place(of destination: Text, _ node: Node) -> Range<Int> {
    guard node.kind == .text else { return places.destination(of: node) }
    return places.bareAddress(destination, of: node)
  }

  /// Reports the raw HTML in the words of an image, which are not walked.
  private mutating func reportHTML(below image: Node) {
    let walk = Walk(image)
    while let event = walk.next() {
      if case .enter(let node) = event, node.kind == .htmlInline { reportHTML(node) }
    }
  }
}
