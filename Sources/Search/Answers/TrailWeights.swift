internal import Foundation

/// What the terms of a topic count: words that are rare in the index tell more.
struct TrailWeights {
  /// Of the core and its pairs, all together 1.
  private let core: [Double]
  private let pairs: [Double]
  /// Of each term, what stands beside the core together 1.
  private let asides: [Double]
  /// Whether the core is more than processes and what is in every report: only then a sentence can say what became of it.
  let canDecide: Bool
  /// How much the core tells, up to 1: `assessments` alone are in every report.
  private let telling: Double

  /// What a word for a process counts beside others, and what each word beside the one before: what is asked for is named first.
  private static let (process, next) = (0.5, 0.85)
  /// What a pair counts beside its two terms.
  private static let pairing = 0.5
  /// A word in one paragraph of 90 tells no more than that: words that nobody else uses are not what it is about.
  private static let mostRarity = 4.5
  /// What the core has to tell to be found again, and to be found for certain.
  private static let (least, enough) = (1.5, 3.5)
  /// What its words beside processes have to tell to say what became of it.
  private static let leastToDecide = 2.0
  /// What everything beside the core adds.
  private static let aside = 0.2

  /// - Parameters:
  ///   - counts: for each term of the core how many paragraphs hold it.
  ///   - paragraphs: how many there are.
  /// - Returns: `nil` for a topic that is everywhere.
  init?(_ topic: TrailTopic, counts: [Int], of paragraphs: Int) {
    var (core, factor): ([Double], Double) = ([], 1)
    for (term, count) in zip(topic.terms, counts) where term.role != .aside {
      let rarity = min(Self.mostRarity, log(1 + Double(paragraphs) / Double(max(1, count))))
      core.append(rarity * factor * (term.role == .core ? 1 : Self.process))
      if term.role == .core { factor *= Self.next }
    }
    let told = core.reduce(0, +)
    guard told >= Self.least else { return nil }
    let pairs = topic.pairs.map { Self.pairing * (core[$0.0] + core[$0.1]) }
    let all = told + pairs.reduce(0, +)
    self.core = core.map { $0 / all }
    self.pairs = pairs.map { $0 / all }
    let count = Double(max(1, topic.terms.count - core.count))
    asides = topic.terms.map { $0.role == .aside ? 1 / count : 0 }
    let own = zip(topic.terms, core).filter { $0.0.role == .core }.reduce(0) { $0 + $1.1 }
    canDecide = own >= Self.leastToDecide
    telling = min(1, told / Self.enough)
  }

  /// How much of the topic is named, up to 1.
  func coverage(_ named: TrailNamed) -> Double {
    let main = Self.sum(core, named.terms) + Self.sum(pairs, named.pairs)
    return min(1, telling * main + Self.aside * Self.sum(asides, named.terms))
  }

  private static func sum(_ weights: [Double], _ named: [Double]) -> Double {
    zip(weights, named).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
