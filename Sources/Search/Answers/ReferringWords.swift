/// Words by which a sentence refers to the one before it: `Supervision is regular. It lacks challenge.`
enum ReferringWords {
  private static let words: Set<String> = [
    "it", "its", "this", "these", "that", "those", "they", "their", "them", "he", "she", "his", "her", "such",
    "however", "but", "although", "though", "also", "consequently", "therefore", "nevertheless",
    "nonetheless",
    "despite",
    "furthermore", "additionally", "moreover", "similarly", "conversely", "as", "both", "some", "many",
    "most",
    "few", "all", "none", "others", "another", "each", "too", "not", "here", "there", "yet", "still", "while",
    "whilst", "where", "when", "sometimes", "often", "occasionally", "instead", "otherwise", "overall",
  ]

  /// Whether a sentence begins with one.
  static func open(_ sentence: String) -> Bool {
    words.contains(sentence.prefix { $0.isLetter }.lowercased())
  }
}
