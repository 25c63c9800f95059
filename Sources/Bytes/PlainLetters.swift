/// The letters of `text` as the finder takes them: small, and without common marks.
///
/// “Crèche” is “creche”. All that is no letter stays as it is.
public func plainLetters(_ text: String) -> String {
  var plain = ""
  for scalar in text.unicodeScalars {
    if (0x300...0x36F).contains(scalar.value) { continue }
    guard let cell = FoldingTable.cell(of: scalar.value) else {
      plain += scalar.properties.lowercaseMapping
      continue
    }
    let letters = cell.1 == 0x20 ? [cell.0] : [cell.0, cell.1]
    plain += String(decoding: letters, as: UTF8.self)
  }
  return plain
}
