// Finds where a text says what an abbreviation stands for.
//
//     multi-agency safeguarding hub (MASH)          the long form first, the short form in brackets
//     IRO (independent reviewing officer)           the other way round
//
// Only brackets are looked at, and in them only what has the shape of a short form or stands behind one. Whether words are
// its long form is for `AbbreviationAlignment` to say.

/// An abbreviation as a text defines it.
public struct AbbreviationDefinition: Hashable, Sendable {
  /// As printed, without the s of a plural and without possessive.
  public let short: String
  /// As printed, with single spaces and without possessive at its end.
  public let long: String

  public init(short: String, long: String) {
    self.short = short
    self.long = long
  }
}

/// Finds the abbreviations that a text defines.
public enum AbbreviationFinder {
  /// Bytes of a bracket that are looked at; what is longer holds more than a long form.
  private static let longestBracket = 160
  /// Bytes before a bracket in which the long form is looked for.
  private static let longestReach = 240

  /// The definitions in a text, in order. A text without brackets costs one look for their byte.
  public static func definitions(in text: String) -> [AbbreviationDefinition] {
    var text = text
    return text.withUTF8 { bytes in
      var found: [AbbreviationDefinition] = []
      var start = 0
      while let open = index(of: UInt8(ascii: "("), in: bytes, from: start) {
        start = open + 1
        guard let close = end(ofBracketAt: open, in: bytes) else { continue }
        let definition = longFormFirst(bytes, open: open, close: close) ?? shortFormFirst(bytes, open, close)
        if let definition { found.append(definition) }
      }
      return found
    }
  }

  private static func index(of byte: UInt8, in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    ByteSearch.offset(of: [byte], in: UnsafeBufferPointer(rebasing: text[start...])).map { $0 + start }
  }

  /// Where a bracket ends; `nil` where another opens first or the end is far.
  private static func end(ofBracketAt open: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    let limit = min(text.count, open + longestBracket)
    let next = text[(open + 1)..<limit].firstIndex { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "(") }
    return next.flatMap { text[$0] == UInt8(ascii: ")") ? $0 : nil }
  }

  // MARK: The two ways round

  private static func longFormFirst(
    _ text: UnsafeBufferPointer<UInt8>, open: Int, close: Int
  ) -> AbbreviationDefinition? {
    let forms = ShortForm.readings(inBracket: text, open + 1..<close)
    if forms.isEmpty { return nil }
    let start = LongFormPart.startOfSentence(before: open, in: text, reach: longestReach)
    let parts = LongFormPart.parts(of: text, in: start..<open).suffix(LongFormPart.most)
    return best(forms, Array(parts), startsAnywhere: true, text)
  }

  private static func shortFormFirst(
    _ text: UnsafeBufferPointer<UInt8>, _ open: Int, _ close: Int
  ) -> AbbreviationDefinition? {
    let forms = ShortForm.readings(before: open, in: text)
    if forms.isEmpty { return nil }
    let parts = LongFormPart.parts(of: text, in: open + 1..<close)
    let article = parts.first.map { $0.isStopWord && !$0.isCapitalised } ?? false
    return best(forms, Array(parts.dropFirst(article ? 1 : 0)), startsAnywhere: false, text)
  }

  /// The reading of a short form that fits best; of two that fit equally well the one without the s.
  private static func best(
    _ forms: [ShortForm], _ parts: [LongFormPart], startsAnywhere: Bool, _ text: UnsafeBufferPointer<UInt8>
  ) -> AbbreviationDefinition? {
    var best: (form: ShortForm, match: AbbreviationAlignment.Match)?
    for form in forms {
      let alignment = AbbreviationAlignment(form, parts)
      guard let match = alignment.best(startsAnywhere: startsAnywhere) else { continue }
      if best.map({ match.cost < $0.match.cost }) ?? true { best = (form, match) }
    }
    guard let best else { return nil }
    return AbbreviationDefinition(
      short: best.form.text, long: LongFormPart.text(of: parts[best.match.parts], in: text))
  }
}
