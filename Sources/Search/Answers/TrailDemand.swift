internal import Reports
internal import TextProcessing

// Of a recommendation only what it is about can be found again:
//
//     Within three months, the council should ensure that return home interviews are timely, so that risk is understood.
//     └ frame, says nothing ─────────────────────────────┘└ main object, counts in full ┘    └ purpose, counts little ┘

/// What a recommendation asks for: its words with what each counts.
struct TrailDemand {
  struct Word {
    let scanned: ScannedWord
    /// What it counts, up to 1; 0 for a word that says nothing of what is asked for.
    let weight: Double
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

  /// What words count by where they stand and what they say.
  private enum Weight {
    static let main = 1.0
    /// Behind `and ensure`, `and that`: a second demand.
    static let second = 0.6
    static let purpose = 0.35
    /// In a sentence behind the first.
    static let further = 0.3
    /// Of words that say how good something should be: a later report says it in others.
    static let praise = 0.3
  }

  /// Words that are read: a recommendation that goes on is about what it starts with.
  private static let most = 120
  /// Words of the main object before a purpose or a second demand can follow.
  private static let leastOfMain = 2

  func demand(of paragraph: ParagraphInContext) -> TrailDemand {
    let text = paragraph.paragraph.text
    let words = scanner.words(in: text).prefix(Self.most)
    let silent = silentWords(paragraph)
    let praised = praise(in: text)
    let end = breaker.sentences(in: text).first?.upperBound ?? text.utf8.count
    var (place, said) = (Weight.main, 0)
    let all = Array(words)
    var demand: [TrailDemand.Word] = []
    for (index, word) in all.enumerated() {
      if said >= Self.leastOfMain { place = min(place, Self.weight(from: index, of: all) ?? place) }
      if word.range.lowerBound >= end { place = min(place, Weight.further) }
      let isSilent = StopWords.contains(word.word) || silent.contains(word.stem) || TrailFrame.contains(word)
      let isPraise = praised.contains { $0.overlaps(word.range) }
      let weight = isSilent ? 0 : isPraise ? place * Weight.praise : place
      if weight >= Weight.main { said += 1 }
      demand.append(TrailDemand.Word(scanned: word, weight: weight))
    }
    return TrailDemand(words: demand)
  }

  /// What counts from a word on, if a new part starts there.
  private static func weight(from index: Int, of words: [ScannedWord]) -> Double? {
    let next = words[index...].prefix(3).map { String(decoding: $0.word, as: UTF8.self) }
    if TrailFrame.purposes.contains(where: { next.starts(with: $0) }) { return Weight.purpose }
    return TrailFrame.seconds.contains { next.starts(with: $0) } ? Weight.second : nil
  }

  /// The stems of who is to act, by when, and where.
  private func silentWords(_ paragraph: ParagraphInContext) -> Set<[UInt8]> {
    let recommendation = paragraph.paragraph.recommendation
    let facts = paragraph.report.facts
    let names =
      (recommendation?.addressees ?? []) + [recommendation?.timescale, facts.authority?.name].compactMap(\.self)
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

/// The words in which recommendations are put, whatever they are about.
enum TrailFrame {
  /// How the purpose of a demand starts, or its detail.
  static let purposes = phrases(
    """
    so that, in order to, so as to, to ensure, to enable, to avoid, to allow, to support, to help, to prevent, to make,
    to inform, to provide, to improve, to enhance, to achieve, to strengthen, in line with, in accordance with, including,
    such as, particularly, especially, for example, specifically
    """)
  /// How a second demand starts.
  static let seconds = phrases(
    "and ensure, and ensuring, and that, and improve, and strengthen, and take, and provide, and continue, and monitor")

  static func contains(_ word: ScannedWord) -> Bool {
    stems.contains(word.stem) || word.word.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func phrases(_ list: String) -> [[String]] {
    list.replacing("\n", with: " ").split(separator: ",").map { $0.split(separator: " ").map(String.init) }
  }

  private static let stems: Set<[UInt8]> = Set(TermScanner().words(in: words).map(\.stem))

  /// What is asked for of anything, who is asked, and by when.
  private static let words = """
    accelerate achieve act action address adequate agree all also and any appropriate appropriately area arrange arrangement \
    assure authority better both build can case children child clear clearly consider consideration consistency consistent \
    consistently continue council county develop development due each effect effective effectively effectiveness embed enable \
    enhance ensure establish evaluate expedite extent fully further good give given greater group high immediately implement \
    implementation improve improvement including increase individual introduce issue key lead leader leadership level local made make \
    manner measure meet month more must necessary need new number order other particular particularly people place pace partner \
    practice prioritise priority process progress promptly provide provision purpose put quality range receive reduce relation \
    relevant require required requirement review robust robustly secure senior service services set should specific specifically \
    staff standard steps strengthen sufficient sufficiently suitable support swift system take taken team thorough time timely \
    timeliness urgent urgently use used well where within who whole work working year young across ensuring improving strengthening \
    paragraph recommendation inspection inspector ofsted city borough district london royal one two three six twelve week day \
    able always not no only their own same some through under until up very while within without you your they he she \
    enough every impact outcome outcomes
    """
}
