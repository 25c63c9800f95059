/// Where a value lies, as far as the compiler knows it: a scope of the rendering, references to follow
/// from there, and an offset at the end.
struct Place: Equatable {
  /// The scope of the rendering to begin with.
  var scope: Int
  /// The offsets of the references, optional views or lists to follow, outermost first.
  var path: [Int] = []
  var offset: Int

  /// The place `offset` bytes further on in the same view.
  func moved(by offset: Int) -> Place {
    Place(scope: scope, path: path, offset: self.offset + offset)
  }

  /// The beginning of the view that the reference here points to.
  var followed: Place { Place(scope: scope, path: path + [offset], offset: 0) }
}

/// A context of the template: what a name or `{{.}}` means there.
struct Scope {
  enum Kind {
    case view(Shape)
    case text
    case html
  }

  let kind: Kind
  let place: Place
}

/// What a name turned out to mean.
struct Resolution {
  let type: FieldType
  let place: Place
}
