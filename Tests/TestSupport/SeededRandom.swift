/// Random numbers that are the same in every run (SplitMix64, by Sebastiano Vigna, public domain).
public struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  /// The same numbers for the same seed.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// One of `choices`, which must not be empty.
  public mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[Int.random(in: choices.indices, using: &self)]
  }

  /// A text of up to `longest` of the `pieces`, in any order and any number.
  public mutating func text(of pieces: [String], longest: Int) -> String {
    let count = Int.random(in: 0...longest, using: &self)
    return (0..<count).map { _ in pick(pieces) }.joined()
  }
}
