internal import Rendering
internal import Reports
internal import Search

/// What each report of an authority says, or how it judges, one after the other, each on the scale of its framework.
struct AskTimeline {
  private let entries: [TimelineEntry]
  private let asked: AskedAnswer
  /// Whether it is said what each report says; otherwise grades alone.
  private let saysFindings: Bool

  init(_ entries: [TimelineEntry], _ asked: AskedAnswer, saysFindings: Bool) {
    self.entries = entries
    self.asked = asked
    self.saysFindings = saysFindings
  }

  func write(_ html: inout HTMLWriter) {
    html.within("ol class=\"timeline plain\"") { html in
      for entry in entries { html.within("li") { self.entry(entry, &$0) } }
    }
  }

  private func entry(_ entry: TimelineEntry, _ html: inout HTMLWriter) {
    html.within("h4") { html in
      html.link(ReportAddress(entry.report.id).text, entry.dayInWords)
      html.text(", \(entry.report.facts.framework.title)")
    }
    if saysFindings {
      html.within("p class=\"says\"") { AskVerdict(entry.verdict, entry.findingInWords).write(&$0) }
    }
    html.within("ul class=\"judged plain\"") { html in
      for grade in entry.gradesInWords { html.within("li") { judgement(grade, &$0) } }
    }
    for sentence in entry.sentences { AskQuotation(sentence, asked, saidAbove: .report).write(&html) }
  }

  private func judgement(_ judgement: TimelineEntry.GradeWords, _ html: inout HTMLWriter) {
    if !judgement.name.isEmpty { html.text(judgement.name.joined(separator: " › ") + ": ") }
    if judgement.grade == nil {
      html.inline("span", ["class": "soft"], judgement.words)
    } else {
      GradeTag(judgement.grade, printed: judgement.words).write(&html)
    }
  }
}
