import Bytes
import Diagnostics

extension RecordReading {
  /// Links that show an address or a number and lead to another.
  func checkLinkAddresses(_ findings: inout Findings) {
    for text in texts {
      for link in text.prose.links where !link.isImage {
        let words = text.prose.trimmedInSource(link.words)
        guard words.count >= 4, words.count <= 200,
          let shown = Target(shown: text.prose.source[words]),
          let difference = shown.difference(from: text.prose.source[link.destination])
        else { continue }
        findings.add(.linkAddress, at: text.location(of: words)) {
          .init(
            summary: "The link \(text.quoted(words)) \(difference).",
            explanation: "People trust what they see, and some copy it down.",
            fixes: [
              "Make the words and the address in the round brackets the same, or say what it leads to."
            ])
        }
      }
    }
  }
}

/// What a link shows, where that is an address or a number.
private enum Target {
  case host(String)
  case mailbox(String)
  case number(String)

  /// Nil for words.
  init?(shown: Text) {
    let string = String(shown).lowercased()
    let digits = string.filter { $0.isASCII && $0.isNumber }
    if !string.contains(" "), let host = Self.host(of: string) {
      self = .host(host)
    } else if !string.contains(" "), string.contains("@"), string.contains(".") {
      self = .mailbox(string)
    } else if digits.count >= 10, digits.count <= 13,
      digits.hasPrefix("0") || digits.hasPrefix("44")
    {
      self = .number(Self.national(digits))
    } else {
      return nil
    }
  }

  /// What is wrong with leading to `destination`; nil where they agree.
  func difference(from destination: Text) -> String? {
    let target = String(destination.trimmed).lowercased()
    switch self {
    case .host(let host):
      guard let other = Self.host(of: target) else {
        return "shows a web address and leads elsewhere"
      }
      let isSame = host == other || host.hasSuffix(".\(other)") || other.hasSuffix(".\(host)")
      return isSame ? nil : "shows one website and leads to another"
    case .mailbox(let mailbox):
      guard target.hasPrefix("mailto:") else {
        return "shows an e-mail address and leads elsewhere"
      }
      let other = target.dropFirst(7).prefix { $0 != "?" }
      return other == mailbox ? nil : "shows one e-mail address and writes to another"
    case .number(let number):
      guard target.hasPrefix("tel:") || target.hasPrefix("sms:") else { return nil }
      let other = Self.national(target.filter { $0.isASCII && $0.isNumber })
      return other == number ? nil : "shows one number and dials another"
    }
  }

  /// The host of a web address, without “www.”; nil for what is none.
  private static func host(of address: String) -> String? {
    var rest = Substring(address)
    let scheme = ["https://", "http://"].first { rest.hasPrefix($0) }
    rest = rest.dropFirst(scheme?.count ?? 0)
    let hasPrefix = rest.hasPrefix("www.")
    guard scheme != nil || hasPrefix else { return nil }
    if hasPrefix { rest = rest.dropFirst(4) }
    return String(rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" })
  }

  /// The digits without the prefix of the country or the 0.
  private static func national(_ digits: String) -> String {
    var rest = Substring(digits)
    if rest.hasPrefix("0044") {
      rest = rest.dropFirst(4)
    } else if rest.hasPrefix("44") {
      rest = rest.dropFirst(2)
    }
    return String(rest.hasPrefix("0") ? rest.dropFirst() : rest)
  }
}
