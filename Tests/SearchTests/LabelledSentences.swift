import Foundation
import Search

/// Sentences with what a reader makes of them, kept in `Fixtures/sentences.tsv` and `Fixtures/hard-sentences.tsv`.
struct LabelledSentence {
  enum Half: Int, CaseIterable {
    /// On which the cues were tuned.
    case development
    /// Which was not looked at until they had been measured on it.
    case heldOut
  }

  let text: String
  let stance: Stance
  /// An `Extent` by its name, `toomany`, or `-` for none said.
  let extent: String
  let topic: (words: String, stance: TopicStance)?

  /// By the sentence alone, so that a label can be corrected and lines added without moving others.
  var half: Half { Self.hash(text) >> 16 & 1 == 0 ? .development : .heldOut }

  /// The bytes of the topic's words.
  var topicRange: Range<Int>? { topic.flatMap { text.bytes(of: $0.words) } }

  /// FNV-1a.
  private static func hash(_ text: String) -> UInt32 {
    text.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
  }

  /// Those of a file: lines of five columns, parted by tabs; `#` opens a comment.
  static func read(_ contents: String) -> [LabelledSentence] {
    contents.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap(LabelledSentence.init)
  }

  private init?(_ line: Substring) {
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard columns.count == 5, let stance = Self.stances[columns[0]] else { return nil }
    (self.stance, extent, text) = (stance, columns[1], columns[4])
    topic = TopicStance(rawValue: columns[3]).map { (columns[2], $0) }
  }

  private static let stances: [String: Stance] = ["S": .strength, "W": .weakness, "B": .both, "N": .neither]
}

/// What was read beside what was labelled.
struct Confusion {
  private var counts: [String: [String: Int]] = [:]

  mutating func add(_ label: String, read: String) { counts[label, default: [:]][read, default: 0] += 1 }

  var labels: [String] { Set(counts.keys).union(counts.values.flatMap(\.keys)).sorted() }

  func count(_ label: String) -> Int { counts[label, default: [:]].values.reduce(0, +) }

  /// Of what was read as `label`, the share that is labelled so; 1 when nothing was.
  func precision(_ label: String) -> Double {
    share(counts[label]?[label], of: counts.values.reduce(0) { $0 + $1[label, default: 0] })
  }

  /// Of what is labelled so, the share that was read as `label`.
  func recall(_ label: String) -> Double { share(counts[label]?[label], of: count(label)) }

  /// The share that was read as labelled.
  var accuracy: Double {
    share(labels.reduce(0) { $0 + (counts[$1]?[$1] ?? 0) }, of: labels.reduce(0) { $0 + count($1) })
  }

  private func share(_ part: Int?, of whole: Int) -> Double {
    whole == 0 ? 1 : Double(part ?? 0) / Double(whole)
  }
}

/// How sentences are read, by what is read of them.
struct SentenceMeasure {
  var stance = Confusion()
  var extent = Confusion()
  var topic = Confusion()
  /// Stance, of those sentences only of which the reader is sure.
  var sureStance = Confusion()

  init(_ sentences: [LabelledSentence]) {
    let reader = SentenceReader()
    for sentence in sentences {
      let reading = reader.read(sentence.text)
      stance.add(sentence.stance.rawValue, read: reading.stance.rawValue)
      if reading.sureness >= 0.5 { sureStance.add(sentence.stance.rawValue, read: reading.stance.rawValue) }
      if !sentence.extent.isEmpty { extent.add(sentence.extent, read: Self.name(reading.extent())) }
      if let topic = sentence.topic, let range = sentence.topicRange {
        self.topic.add(topic.stance.rawValue, read: reading.stance(of: range).rawValue)
      }
    }
  }

  private static func name(_ mention: ExtentMention?) -> String {
    guard let mention else { return "-" }
    return mention.isTooMuch && mention.extent == .many ? "toomany" : "\(mention.extent)"
  }

  /// As tables of Markdown.
  func table(_ title: String) -> String {
    var lines = ["### \(title)", ""]
    for (name, confusion) in [
      ("stance", stance), ("stance, sureness ≥ 0.5", sureStance), ("topic", topic), ("extent", extent),
    ] {
      lines += ["| \(name) | sentences | precision | recall |", "|---|---|---|---|"]
      for label in confusion.labels {
        lines.append(
          "| \(label) | \(confusion.count(label)) | \(percent(confusion.precision(label))) | \(percent(confusion.recall(label))) |"
        )
      }
      let all = confusion.labels.reduce(0) { $0 + confusion.count($1) }
      lines += ["| **right** | \(all) | **\(percent(confusion.accuracy))** | |", ""]
    }
    return lines.joined(separator: "\n")
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))" }
}

extension String {
  /// The bytes at which `words` first stand, in whatever case.
  func bytes(of words: String) -> Range<Int>? {
    range(of: words, options: .caseInsensitive).map { range in
      utf8.distance(
        from: startIndex, to: range.lowerBound)..<utf8.distance(from: startIndex, to: range.upperBound)
    }
  }
}
