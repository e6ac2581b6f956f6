internal import Foundation
internal import Rendering
internal import Search

/// Words that no paragraph holds, with searches for what may have been meant.
struct SpellingView {
  private let address: SearchAddress
  private let words: [UnknownWord]

  init(_ address: SearchAddress, _ words: [UnknownWord]) {
    self.address = address
    self.words = words
  }

  func write(_ html: inout HTMLWriter) {
    for word in words {
      html.within("p class=\"notice\"") { html in
        html.text("No paragraph holds ")
        html.inline("b", word.word)
        html.text(".")
        let corrected = word.suggestions.compactMap { suggestion in
          correction(of: word, to: suggestion).map { (suggestion, $0) }
        }
        Self.write(corrected, &html)
      }
    }
  }

  /// Asks for one of some searches; nothing where there is none.
  static func write(_ corrected: [(words: String, address: SearchAddress)], _ html: inout HTMLWriter) {
    for (place, correction) in corrected.enumerated() {
      html.text(place == 0 ? " Did you mean " : " or ")
      html.link(correction.address.text, correction.words)
    }
    if !corrected.isEmpty { html.text("?") }
  }

  /// The search with a suggestion in the place of what was typed; `nil` where that is not found again, because it is written otherwise.
  private func correction(of word: UnknownWord, to suggestion: String) -> SearchAddress? {
    var place = address.words.range(of: word.missing, options: .caseInsensitive)
    while let found = place, !isWhole(found) {
      place = address.words.range(
        of: word.missing, options: .caseInsensitive, range: found.upperBound..<address.words.endIndex)
    }
    return place.map { place in address.changed { $0.words.replaceSubrange(place, with: suggestion) } }
  }

  /// Whether no word goes on before or behind a place.
  private func isWhole(_ range: Range<String.Index>) -> Bool {
    let (before, behind) = (address.words[..<range.lowerBound].last, address.words[range.upperBound...].first)
    return ![before, behind].contains { $0.map { $0.isLetter || $0.isNumber } == true }
  }
}
