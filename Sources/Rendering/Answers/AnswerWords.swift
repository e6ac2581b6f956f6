internal import Indexing
internal import Reports
package import Search

/// What every form of an answer says in sentences.
package struct AnswerWords: Sendable {
  package let answer: Answer
  let request: QuestionRequest
  let files: AskFiles

  package init(answer: Answer, request: QuestionRequest, files: AskFiles = AskFiles()) {
    (self.answer, self.request, self.files) = (answer, request, files)
  }

  // MARK: Counts

  /// The answer in one sentence; `nil` where there is none.
  package var headline: String? {
    if answer.isEmpty { return nil }
    let (found, all) = (answer.found, answer.lookedAt)
    let reports = "\(grouped(found.reports)) of \(grouped(all.reports, "report"))"
    let authorities = "\(grouped(found.authorities)) of \(Self.authorities(all.authorities))"
    switch answer.plan.kind {
    case .authorities where answer.isByGrade:
      return
        "\(authorities) \(found.authorities == 1 ? "has" : "have") it, in \(reports) looked at\(Self.years(all))"
    case .authorities where answer.plan.change != nil:
      let changed = "\(grouped(answer.groupCount)) of \(Self.authorities(all.authorities))"
      return
        "\(changed) changed that way; \(reports) looked at\(Self.years(all)) \(verb(found.reports)) something on it"
    case .authorities: return "\(authorities), in \(reports) looked at\(Self.years(all))"
    case .count:
      let years = answer.plan.filter.years.isEmpty ? Self.years(all) : " in these years\(Self.years(all))"
      return "\(reports)\(years) \(verb(found.reports)) it, from \(authorities)"
    case .grade:
      return "\(grouped(all.reports, "report")) on \(Self.authorities(all.authorities))\(Self.years(all))"
    case .recommended:
      let count = grouped(answer.trailCount, "recommendation")
      return "\(count) in \(reports) looked at\(Self.years(all)), to \(authorities)"
    case .said, .changed, .comparison:
      return "Said in \(reports) looked at\(Self.years(all)), on \(authorities)"
    }
  }

  /// What reports do that are found: a grade is not said of anything, it is had.
  package func verb(_ reports: Int) -> String {
    switch (answer.isByGrade, reports == 1) {
    case (true, true): "has"
    case (true, false): "have"
    case (false, true): "says"
    case (false, false): "say"
    }
  }

  /// What the sentences say of it, and of how many; a line each.
  package var facets: [String] {
    // Recommendations ask for something; whether they praise says nothing.
    if answer.plan.kind == .grade || answer.plan.kind == .recommended { return [] }
    let verdicts = answer.verdicts.filter { $0.paragraphs > 0 }.map { count in
      "as \(Self.words(count.verdict)) \(grouped(count.paragraphs))"
    }
    let extents = answer.extents.filter { $0.paragraphs > 0 }.map { count in
      let tooMuch =
        count.tooMuch > 0 ? " (\(grouped(count.tooMuch)) of them \(count.extent.tooMuchWords))" : ""
      return "\(count.extent.word) \(grouped(count.paragraphs))\(tooMuch)"
    }
    let paragraphs = grouped(answer.found.paragraphs, "paragraph")
    return [
      verdicts.isEmpty ? nil : "\(paragraphs): " + verdicts.joined(separator: ", "),
      extents.isEmpty ? nil : "How widespread, where they say it: " + extents.joined(separator: ", "),
    ].compactMap(\.self)
  }

  /// Who is counted, in one line; empty where nobody is.
  var counted: [String] {
    if answer.groups.isEmpty { return [] }
    let isByTheme = answer.search != nil
    let names = answer.groups.map { group in
      "\(group.subject.words) \(grouped(isByTheme ? group.found.paragraphs : group.found.reports))"
    }
    return ["By authority, in \(isByTheme ? "paragraphs" : "reports"): " + names.joined(separator: ", ")]
  }

  /// What stands above recommendations that stand below something else; empty where there are none.
  package var trailHead: [String] {
    if answer.trails.isEmpty { return [] }
    let all = answer.trailCount > answer.trails.count ? " of \(grouped(answer.trailCount))" : ""
    return ["Recommended on it: \(grouped(answer.trails.count))\(all)"]
  }

  /// The rank of the first recommendation that is listed.
  package var firstTrail: Int { answer.plan.kind == .recommended ? request.offset + 1 : 1 }

  private static func words(_ verdict: Verdict) -> String {
    switch verdict {
    case .weakness: "a weakness"
    case .strength: "a strength"
    case .both, .neither: verdict.rawValue
    }
  }

  // MARK: Above and below

  /// What was decided on the way to the answer.
  var notes: [String] { answer.notes.map { "note: " + $0 } }

  /// Which part of the answer is shown, and what was searched.
  var end: [String] {
    guard let search = answer.search, answer.plan.kind != .grade else { return shown }
    return shown + searched + SearchSummary.words(search.expansions)
      + (answer.isEmpty ? [] : SearchSummary.words(search.unknownWords))
  }

  /// What a sentence had to hold, and what was given up; empty where nothing was searched for.
  package var searched: [String] {
    guard let search = answer.search, answer.plan.kind != .grade else { return [] }
    let dropped = search.dropped.map { "'\($0)'" }
    let left = dropped.isEmpty ? [] : ["left out, because nothing holds all: \(sentenceList(dropped))"]
    return (answer.isEmpty ? [] : [required].compactMap(\.self)) + left
  }

  /// How to change how the question was read.
  static let hint =
    "Not what you meant? The same line with --plan shows how the question was read and how to change that."

  /// What a sentence had to hold.
  private var required: String? {
    guard let search = answer.search, !search.required.isEmpty else { return nil }
    guard answer.isPlain else { return "searched for \(answer.query)" }
    let required = sentenceList(search.required.map { "'\($0)'" })
    let optional = search.optional.map { "'\($0)'" }
    let order =
      optional.isEmpty
      ? "" : "; \(sentenceList(optional)) only \(optional.count == 1 ? "decides" : "decide") about the order"
    return "searched for \(required) in a sentence, or in two of which the second refers to the first\(order)"
  }

  /// Which of many are listed; empty where all are.
  private var shown: [String] {
    // Where nothing else is there either, it is said instead of an answer.
    if listed == 0 { return answer.isEmpty ? [] : [beyond].compactMap(\.self) }
    return [part].compactMap(\.self).map { $0 + (hasMore ? "; --offset \(last) shows more" : "") }
  }

  /// The rank of the last that is listed.
  private var last: Int { request.offset + listed }

  /// Which of many are listed; `nil` where all or none are.
  package var part: String? {
    let first = request.offset + 1
    if listed == 0 { return nil }
    if let all {
      return listed < all.count ? "\(grouped(first)) to \(grouped(last)) of \(all.words)" : nil
    }
    if first > 1 { return "\(grouped(first)) to \(grouped(last))" }
    return hasMore ? "the first \(grouped(last))" : nil
  }

  /// Whether more may follow those that are listed. Of sentences not all paragraphs are listed: some are alike, and of a report
  /// only a few are taken.
  package var hasMore: Bool {
    all.map { last < $0.count } ?? (listed >= request.limit && last < answer.found.paragraphs)
  }

  private var listed: Int {
    switch answer.plan.kind {
    case .authorities, .grade, .changed, .comparison: answer.groups.count
    case .count where answer.search == nil: answer.groups.count
    case .recommended: answer.trails.count
    case .said, .count: answer.sentences.count
    }
  }

  /// How many could be listed; `nil` where that is not known.
  private var all: (count: Int, words: String)? {
    switch answer.plan.kind {
    case .authorities, .grade, .changed: (answer.groupCount, Self.authorities(answer.groupCount))
    case .comparison: (answer.groupCount, grouped(answer.groupCount, "side"))
    case .recommended: (answer.trailCount, grouped(answer.trailCount, "recommendation"))
    case .count where answer.search == nil: (answer.groupCount, Self.authorities(answer.groupCount))
    case .said, .count: nil
    }
  }

  /// That a page is asked for of which nothing is left; `nil` for any other.
  var beyond: String? {
    passedOver.map {
      "Nothing is left: --offset \(request.offset) passes over \($0); lower it or leave it out."
    }
  }

  /// What stands on earlier pages, where nothing is left on this one; `nil` for any other page.
  package var passedOver: String? {
    guard request.offset > 0, listed == 0 else { return nil }
    guard let all else { return answer.found.paragraphs > 0 ? "all that there is to quote" : nil }
    return all.count > 0 ? all.words : nil
  }

  // MARK: Populations

  static func authorities(_ count: Int) -> String { grouped(count, "authority", "authorities") }

  /// ` (2014 to 2018)`; empty where no report has a date.
  static func years(_ population: Population) -> String {
    guard let dates = population.dates else { return "" }
    let (first, last) = (dates.lowerBound.year, dates.upperBound.year)
    return first == last ? " (\(first))" : " (\(first) to \(last))"
  }

  /// `3 paragraphs in 2 of 4 reports, 14 March 2014 to 2 June 2016`; where no theme was looked for `2 of 4 reports, …`.
  package func counts(of group: AnswerGroup) -> String {
    let (found, all) = (group.found, group.lookedAt)
    let days = (found.dates ?? all.dates).map {
      ", " + DateText.period(from: $0.lowerBound, to: $0.upperBound)
    }
    let reports =
      if all.reports == 0 {
        "no report of it"
      } else if answer.search == nil {
        (found.reports < all.reports ? "\(grouped(found.reports)) of " : "") + grouped(all.reports, "report")
      } else if found.reports == 0 {
        "nothing in \(grouped(all.reports, "report"))"
      } else {
        "\(grouped(found.paragraphs, "paragraph")) in \(grouped(found.reports)) of \(grouped(all.reports, "report"))"
      }
    return reports + (days ?? "")
  }

  /// The same where grades are asked for.
  package static func reports(of group: AnswerGroup) -> String {
    let days =
      group.lookedAt.dates.map { ", " + DateText.period(from: $0.lowerBound, to: $0.upperBound) } ?? ""
    return grouped(group.lookedAt.reports, "report") + days
  }
}

extension AnswerGroup.Subject {
  /// What kind of thing it is.
  package var field: FilterField {
    switch self {
    case .authority: .authority
    case .region: .region
    case .year: .year
    case .framework: .framework
    case .overall: .overall
    }
  }

  /// The same for programs.
  package var value: String {
    switch self {
    case .authority(let name), .region(let name), .year(let name): name
    case .framework(let framework): framework.rawValue
    case .overall(let grade): grade.rawValue
    }
  }
}
