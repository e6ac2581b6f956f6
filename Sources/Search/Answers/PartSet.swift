/// Places of parts of a theme, as bits.
struct PartSet: OptionSet, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// - Parameter places: below 64; others are left out.
  init(_ places: [Int]) {
    rawValue = places.filter { $0 < 64 }.reduce(0) { $0 | 1 << UInt64($1) }
  }

  func contains(_ place: Int) -> Bool { place < 64 && rawValue & 1 << UInt64(place) != 0 }

  var count: Int { rawValue.nonzeroBitCount }

  var places: [Int] {
    var rest = rawValue
    var places: [Int] = []
    while rest != 0 {
      places.append(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
    return places
  }
}
