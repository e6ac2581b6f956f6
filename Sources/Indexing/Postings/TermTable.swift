/// Numbers terms in the order in which they first come: a hash table over one array of bytes.
struct TermTable {
  private var bytes: [UInt8] = []
  /// Where each term ends in `bytes`.
  private var ends: [Int] = [0]
  /// Term numbers plus 1 by hash; 0 for a free place.
  private var slots: [UInt32] = Array(repeating: 0, count: 1 << 12)
  /// Differs from run to run, so that nobody can prepare a report whose words all collide.
  private let seed = UInt64.random(in: 1...UInt64.max) | 1

  var count: Int { ends.count - 1 }

  func term(_ number: Int) -> ArraySlice<UInt8> { bytes[ends[number]..<ends[number + 1]] }

  /// The number of a term, which is the next free one where the term is new.
  mutating func number(of term: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
    if count * 2 > slots.count { grow() }
    var slot = hash(term) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if equals(number, term) { return (number, false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes.append(contentsOf: term)
    ends.append(bytes.count)
    slots[slot] = UInt32(count)
    return (count - 1, true)
  }

  private func equals(_ number: Int, _ term: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = ends[number]
    guard ends[number + 1] - start == term.count else { return false }
    for index in term.indices where bytes[start + index] != term[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for number in 0..<count {
      var slot =
        bytes[ends[number]..<ends[number + 1]].withUnsafeBufferPointer { hash($0) } & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }

  /// Multiplies and mixes byte by byte, from the seed on.
  private func hash(_ term: UnsafeBufferPointer<UInt8>) -> Int {
    var hash = seed
    for byte in term { hash = (hash ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15 ^ (hash >> 29) }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & 0x7FFF_FFFF)
  }
}
