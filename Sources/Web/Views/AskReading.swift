internal import Indexing
internal import Rendering
internal import Search

/// How a question was read, with a way to change each part of that.
struct AskReading {
  private let asked: AskedAnswer
  private var plan: QuestionPlan { asked.plan }
  private var words: PlanWords { PlanWords(plan, asked.request) }

  init(_ asked: AskedAnswer) { self.asked = asked }

  func write(_ html: inout HTMLWriter) {
    html.within("section class=\"reading\" aria-labelledby=\"reading\"") { html in
      html.element("h2 id=\"reading\"", "How the question was read")
      html.element("p", words.reading)
      html.within("ul class=\"chips plain\"") { html in
        kind(&html)
        theme(&html)
        stance(&html)
        extent(&html)
        for part in plan.filter.parts { filter(part, &html) }
      }
      remarks(&html)
      details(&html)
    }
  }

  // MARK: Parts

  private func kind(_ html: inout HTMLWriter) {
    guard let kind = asked.address.kind else { return }
    chip("asked for: \(kind.rawValue)", ("Ask as it is read", asked.address.changed { $0.kind = nil }), &html)
  }

  private func theme(_ html: inout HTMLWriter) {
    let (address, query) = (asked.address, plan.query)
    if !query.isEmpty {
      let asRead = ("Look for what the question says", address.changed { $0.theme = nil })
      let links = [("Leave out", address.withoutTheme())] + (address.theme == nil ? [] : [asRead])
      chip("looked for: \(query)", links, &html)
    } else if address.dropsTheme {
      chip(
        "nothing in particular is looked for",
        ("Look for what the question says", address.changed { $0.dropsTheme = false }), &html)
    }
    for expansion in asked.answer.search?.expansions ?? [] {
      let only = asked.address(replacing: expansion.term, with: "\"\(expansion.term)\"")
      let links = only.map { [("Look for exactly '\(expansion.term)'", $0)] } ?? []
      chip(SearchSummary.words([expansion]).joined(), links, &html)
    }
  }

  /// Grades and recommendations are asked for whatever they say.
  private func stance(_ html: inout HTMLWriter) {
    if asked.answer.isByGrade || plan.kind == .recommended { return }
    let address = asked.address
    var links = QuestionStance.allCases.filter { $0 != plan.stance }.map { stance in
      ("Only as a \(stance.rawValue)", address.changed { $0.stance = stance })
    }
    if address.stance != nil { links.append(("As it is read", address.changed { $0.stance = nil })) }
    chip(plan.stance.map { "as a \($0.rawValue)" } ?? "as a weakness or a strength", links, &html)
  }

  private func extent(_ html: inout HTMLWriter) {
    guard let extent = asked.address.leastExtent else { return }
    chip(
      "said of at least: \(extent.word)", ("Leave out", asked.address.changed { $0.leastExtent = nil }), &html
    )
  }

  /// Each value of a filter can be left out alone.
  private func filter(_ part: (field: FilterField, words: String), _ html: inout HTMLWriter) {
    let values = plan.filter.typed(part.field)
    for value in values {
      let words = values.count == 1 ? part.words : "\(part.field.rawValue) \(value)"
      chip(words, ("Leave out", asked.address(without: value, of: part.field)), &html)
    }
  }

  private func chip(_ words: String, _ link: (String, AskAddress), _ html: inout HTMLWriter) {
    chip(words, [link], &html)
  }

  private func chip(_ words: String, _ links: [(String, AskAddress)], _ html: inout HTMLWriter) {
    html.within("li") { html in
      html.inline("span", words)
      for (text, address) in links {
        html.raw(" ")
        html.open("a", ["href": address.text])
        html.text(text)
        // Out of its list a link has to say what it changes.
        html.inline("span", ["class": "hidden"], ": \(words)")
        html.raw("</a>")
      }
      html.raw("\n")
    }
  }

  // MARK: What is not in the plan

  private func remarks(_ html: inout HTMLWriter) {
    let notes = plan.notes + asked.answer.notes
    let unknown = asked.isAnswered ? asked.answer.search?.unknownWords ?? [] : []
    let isUnderstood = plan.notUnderstood.isEmpty && plan.unknownNames.isEmpty
    if isUnderstood && notes.isEmpty && unknown.isEmpty && asked.words.searched.isEmpty { return }
    html.within("ul class=\"remarks\"") { html in
      for name in plan.unknownNames { unknownName(name, &html) }
      if !plan.notUnderstood.isEmpty {
        let parts = plan.notUnderstood.map { "'\($0)'" }.joined(separator: ", ")
        html.element("li class=\"sentence\"", "not understood: \(parts)")
      }
      for note in notes + asked.words.searched { html.element("li class=\"sentence\"", note) }
      for word in unknown { html.within("li class=\"sentence\"") { AskUnknownWord(word, asked).write(&$0) } }
    }
  }

  private func unknownName(_ name: UnknownName, _ html: inout HTMLWriter) {
    html.within("li class=\"sentence\"") { html in
      let known = plan.filter.authorities
      AskSuggestions(
        of: SearchSummary.noReportIsOn(name.name),
        name.nearest.map { ($0, asked.address.with(.authority, known + [$0])) }
      ).write(&html)
    }
  }

  // MARK: Word by word, and the form

  private func details(_ html: inout HTMLWriter) {
    html.within("details") { html in
      html.element("summary", "Change how it was read")
      parts(&html)
      AskCorrections(asked.address, plan: plan).write(&html)
    }
  }

  private func parts(_ html: inout HTMLWriter) {
    if words.parts.isEmpty { return }
    html.within("div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Word by word\"") { html in
      html.within("table") { html in
        html.element("caption", "Word by word")
        html.raw("<thead><tr><th scope=\"col\">Typed</th><th scope=\"col\">Read as</th>")
        html.raw("<th scope=\"col\">Value</th></tr></thead>\n<tbody>\n")
        for part in words.parts {
          html.within("tr") { html in
            for text in [part.typed, part.part, part.value] { html.element("td", text) }
          }
        }
        html.raw("</tbody>\n")
      }
    }
  }
}
