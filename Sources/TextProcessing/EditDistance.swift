/// How many letters have to be put in, left out, changed or swapped with their neighbour to make one word of another: the
/// distance of Damerau and Levenshtein, of which no part of a word is edited twice ("optimal string alignment").
///
/// All rows of the table at once, in the bits of one number: H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and
/// Damerau edit distances", 2003. Some nanoseconds a letter, so that a whole vocabulary can be gone through.
public struct EditDistance {
  /// Bytes of the longest word that can be compared with.
  public static let longest = UInt64.bitWidth

  /// For each byte the places at which the word has it.
  private let places: [UInt64]
  private let count: Int

  /// Distances from this word, in bytes; `nil` for an empty one and for one that is too long.
  public init?(from word: [UInt8]) {
    guard (1...Self.longest).contains(word.count) else { return nil }
    var places = [UInt64](repeating: 0, count: 256)
    for (index, byte) in word.enumerated() { places[Int(byte)] |= 1 << UInt64(index) }
    self.places = places
    count = word.count
  }

  /// The distance to another word of any length.
  public func callAsFunction(to other: UnsafeBufferPointer<UInt8>) -> Int {
    let last: UInt64 = 1 << UInt64(count - 1)
    var distance = count
    // Where the distance grows (plus) or shrinks (minus) from one row of the table to the next.
    var (plus, minus) = (~UInt64(0), UInt64(0))
    var (diagonal, placesBefore) = (UInt64(0), UInt64(0))
    for byte in other {
      let here = places[Int(byte)]
      let swapped = ((~diagonal & here) << 1) & placesBefore
      diagonal = (((here & plus) &+ plus) ^ plus) | here | minus | swapped
      var across = (plus: minus | ~(diagonal | plus), minus: diagonal & plus)
      if across.plus & last != 0 { distance += 1 }
      if across.minus & last != 0 { distance -= 1 }
      across.plus = across.plus << 1 | 1
      across.minus <<= 1
      plus = across.minus | ~(diagonal | across.plus)
      minus = across.plus & diagonal
      placesBefore = here
    }
    return distance
  }
}
