import Bytes
import Content
import Templates
import Wording

extension PageMaker {
  /// The e-mail in which a visitor says what is wrong on `page`: its title, its address and four choices,
  /// as a `mailto:` address (RFC 6068).
  func reportLink(_ page: PlannedPage, title: Text) -> OptionalText {
    let email = catalogue.network.contact.email
    guard !email.isEmpty else { return .none }
    let address = model.addresses.absolute(page.url, arena)
    let subject = filled(phrases.reportSubject) { _, buffer in buffer.append(title) }
    let body = arena.words { buffer in
      buffer.fill(phrases.reportPage) { placeholder, buffer in
        buffer.append(placeholder == .title ? title : address)
      }
      buffer.append("\n\n" as Text)
      buffer.append(phrases.reportChoose)
      for choice in [
        phrases.reportTimes, phrases.reportContact, phrases.reportMissing, phrases.reportOther,
      ] {
        buffer.append("\n- " as Text)
        buffer.append(choice)
      }
      buffer.append("\n\n" as Text)
      buffer.append(phrases.reportMore)
      buffer.append("\n" as Text)
    }
    return OptionalText(
      arena.words { buffer in
        buffer.append("mailto:" as Text)
        buffer.append(percentEncoded: email, keeping: "@")
        buffer.append("?subject=" as Text)
        buffer.append(percentEncoded: subject)
        buffer.append("&body=" as Text)
        buffer.append(percentEncoded: body)
      })
  }
}

extension ByteBuffer {
  /// Appends text with each byte that an address can't hold as it is as `%` and two digits (RFC 3986,
  /// section 2.1); a line's end becomes the two bytes that e-mail wants.
  mutating func append(percentEncoded text: Text, keeping kept: Text = "") {
    var plain = 0
    for index in 0..<text.count {
      let byte = text[index]
      if byte.isUnreserved || kept.contains(byte) { continue }
      append(text[plain..<index])
      plain = index + 1
      if byte == UInt8(ascii: "\n") {
        append("%0D%0A" as Text)
      } else {
        append(UInt8(ascii: "%"))
        append(hexadecimalDigit(byte >> 4).asciiUppercased)
        append(hexadecimalDigit(byte & 15).asciiUppercased)
      }
    }
    append(text[plain..<text.count])
  }
}

extension UInt8 {
  /// Whether any address can hold it as it is (RFC 3986, section 2.3).
  fileprivate var isUnreserved: Bool {
    isASCIILetter || isASCIIDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
      || self == UInt8(ascii: "_") || self == UInt8(ascii: "~")
  }
}
