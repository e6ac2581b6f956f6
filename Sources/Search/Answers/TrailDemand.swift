internal import Reports
internal import TextProcessing

// Of a recommendation only what it is about can be found again:
//
//     Within three months, the council should ensure that return home interviews are timely, so that risk is understood.
//     └ frame ───────────────────────────────────────────┘└ core ──────────────┘└ praise ─┘  └ purpose ───────────────┘

/// What a recommendation asks for: its words, each with what it is in it.
struct TrailDemand {
  struct Word {
    let scanned: ScannedWord
    /// `nil` for a word that says nothing of what is asked for.
    let role: Role?
  }

  enum Role {
    /// The main object.
    case core
    /// In the main object, a word for what is done with anything: `oversight of`, `planning for`.
    case process
    /// In the main object, what is asked for of it: `capacity`.
    case aspect
    /// How good it should be, why, where, or what else is asked for.
    case aside
  }

  /// Every word of the text, in order.
  let words: [Word]
}

/// Tells the object of a recommendation from its frame.
///
/// Not thread-safe.
final class TrailDemandReader {
  private let scanner = TermScanner()
  private let sentences = SentenceReader()
  private let breaker = SentenceBreaker()

  /// Words that are read: a recommendation that goes on is about what it starts with.
  private static let most = 120
  /// Words of the core, beside those of a process.
  private static let mostOfCore = 5

  /// What has to be said before it can end: a word of the core, or two of a process.
  private static let enough = 2

  func demand(of paragraph: ParagraphInContext, subject: TrailSubject? = nil) -> TrailDemand {
    let text = paragraph.paragraph.text
    let words = Array(scanner.words(in: text).prefix(Self.most))
    let silent = silentWords(paragraph)
    let praised = praise(in: text)
    let end = min(
      breaker.sentences(in: text).first?.upperBound ?? 0,
      words.isEmpty ? 0 : Self.endOfMain(words[Self.start(of: words, in: text)...], silent, praised))
    let start = words.isEmpty ? 0 : words[Self.start(of: words, in: text)].range.lowerBound
    var count = 0
    return TrailDemand(
      words: words.map { word in
        let isSilent =
          StopWords.contains(word.word) || silent.contains(word.stem) || TrailFrame.contains(word)
          || subject?.isNamed(in: [word]) == true
        if isSilent { return TrailDemand.Word(scanned: word, role: nil) }
        let isMain = start <= word.range.lowerBound && word.range.lowerBound < end && count < Self.mostOfCore
        guard isMain, !praised.contains(where: { $0.overlaps(word.range) }) else {
          return TrailDemand.Word(scanned: word, role: .aside)
        }
        if TrailFrame.isAspect(word) { return TrailDemand.Word(scanned: word, role: .aspect) }
        if TrailFrame.isProcess(word) { return TrailDemand.Word(scanned: word, role: .process) }
        count += 1
        return TrailDemand.Word(scanned: word, role: .core)
      })
  }

  /// Behind `When children go missing,` and `Work with schools to`.
  private static func start(of words: [ScannedWord], in text: String) -> Int {
    if words.prefix(3).map(\.word).contains(Array("with".utf8)), words.first?.word == Array("work".utf8) {
      return words.firstIndex { $0.word == Array("to".utf8) } ?? 0
    }
    guard let first = words.first, TrailFrame.conditions.contains(String(decoding: first.word, as: UTF8.self))
    else { return 0 }
    let bytes = Array(text.utf8)
    return words.indices.dropFirst().first { index in
      bytes[words[index - 1].range.upperBound..<words[index].range.lowerBound].contains(UInt8(ascii: ","))
    } ?? 0
  }

  /// The byte at which what is asked for ends, and its purpose or another demand starts.
  private static func endOfMain(
    _ words: ArraySlice<ScannedWord>, _ silent: Set<[UInt8]>, _ praised: [Range<Int>]
  ) -> Int {
    var said = 0
    for (index, word) in zip(words.indices, words) {
      if said >= Self.enough {
        let next = words[index...].prefix(3).map { String(decoding: $0.word, as: UTF8.self) }
        if TrailFrame.ends.contains(where: { next.starts(with: $0) }) { return word.range.lowerBound }
      }
      let isSilent =
        StopWords.contains(word.word) || silent.contains(word.stem) || TrailFrame.contains(word)
        || praised.contains { $0.overlaps(word.range) }
      if !isSilent { said += TrailFrame.isProcess(word) || TrailFrame.isAspect(word) ? 1 : Self.enough }
    }
    return words.last?.range.upperBound ?? 0
  }

  /// The stems of who is to act, by when, and where.
  private func silentWords(_ paragraph: ParagraphInContext) -> Set<[UInt8]> {
    let recommendation = paragraph.paragraph.recommendation
    let facts = paragraph.report.facts
    let names =
      (recommendation?.addressees ?? [])
      + [recommendation?.timescale, facts.authority?.name].compactMap(\.self)
    return Set(names.flatMap { scanner.words(in: $0).map(\.stem) })
  }

  /// The bytes of what says how good something should be.
  private func praise(in text: String) -> [Range<Int>] {
    let reading = sentences.read(text)
    return reading.marks.filter { $0.kind == .strength }.map { mark in
      reading.words[mark.start].range.lowerBound..<reading.words[mark.end - 1].range.upperBound
    }
  }
}
