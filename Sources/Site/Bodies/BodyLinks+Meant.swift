import Bytes
import Content
import Markup

extension BodyLinks {
  /// The address that somebody meant who wrote a telephone number, an e-mail address, or the id or the file of
  /// a record in place of it; nil where `path` is none of these.
  func meant(by path: Text) -> String? {
    if let telephone = Address.telephone(meantBy: path) { return telephone }
    let parts = path.split(separator: UInt8(ascii: "/")).filter { !$0.isEmpty }
    guard let last = parts.last else { return nil }
    if parts.count == 1, Address.isMailbox(last) { return "mailto:\(last)" }
    let name = last.hasSuffix(".md") ? last[0..<last.count - 3] : last
    let kinds: [ReferenceKind] = [.hub, .service, .activity, .provider, .locality, .news]
    let found = kinds.filter { model.catalogue.ids[$0].place(of: name) != nil }
    // The folder says which, where it stands there, too.
    let folder = parts.dropLast().last
    let kind = found.first { kind in folder.map { kind.home == "content/\($0)/" } ?? true }
    return kind.map { "\($0.name):\(name)" }
  }
}
