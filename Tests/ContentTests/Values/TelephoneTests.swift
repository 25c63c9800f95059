import Bytes
import Testing

@testable import Content

@Suite("Telephone numbers")
struct TelephoneTests {
  @Test(
    "A number is grouped for the eye and whole for the dial",
    arguments: [
      ("01632960001", "01632 960 001", "+441632960001"),
      ("01632\u{A0}960\t001", "01632 960 001", "+441632960001"),
      ("(01632) 960-001", "01632 960 001", "+441632960001"),
      ("01632.960.001", "01632 960 001", "+441632960001"),
      ("+44 1632 960001", "01632 960 001", "+441632960001"),
      ("+44 (0)1632 960001", "01632 960 001", "+441632960001"),
      ("0044 1632 960001", "01632 960 001", "+441632960001"),
      ("02079460000", "020 7946 0000", "+442079460000"),
      ("0161 496 0000", "0161 496 0000", "+441614960000"),
      ("0113 496 0000", "0113 496 0000", "+441134960000"),
      ("07700900001", "07700 900 001", "+447700900001"),
      ("0808 157 0192", "0808 157 0192", "+448081570192"),
      ("0800 123456", "0800 123456", "+44800123456"),
      ("0120496000", "01204 96000", "+44120496000"),
      ("016977 2345", "016977 2345", "+44169772345"),
      ("08001111", "0800 1111", "+448001111"), ("03001231234", "0300 123 1234", "+443001231234"),
      ("111", "111", "111"), ("999", "999", "999"), ("116123", "116 123", "116123"),
    ])
  func right(text: String, display: String, dial: String) {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    let number = Telephone.parse(arena.text(text), arena: arena)
    #expect(number.map { String($0.display) } == display)
    #expect(number.map { String($0.dial) } == dial)
  }

  @Test(
    "What is nearly one is offered as it is meant",
    arguments: [
      ("O1632 96OO01", "01632 960001"), ("tel: 01632 960001", "01632 960001"),
      ("text 07700 900123", "07700 900123"), ("1632 960001", "01632 960001"),
      ("0l632 960001", "01632 960001"),
    ])
  func meant(text: String, number: String) {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    #expect(Telephone.meant(arena.text(text)) == number)
    #expect(Telephone.parse(arena.text(number), arena: arena) != nil)
  }

  @Test("A space that nobody sees behind a number is no second thing")
  func unseen() {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    let text = arena.text("01632 960001\u{A0}")
    #expect(Telephone.beginning(of: text, arena: arena) == nil)
    #expect(Telephone.parse(text, arena: arena) != nil)
    #expect(Telephone.beginning(of: "01632 960001 or 2", arena: arena) == "01632 960001")
  }

  @Test(
    "What is no UK number is not read",
    arguments: [
      "", "12345", "016977", "016977 234", "01632", "0163296000", "016329600011",
      "01632 960001 ext 3",
      "call us", "118118",
      "+1 202 555 0100", "+44 111", "04000 000000", "06000 000000", "0800 11111", "0845464", "-",
      "+44", "00441632", "１１１",
    ])
  func wrong(_ text: String) {
    let arena = Arena()
    defer { withExtendedLifetime(arena) {} }
    #expect(Telephone.parse(arena.text(text), arena: arena) == nil)
  }

  @Test("A wrong one is reported where it is written")
  func place() {
    let reading = expect(
      service("contact:\n  phone: ⟦01632⟧"), as: "services/play.md", "bad-telephone")
    #expect(reading.summaries == ["“01632” is not a UK telephone number."])
    #expect(
      reading.fixes == [
        "Write a UK telephone number such as 01632 960001, 020 7946 0000, 0800 1111 or 111."
      ])
  }

  @Test(
    "What stands after a number is told where it can go",
    arguments: [
      "01632 960399 or 01632 960300", "01632 960399 ext 12", "01632 960399 (Jo)",
      "01632 960399/960300", "01632 960399 - mornings",
    ])
  func oneNumber(text: String) {
    let reading = expect(
      service("contact:\n  phone: ⟦\(text)⟧"), as: "services/play.md", "bad-telephone")
    #expect(reading.summaries == ["“phone” takes one telephone number and nothing else."])
    #expect(
      reading.fixes == ["Keep “01632 960399” here; the rest can go into the words of the page."])
    #expect(reading.diagnostics.first?.fixes.first?.replacement == "01632 960399")
  }
}
