/// English words that are in nearly every paragraph and so tell none from another.
enum StopWords {
  private static let words: Set<String> = [
    "a", "about", "an", "and", "are", "as", "at", "be", "been", "being", "but", "by", "did", "do", "does",
    "for", "from", "had", "has", "have", "how", "in", "into", "is", "it", "its", "of", "on", "or", "so",
    "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "to", "was",
    "were", "what", "when", "where", "which", "who", "why", "will", "with",
  ]

  static func contains(_ word: [UInt8]) -> Bool {
    words.contains(String(decoding: word, as: UTF8.self))
  }
}
