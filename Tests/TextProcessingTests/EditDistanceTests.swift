import TestSupport
import Testing
import TextProcessing

struct EditDistanceTests {
  @Test(arguments: [
    ("safeguarding", "safeguarding", 0), ("safegaurding", "safeguarding", 1),
    ("safguarding", "safeguarding", 1),
    ("saffeguarding", "safeguarding", 1), ("savegaurding", "safeguarding", 2), ("hcild", "child", 1),
    ("a", "", 1), ("a", "abcdef", 5), ("ca", "abc", 3), ("kitten", "sitting", 3), ("abcd", "badc", 2),
  ])
  func `edits are counted`(word: String, other: String, expected: Int) throws {
    #expect(try Self.distance(Array(word.utf8), Array(other.utf8)) == expected)
  }

  @Test func `random words are as far apart as the table says, both ways`() throws {
    var random = SeededRandom(seed: 43)
    for _ in 0..<20_000 {
      let letters: [UInt8] = Bool.random(using: &random) ? [97, 98] : [97, 98, 99, 100, 0, 0x80, 0xFF]
      let longest = random.pick([4, 9, 64])
      let word = (0..<Int.random(in: 1...longest, using: &random)).map { _ in random.pick(letters) }
      var other = (0..<Int.random(in: 1...longest, using: &random)).map { _ in random.pick(letters) }
      if Bool.random(using: &random) { other = Self.edited(word, &random) }
      let expected = Self.slowDistance(word, other)
      #expect(try Self.distance(word, other) == expected)
      if !other.isEmpty && other.count <= EditDistance.longest {
        #expect(try Self.distance(other, word) == expected)
      }
    }
  }

  @Test func `words that are empty or too long have no distances`() {
    #expect(EditDistance(from: []) == nil)
    #expect(EditDistance(from: Array(repeating: 97, count: 65)) == nil)
    #expect(EditDistance(from: Array(repeating: 97, count: 64)) != nil)
  }

  @Test func `the other word may be of any length`() throws {
    #expect(try Self.distance([97], Array(repeating: 97, count: 10_000)) == 9_999)
  }

  private static func distance(_ word: [UInt8], _ other: [UInt8]) throws -> Int {
    let distance = try #require(EditDistance(from: word))
    return other.withUnsafeBufferPointer { distance(to: $0) }
  }

  /// A word with a few edits.
  private static func edited(_ word: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var word = word
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let place = Int.random(in: 0..<max(1, word.count), using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: word.insert(random.pick([97, 98, 99]), at: min(place, word.count))
      case 1 where !word.isEmpty: word.remove(at: place)
      case 2 where !word.isEmpty: word[place] = random.pick([97, 98, 99])
      case 3 where place + 1 < word.count: word.swapAt(place, place + 1)
      default: break
      }
    }
    return word
  }

  /// Cell by cell, as textbooks have it.
  private static func slowDistance(_ word: [UInt8], _ other: [UInt8]) -> Int {
    var table = [[Int]](
      repeating: Array(repeating: 0, count: other.count + 1), count: word.count + 1)
    for row in 0...word.count {
      for column in 0...other.count {
        if row == 0 || column == 0 {
          table[row][column] = max(row, column)
          continue
        }
        let change = word[row - 1] == other[column - 1] ? 0 : 1
        var least = min(
          table[row - 1][column] + 1, table[row][column - 1] + 1, table[row - 1][column - 1] + change)
        if row > 1, column > 1, word[row - 1] == other[column - 2], word[row - 2] == other[column - 1] {
          least = min(least, table[row - 2][column - 2] + 1)
        }
        table[row][column] = least
      }
    }
    return table[word.count][other.count]
  }
}
