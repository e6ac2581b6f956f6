import Foundation
import TestSupport

/// A question of the table, with what is right for it. Written from the reports, before anything answered.
struct AskedQuestion: CustomStringConvertible {
  let name: String
  /// Whether it is over the invented reports; otherwise over real ones.
  let isOverCorpus: Bool
  let question: String
  let kind: String
  /// As typed: `authority:Harrow`, and `change:improved`, `unknown:Leeds`; without sections.
  let filters: Set<String>
  let stance: String
  /// One of these has to be in the answer.
  let authorities: [String]
  /// One of these has to be among the first quotations.
  let paragraphs: Set<String>
  /// `reports=5 authorities=3`, `grade=good`.
  let facts: [String]
  let hasNoAnswer: Bool

  var description: String { "\(name): \(question)" }

  static let all: [AskedQuestion] = {
    let text = Repository.text(of: "Tests/findingsTests/Fixtures/asked.tsv") ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { AskedQuestion(String($0)) }
  }()

  private init?(_ line: String) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count >= 11 else { return nil }
    (name, isOverCorpus, question, kind) = (fields[0], fields[1] == "corpus", fields[2], fields[3])
    filters = Set(Self.filters(fields[4]).filter(Self.isCompared))
    (stance, authorities) = (
      fields[5], fields[7].split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
    )
    paragraphs = Set(fields[8].split(separator: " ").map(String.init))
    facts = fields[9].split(separator: " ").map(String.init)
    hasNoAnswer = fields[10] == "none"
  }

  /// Parts of the headings can be put in several ways, and recommendations are asked for by the kind.
  static func isCompared(_ filter: String) -> Bool {
    !filter.hasPrefix("section:") && !filter.hasPrefix("kind:")
  }

  /// `a:b c:"d e"` in parts, in lower case.
  private static func filters(_ text: String) -> [String] {
    var (parts, isQuoted) = ([""], false)
    for character in text.lowercased() {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == " " && !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.filter { !$0.isEmpty }
  }
}

/// What of `findings.ask/1` the table speaks of.
struct AskedAnswer: Decodable {
  struct Plan: Decodable {
    struct Filter: Decodable { let field, value: String }
    struct Unknown: Decodable { let name: String }
    let kind: String
    let change, stance: String?
    let filters: [Filter]
    let unknown_names: [Unknown]
  }
  struct Paragraph: Decodable {
    struct Report: Decodable { let authority: String? }
    let id, text: String
    let report: Report
  }
  struct Sentence: Decodable {
    let paragraph: Paragraph
    let text: String
    let range: [Int]
  }
  struct Group: Decodable {
    struct Subject: Decodable { let value: String }
    struct Entry: Decodable {
      struct Judgement: Decodable { let grade: String }
      struct Report: Decodable { let overall: String? }
      let judgements: [Judgement]
      let report: Report
      let sentences: [Sentence]
    }
    let subject: Subject
    let sentences: [Sentence]
    let timeline: [Entry]
  }
  struct Trail: Decodable {
    let paragraph: Paragraph
    let evidence: [Sentence]
  }
  struct Population: Decodable { let authorities, reports: Int }

  let plan: Plan
  let found: Population
  let sentences: [Sentence]
  let groups: [Group]
  let recommendations: [Trail]

  /// Every sentence that is quoted, in the order of the answer.
  var quoted: [Sentence] {
    sentences + groups.flatMap(\.sentences) + groups.flatMap { $0.timeline.flatMap(\.sentences) }
      + recommendations.flatMap(\.evidence)
  }

  /// Names of what is quoted, recommendations among it.
  var names: [String] {
    let own = sentences + groups.flatMap(\.sentences) + groups.flatMap { $0.timeline.flatMap(\.sentences) }
    return own.map(\.paragraph.id)
      + recommendations.flatMap { [$0.paragraph.id] + $0.evidence.map(\.paragraph.id) }
  }

  var authorities: Set<String> {
    Set(groups.map(\.subject.value) + quoted.compactMap(\.paragraph.report.authority))
  }

  var facts: Set<String> {
    let grades = groups.flatMap(\.timeline).flatMap { entry in
      entry.judgements.map(\.grade) + [entry.report.overall].compactMap(\.self)
    }
    return Set(grades.map { "grade=\($0.replacing(" ", with: "-"))" })
      .union(["reports=\(found.reports)", "authorities=\(found.authorities)"])
  }

  /// The plan as the table has it.
  var filters: Set<String> {
    let filters = plan.filters.map { "\($0.field):\($0.value)".lowercased() }
    let unknown = plan.unknown_names.map { "unknown:\($0.name)".lowercased() }
    return Set(filters + unknown + [plan.change.map { "change:\($0)" }].compactMap(\.self))
      .filter(AskedQuestion.isCompared)
  }
}
