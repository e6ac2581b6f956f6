internal import Rendering
internal import Search

/// The answer: in one sentence, in figures, and in sentences of the reports, by what is asked for.
struct AskFindings {
  private let asked: AskedAnswer
  private var answer: Answer { asked.answer }
  private var words: AnswerWords { asked.words }

  init(_ asked: AskedAnswer) { self.asked = asked }

  func write(_ html: inout HTMLWriter) {
    html.element("h2 id=\"answer\"", words.headline ?? "The answer")
    for facet in words.facets { html.element("p", facet) }
    years(&html)
    findings(&html)
    AskPages(asked).write(&html)
  }

  /// Of how many reports each year is asked only by some; the others can have a look.
  private func years(_ html: inout HTMLWriter) {
    let figures = AskFigures(years: asked)
    switch answer.plan.kind {
    case .count where !figures.isEmpty: figures.write(&html)
    case .said, .authorities, .recommended:
      guard answer.years.count > 1 else { return }
      html.within("details") { html in
        html.element("summary", "Counts by year")
        figures.write(&html)
      }
    case .count, .grade, .changed, .comparison: return
    }
  }

  private func findings(_ html: inout HTMLWriter) {
    switch answer.plan.kind {
    case .said: sentences(&html)
    case .count:
      counted(&html)
      sentences(&html)
    case .authorities, .grade, .changed:
      for group in answer.groups { html.within("section class=\"group\"") { self.group(group, &$0) } }
      if answer.plan.kind == .changed { trailsOfChange(&html) }
    case .comparison: AskComparison(asked).write(&html)
    case .recommended: trails(from: words.firstTrail, &html)
    }
  }

  private func sentences(_ html: inout HTMLWriter) {
    if answer.sentences.isEmpty { return }
    html.within("ol", ["class": "sentences plain", "start": String(asked.request.offset + 1)]) { html in
      for sentence in answer.sentences { html.within("li") { AskQuotation(sentence, asked).write(&$0) } }
    }
  }

  private func counted(_ html: inout HTMLWriter) {
    let figures = AskFigures(authorities: asked)
    if !figures.isEmpty { figures.write(&html) }
  }

  /// Its sentences, or where grades or a change are asked for, its reports.
  private func group(_ group: AnswerGroup, _ html: inout HTMLWriter) {
    let isOfGrades = answer.plan.kind == .grade
    AskGroupHead(group, isOfGrades ? AnswerWords.reports(of: group) : words.counts(of: group)).write(&html)
    let isByReport = answer.plan.kind != .authorities || group.sentences.isEmpty && !group.timeline.isEmpty
    if isByReport {
      let saysFindings = answer.plan.kind == .changed || answer.plan.change != nil && !isOfGrades
      AskTimeline(group.timeline, asked, saysFindings: saysFindings).write(&html)
    } else {
      for sentence in group.sentences {
        AskQuotation(sentence, asked, saidAbove: group.isOfAuthority ? .authority : .nothing).write(&html)
      }
    }
  }

  private func trailsOfChange(_ html: inout HTMLWriter) {
    for head in words.trailHead { html.element("h3", head) }
    trails(from: 1, &html)
  }

  private func trails(from first: Int, _ html: inout HTMLWriter) {
    if answer.trails.isEmpty { return }
    html.within("ol", ["class": "trails plain", "start": String(first)]) { html in
      for trail in answer.trails { html.within("li") { AskTrail(trail, asked).write(&$0) } }
    }
  }
}
