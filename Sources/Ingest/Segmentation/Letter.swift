/// Recognises letters: their facts stand in prose, and the body begins behind the greeting.
enum Letter {
  private static let longestGreeting = 120
  private static let furthestGreeting = 40

  /// The index of `Dear …`; `nil` where there is none near the beginning.
  static func greeting(in blocks: [Block]) -> Int? {
    blocks.prefix(furthestGreeting).firstIndex { isGreeting($0.text) }
  }

  static func isGreeting(_ text: String) -> Bool {
    text.hasPrefix("Dear ") && text.utf8.count < longestGreeting
  }
}
