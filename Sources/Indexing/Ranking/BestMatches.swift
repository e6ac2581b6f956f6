/// The best of many matches, in a heap whose top is the worst of them: a match that is no better costs one comparison.
struct BestMatches {
  /// A match and what orders it: larger scores first, then later days, then earlier rows.
  struct Match: Comparable {
    let row: Int64
    let score: Double
    let day: Int

    /// Ranks behind.
    static func < (left: Self, right: Self) -> Bool {
      if left.score != right.score { return left.score < right.score }
      if left.day != right.day { return left.day < right.day }
      return left.row > right.row
    }
  }

  let capacity: Int
  private var heap: [Match] = []

  init(capacity: Int) {
    self.capacity = capacity
  }

  /// The matches, best first.
  var sorted: [Match] { heap.sorted(by: >) }

  var isFull: Bool { heap.count == capacity }

  /// The one that goes when a better one comes; `nil` while there is room.
  var worstOfFull: Match? { isFull ? heap.first : nil }

  /// Takes a match in, where it is among the best so far.
  mutating func offer(_ match: Match) {
    if heap.count < capacity {
      heap.append(match)
      siftUp(from: heap.count - 1)
    } else if let worst = heap.first, worst < match {
      heap[0] = match
      siftDown()
    }
  }

  private mutating func siftUp(from start: Int) {
    var child = start
    while child > 0, heap[child] < heap[(child - 1) / 2] {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  private mutating func siftDown() {
    var parent = 0
    while true {
      var smallest = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && heap[child] < heap[smallest] {
        smallest = child
      }
      if smallest == parent { return }
      heap.swapAt(parent, smallest)
      parent = smallest
    }
  }
}
