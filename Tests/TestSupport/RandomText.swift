/// Pieces from which tests put texts together, and bytes that no one would write.
public enum RandomText {
  /// What English reports are made of.
  public static let prose = [
    "Children", "children’s", "it's", "the", "drift", "decision-making", "LSCB", "16,000", "3.5", "2010/11",
    "e.g.", "U.K.", " ", " ", " ", "\n", ".", ", ", "; ", "’", "‘", "“", "”", "–", "—", "…", "-", "‑", "•",
    "(", ")", "%", "£", "_", "'", ":", "/", "1", "22", "a", "well", "O’Neill", "18th", "inspectors’ ",
  ]

  /// Marks with a few letters and digits between them: every way in which a word may end.
  public static let punctuation =
    ["a", "B", "7", "0", "_", ".", ",", ";", "'", ":", "-", "@", "\"", " "] + generalPunctuation

  /// ASCII, general punctuation, accents in both forms, other scripts, emoji and what is invisible.
  public static let everything =
    prose + punctuation + [
      "é", "e\u{301}", "ñ", "Ł", "ß", "ﬁ", "²", "½", "×", "\u{AD}", "\u{200B}", "\u{200D}", "\u{FEFF}",
      "\u{A0}", "日本", "हिन्दी", "שלום", "مرحبا", "🙂", "👩‍👧", "🇬🇧", "\u{0}", "\u{1}", "\u{2}", "\u{1B}", "\u{7F}",
      "\u{301}", "İ", "ǅ", "Ａ",
    ]

  /// Every ASCII character, one at a time.
  public static let bytesOfASCII = (0..<128).map { String(Character(Unicode.Scalar(UInt8($0)))) }

  /// What people and programs type to break a search.
  public static let hostile =
    everything + [
      "\"", "\"\"", "-", "--", "*", "**", "(", ")", "[", "]", "{", "}", "^", "+", "~", "AND", "OR", "NOT",
      "NEAR",
      "NEAR/8", "NEAR(a b, 2)", "' OR 1=1 --", "'; DROP TABLE report; --", "text:", "headings:", "rowid:",
      "grade:", "year:", "year:2012", "year:2016..2012", "kind:", "kind:x", "authority:", "authority:\"",
      "report:a:b",
      "-grade:good", "%", "_", "\\", "\u{1}a\u{2}b", ":", "::", "a:b", "\t", " ", " ", " ",
    ]

  private static let generalPunctuation = (0x2010...0x2027).compactMap(Unicode.Scalar.init).map {
    String(Character($0))
  }

  /// Bytes of any value, those of letters and of general punctuation more often than others.
  public static func bytes(_ random: inout SeededRandom, longest: Int) -> [UInt8] {
    let count = Int.random(in: 0...longest, using: &random)
    return (0..<count).map { _ in
      switch Int.random(in: 0..<4, using: &random) {
      case 0: UInt8.random(in: 0...255, using: &random)
      case 1: random.pick([0xE2, 0x80, 0x99, 0x90, 0xC3, 0xA9, 0xF0, 0x9F])
      default: UInt8.random(in: 0x20...0x7E, using: &random)
      }
    }
  }
}
