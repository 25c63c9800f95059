import Bytes
import Diagnostics
import Testing

@testable import Templates

@Suite("Shapes")
struct ShapeTests {
  @Test("A shape tells each field's name, kind and purpose, in order")
  func guide() {
    let lines = ContactView.shape.fields.map { "\($0.name): \($0.type). \($0.about)" }
    #expect(
      lines == [
        "name: text. The person’s name.", "phone: text that may be empty. The number.",
        "site: “site”. The network.",
      ])
  }

  @Test("Values can be read back from where they are kept")
  func values() {
    let arena = Arena()
    #expect(arena.ref(PlaceView(town: "Eastham")).value.town == "Eastham")
    #expect(arena.maybe(PlaceView(town: "Eastham")).value?.town == "Eastham")
    #expect(arena.maybe(nil as PlaceView?).value == nil)
    #expect(OptionalText.none.isEmpty && OptionalHTML.none.isEmpty)
  }

  @Test("A page can be shown from its place in the arena")
  func reference() throws {
    let arena = Arena()
    let template = try #require(
      TestTheme(layout: "{{title}}").compile(for: ServiceView.shape).template)
    var buffer = ByteBuffer()
    template.render(arena.ref(ServiceView.full(in: arena)), words: List(), into: &buffer)
    #expect(buffer.text(in: arena) == "Stay and play")
  }

  @Test("A view of another kind than the template's stops the program")
  func wrongView() async {
    await #expect(processExitsWith: .failure) {
      let template = TestTheme(layout: "{{title}}").compile(for: ServiceView.shape).template
      var buffer = ByteBuffer()
      template?.render(PlaceView(), words: List(), into: &buffer)
    }
  }

  @Test("Fewer words than the theme declares stop the program")
  func missingWords() async {
    await #expect(processExitsWith: .failure) {
      let template = TestTheme(layout: "{{words.menu}}")
        .compile(for: PlaceView.shape, words: Shape(words: ["menu"])).template
      var buffer = ByteBuffer()
      template?.render(PlaceView(), words: List(), into: &buffer)
    }
  }
}
