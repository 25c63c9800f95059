import Bytes
import Glibc

/// An opaque colour of the sRGB space.
struct Colour: Hashable, Sendable {
  let red: UInt8
  let green: UInt8
  let blue: UInt8

  static let black = Colour(red: 0, green: 0, blue: 0)
  static let white = Colour(red: 255, green: 255, blue: 255)

  init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The colour that is written as `#rgb` or `#rrggbb`; nil for anything else.
  init?(_ text: Text) {
    guard text.count == 4 || text.count == 7, text[0] == UInt8(ascii: "#") else { return nil }
    var digits: [UInt8] = []
    for index in 1..<text.count {
      let byte = text[index].asciiLowercased
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digits.append(byte - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    let short = digits.count == 3
    func part(_ index: Int) -> UInt8 {
      short ? digits[index] * 17 : digits[index * 2] * 16 + digits[index * 2 + 1]
    }
    self.init(red: part(0), green: part(1), blue: part(2))
  }

  /// As `#rrggbb`.
  var hexadecimal: String {
    let digits = [red, green, blue].flatMap {
      [hexadecimalDigit($0 >> 4), hexadecimalDigit($0 & 15)]
    }
    return "#" + String(decoding: digits, as: UTF8.self)
  }

  /// From 0 for black to 1 for white (WCAG 2.2, “relative luminance”).
  var luminance: Double {
    func linear(_ part: UInt8) -> Double {
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// From 1 to 21 (WCAG 2.2, “contrast ratio”).
  func contrast(with other: Colour) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// This colour with `share` of 255 parts of `other` in it.
  private func mixed(with other: Colour, _ share: Int) -> Colour {
    func part(_ a: UInt8, _ b: UInt8) -> UInt8 {
      UInt8((Int(a) * (255 - share) + Int(b) * share) / 255)
    }
    return Colour(
      red: part(red, other.red), green: part(green, other.green), blue: part(blue, other.blue))
  }

  /// The nearest lighter or darker colour that has at least the contrast `ratio` with each of `grounds`;
  /// nil where there is none.
  func nearest(with ratio: Double, on grounds: [Colour]) -> (colour: Colour, isLighter: Bool)? {
    func passes(_ colour: Colour) -> Bool {
      grounds.allSatisfy { colour.contrast(with: $0) >= ratio }
    }
    for share in 1...255 {
      let darker = mixed(with: .black, share)
      if passes(darker) { return (darker, false) }
      let lighter = mixed(with: .white, share)
      if passes(lighter) { return (lighter, true) }
    }
    return nil
  }
}
