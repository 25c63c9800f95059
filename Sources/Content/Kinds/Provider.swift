public import Bytes

/// Who runs a service.
public struct Provider: ContentRecord {
  public enum Sector: String, CaseIterable, BitwiseCopyable, Sendable {
    case council
    case nhs = "NHS"
    case charity, school, other
  }

  public static let kind = RecordKind.provider
  public var common = CommonFields()
  public var sector: Sector?
  public var website = Text()
  public var phone: Telephone?
  public var email = Text()
  public var charityNumber = Text()
  public var companyNumber = Text()

  public init() {}

  static func table() -> FieldTable<Provider> {
    FieldTable(
      commonFields() + [
        Field("kind", .choice, "What kind of organisation it is.") { $0.sector = $1 },
        Field("website", .webAddress, "Its web address.") { $0.website = $1 },
        Field("phone", .telephone, "Its telephone number.") { $0.phone = $1 },
        Field("email", .email, "Its e-mail address.") { $0.email = $1 },
        Field("charity-number", .registrationNumber, "Its number with the charity regulator.") {
          $0.charityNumber = $1
        },
        Field("company-number", .registrationNumber, "Its number at Companies House.") {
          $0.companyNumber = $1
        },
      ])
  }
}

extension ValueType where Value == Text {
  /// A number of the charity regulators (`1234567`, `SC012345`) or of Companies House.
  fileprivate static var registrationNumber: ValueType {
    .scalar(
      "a registration number", "such as “1234567” or “SC012345”",
      pattern: "^([A-Za-z]{2})?[0-9]{5,8}(-[0-9]{1,2})?$", numeral: .whole, code: .badNumber
    ) { text, _ in
      let letters = text.count > 2 && text[0].isASCIILetter && text[1].isASCIILetter ? 2 : 0
      let parts = text[from: letters].split(separator: UInt8(ascii: "-"))
      let isRight =
        (5...8).contains(parts[0].count) && parts.dropFirst().allSatisfy { $0.count <= 2 }
        && parts.count <= 2 && parts.allSatisfy { Content.wholeNumber($0) != nil }
      return isRight ? text : nil
    }
  }
}
