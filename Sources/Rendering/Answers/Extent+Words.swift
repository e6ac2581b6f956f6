public import Search

extension Extent {
  /// As it is typed and written: `most`.
  public var word: String {
    switch self {
    case .none: "none"
    case .few: "few"
    case .some: "some"
    case .many: "many"
    case .most: "most"
    case .all: "all"
    }
  }

  /// What inspectors say where it is more, or less, than there may be.
  var tooMuchWords: String {
    switch self {
    case .few, .many: "too \(word)"
    case .none, .some, .most, .all: "too much"
    }
  }
}
