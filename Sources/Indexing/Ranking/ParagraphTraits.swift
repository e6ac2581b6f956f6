internal import Reports

/// What ranks a paragraph beside its words, its length and its grade.
struct ParagraphTraits: Equatable {
  let kind: Paragraph.Kind
  /// An unnumbered finding of a report that numbers its findings: a bullet of a summary, or a fact about the area. What it
  /// says stands in the numbered findings at length.
  let isBrief: Bool
  let tone: Tone

  init(kind: Paragraph.Kind, isBrief: Bool, tone: Tone) {
    self.kind = kind
    self.isBrief = isBrief && kind == .finding
    self.tone = tone
  }

  /// Numbered findings of a report that numbers its findings: fewer may be a list.
  static let leastNumbered = 10

  static func numbersFindings(_ paragraphs: [Paragraph]) -> Bool {
    paragraphs.lazy.filter { $0.kind == .finding && $0.printedNumber != nil }.prefix(leastNumbered).count
      == leastNumbered
  }

  /// What a paragraph's score is multiplied with: boilerplate says the same in every report, a summary what is said again.
  var weight: Double {
    switch kind {
    case .finding: isBrief ? 0.8 : 1
    case .recommendation: 0.9
    case .table: 0.5
    case .boilerplate: 0.4
    }
  }

  // MARK: In the file

  private static let kindMask: UInt8 = 0b111
  private static let briefBit: UInt8 = 0b1000
  private static let toneShift: UInt8 = 4

  /// How they are written in `ranking_block`; never 0, which stands for no paragraph.
  var code: UInt8 {
    Self.code(of: kind) | (isBrief ? Self.briefBit : 0) | tone.code << Self.toneShift
  }

  /// The traits of a code; `nil` for 0 and for any other that none has.
  init?(code: UInt8) {
    guard let kind = Self.kind(ofCode: code) else { return nil }
    self.init(
      kind: kind, isBrief: code & Self.briefBit != 0, tone: Tone(code: code >> Self.toneShift & 0b111))
  }

  /// The kind in a code.
  static func kind(ofCode code: UInt8) -> Paragraph.Kind? {
    Paragraph.Kind.allCases.first { self.code(of: $0) == code & kindMask }
  }

  private static func code(of kind: Paragraph.Kind) -> UInt8 {
    switch kind {
    case .finding: 1
    case .recommendation: 2
    case .table: 3
    case .boilerplate: 4
    }
  }
}

/// What scores are multiplied with, for each code of the traits and of the grade.
struct RankingFactors {
  private var ofTraits: [Double]
  private var ofGrade = Array(repeating: 1.0, count: 256)
  /// The largest factor there is.
  let most: Double

  /// What the tone of a paragraph counts in a search for a weakness, and the grade it stands under.
  private static let toneWeight = 0.25
  private static let gradeWeight = 0.1

  /// - Parameters:
  ///   - seeksWeakness: whether what is looked for is a weakness; then tone and grade count.
  ///   - grades: the grade of each code.
  init(seeksWeakness: Bool, grades: [UInt8: Grade]) {
    ofTraits = (0...UInt8.max).map { code in
      guard let traits = ParagraphTraits(code: code) else { return 1 }
      return traits.weight * (seeksWeakness ? 1 + Self.toneWeight * traits.tone.balance : 1)
    }
    if seeksWeakness {
      for (code, grade) in grades { ofGrade[Int(code)] = 1 + Self.gradeWeight * Self.severity(of: grade) }
    }
    most = (ofTraits.max() ?? 1) * (ofGrade.max() ?? 1)
  }

  @inline(__always)
  func factor(traits: UInt8, grade: UInt8) -> Double {
    ofTraits[Int(traits)] * ofGrade[Int(grade)]
  }

  func factor(of entry: RankingEntry) -> Double {
    factor(traits: entry.traits?.code ?? 0, grade: entry.gradeCode)
  }

  /// What the factor of a paragraph is made of.
  func parts(of entry: RankingEntry) -> (kind: Double, tone: Double, grade: Double) {
    let kind = entry.traits?.weight ?? 1
    return (kind, ofTraits[Int(entry.traits?.code ?? 0)] / kind, ofGrade[Int(entry.gradeCode)])
  }

  /// How much of a weakness a grade says: each word on its own, no scale is mapped onto another.
  private static func severity(of grade: Grade) -> Double {
    switch grade {
    case .inadequate, .widespreadFailings: 1
    case .requiresImprovement, .inconsistent: 0.5
    case .good, .typicallyPositive: -0.5
    case .outstanding: -1
    case .adequate, .notJudged, .other: 0
    }
  }
}
