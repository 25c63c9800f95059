// Compiles arbitrary bytes as a layout, with themselves split at NUL bytes as the partials `a` to `d`,
// and renders what compiles. It must neither crash nor refuse without an error, and every place that it
// reports must lie in its file.
import Bytes
import Diagnostics
import Templates

private struct Page: TemplateView {
  var title: Text = "T&"
  var summary: OptionalText = .none
  var flag = true
  var body = HTML(trusted: "<p>")
  var note: OptionalHTML = .none
  var list = List<Item>()
  var texts = List<Text>()
  var item: Maybe<Item> = .none
  var near = Place()
  var far: Ref<Place>

  static let shape = Shape(
    "page", of: Self.self,
    [
      .text("t", \.title, ""), .optionalText("s", \.summary, ""), .flag("f", \.flag, ""),
      .html("h", \.body, ""), .optionalHTML("n", \.note, ""), .list("l", \.list, ""),
      .textList("x", \.texts, ""), .optional("m", \.item, ""), .object("o", \.near, ""),
      .object("r", \.far, ""),
    ])
}

private struct Item: TemplateView {
  var title: Text = "I"
  var items = List<Item>()
  var place: Ref<Place>

  static let shape = Shape(
    "item", of: Self.self,
    [.text("t", \.title, ""), .list("i", \.items, ""), .object("p", \.place, "")])
}

private struct Place: TemplateView {
  var town: OptionalText = OptionalText("Town")
  static let shape = Shape("place", of: Self.self, [.optionalText("w", \.town, "")])
}

/// One input of the fuzzer; always 0.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
  let arena = Arena()
  var files = SourceFiles()
  var sources: [TemplateSource] = []
  let bytes = arena.text(copying: UnsafeBufferPointer(start: data, count: size))
  for (part, name) in zip(bytes.split(separator: 0), ["layout", "a", "b", "c", "d"]) {
    let id = files.add(path: name, contents: part)
    sources.append(TemplateSource(name: name, file: files[id]))
  }
  guard let layout = sources.first else { return 0 }
  var library = TemplateLibrary(partials: Array(sources.dropFirst()))
  var diagnostics = DiagnosticList()
  let template = library.compile(
    layout: layout, for: Page.shape, words: Shape(words: ["w"]), into: &diagnostics)
  library.reportUnusedPartials(into: &diagnostics)
  for diagnostic in diagnostics.sorted(in: files) {
    let file = files[diagnostic.location.file]
    precondition(Int(diagnostic.location.range?.end ?? 0) <= file.contents.count)
  }
  precondition((template == nil) == diagnostics.hasErrors)
  guard let template else { return 0 }

  let place = arena.ref(Place())
  let inner = Item(place: place)
  let item = Item(items: arena.list([inner]), place: place)
  let full = Page(
    summary: OptionalText("S"), note: OptionalHTML(HTML(trusted: "N")),
    list: arena.list([item, inner]), texts: arena.list(["1", "2"] as [Text]),
    item: arena.maybe(item), far: place)
  var buffer = ByteBuffer()
  let words = arena.list(["W"] as [Text])
  template.render(full, words: words, into: &buffer)
  template.render(Page(flag: false, far: place), words: words, into: &buffer)
  template.render(arena.ref(full), words: words, into: &buffer)
  return 0
}
