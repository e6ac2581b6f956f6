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

  /// The words of the text, in order.
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
    let words = self.words(in: text)
    let told = TrailDemandWords(
      silent: silentWords(paragraph), praised: praise(in: text), subject: subject)
    let first = Self.start(of: words, in: text)
    let end = min(
      breaker.sentences(in: text).first?.upperBound ?? 0, Self.endOfMain(words.dropFirst(first), told))
    var count = 0
    let roles = words.enumerated().map { place, word -> TrailDemand.Role? in
      guard let role = told.role(of: word) else { return nil }
      guard place >= first, word.range.lowerBound < end, count < Self.mostOfCore else { return .aside }
      if role == .core { count += 1 }
      return role
    }
    return TrailDemand(words: zip(words, roles).map { TrailDemand.Word(scanned: $0, role: $1) })
  }

  /// Without what stands in brackets: references, and abbreviations of what stands before them.
  private func words(in text: String) -> [ScannedWord] {
    let bytes = Array(text.utf8)
    var brackets: [Range<Int>] = []
    var open: Int?
    for (place, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "(") { open = open ?? place }
      guard byte == UInt8(ascii: ")"), let start = open else { continue }
      brackets.append(start..<place)
      open = nil
    }
    let words = scanner.words(in: text).lazy.filter { word in
      !brackets.contains { $0.overlaps(word.range) }
    }
    return Array(words.prefix(Self.most))
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
  private static func endOfMain(_ words: ArraySlice<ScannedWord>, _ told: TrailDemandWords) -> Int {
    var said = 0
    for (index, word) in zip(words.indices, words) {
      if said >= Self.enough {
        let next = words[index...].prefix(3).map { String(decoding: $0.word, as: UTF8.self) }
        if TrailFrame.ends.contains(where: { next.starts(with: $0) }) { return word.range.lowerBound }
      }
      switch told.role(of: word) {
      case .core: said += Self.enough
      case .process, .aspect: said += 1
      case .aside, nil: break
      }
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

/// What the words of one recommendation are, wherever they stand.
private struct TrailDemandWords {
  /// Stems of words that say nothing here.
  let silent: Set<[UInt8]>
  /// The bytes of what says how good something should be.
  let praised: [Range<Int>]
  let subject: TrailSubject?

  /// `nil` for a word that says nothing; for a word of praise that it is no more than an aside.
  func role(of word: ScannedWord) -> TrailDemand.Role? {
    if StopWords.contains(word.word) || silent.contains(word.stem) || TrailFrame.contains(word) { return nil }
    if let subject, subject.isNamed(in: [word]) { return nil }
    if praised.contains(where: { $0.overlaps(word.range) }) { return .aside }
    return TrailFrame.isAspect(word) ? .aspect : TrailFrame.isProcess(word) ? .process : .core
  }
}
