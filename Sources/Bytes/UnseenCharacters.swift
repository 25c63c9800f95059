extension Unicode.Scalar {
  /// Whether nobody sees it where it stands.
  ///
  /// Such are no-break and zero-width spaces, soft hyphens, marks that join or part letters or turn their
  /// direction, letters without a shape, and tags. They come along when words are pasted.
  public var isUnseen: Bool {
    switch value {
    case 0xA0, 0xAD, 0x115F, 0x1160, 0x180E, 0x200B...0x200F, 0x2060...0x2064, 0x2800, 0x3164,
      0xFEFF, 0xFFA0, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}

extension Text {
  /// How many bytes the unseen character at `offset` has; 0 where there is none.
  public func unseenLength(at offset: Int) -> Int {
    guard let scalar = scalar(at: offset), scalar.isUnseen else { return 0 }
    return UTF8.width(scalar)
  }
}

extension Text {
  /// Whether there is nothing in it that anybody sees.
  public var isUnseen: Bool {
    String(self).unicodeScalars.allSatisfy { $0.isUnseen || $0.properties.isWhitespace }
  }
}

extension String {
  /// What is left of it without unseen characters.
  public var seen: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isUnseen }))
  }
}
