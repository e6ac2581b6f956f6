internal import Rendering
internal import Reports

/// What is known of a report as a whole.
struct ReportHead {
  private let reading: ReportReading
  private var listing: ReportListing { reading.extract.listing }
  private var facts: ReportFacts { listing.summary.facts }

  init(_ reading: ReportReading) { self.reading = reading }

  func write(_ html: inout HTMLWriter) {
    html.element("h1", facts.title.isEmpty ? listing.summary.subject : facts.title)
    html.within("dl class=\"facts\"") { html in
      for fact in FactsList(of: listing).facts where fact.form != .address { write(fact, &html) }
      source(&html)
    }
    judgements(&html)
    doubts(&html)
    ReportInspections(reading).neighbours(&html)
  }

  private func write(_ fact: FactsList.Fact, _ html: inout HTMLWriter) {
    html.within("div") { html in
      html.element("dt", fact.name)
      html.within("dd") { html in
        switch fact.form {
        case .authority where fact.isKnown: AuthorityLink(facts, as: fact.value).write(&html)
        case .grade where fact.isKnown: GradeTag(facts.overall).write(&html)
        case .name: html.inline("code", fact.value)
        case .words, .grade, .authority, .address: html.text(fact.isKnown ? fact.value : "not known")
        }
      }
    }
  }

  private func source(_ html: inout HTMLWriter) {
    guard let address = reading.sourceAddress(page: nil) else { return }
    html.within("div class=\"source\"") { html in
      html.element("dt", "Source")
      html.within("dd") { $0.link(address, "Open the report as it was published") }
    }
  }

  private func judgements(_ html: inout HTMLWriter) {
    guard !listing.judgements.isEmpty else { return }
    html.within("details class=\"judgements\"") { html in
      html.element("summary", "\(grouped(listing.judgements.count, "judgement")) in this report")
      html.within("ul") { html in
        for judgement in listing.judgements {
          html.within("li") { html in
            html.text(judgement.name.joined(separator: " › ") + " ")
            GradeTag(judgement.grade, printed: judgement.gradePrinted).write(&html)
          }
        }
      }
    }
  }

  /// Those that leave the reading less sure than it could be: a heading without text tells a reader nothing.
  private func doubts(_ html: inout HTMLWriter) {
    let doubts = listing.doubts.filter { Confidence([$0]) < .high }
    guard !doubts.isEmpty else { return }
    html.within("details class=\"doubts\"") { html in
      html.element("summary", "\(grouped(doubts.count, "doubt")) about this report")
      html.element(
        "p", "These do not add up. Compare them with the report as it was published before you rely on them.")
      html.within("ul") { html in
        for doubt in doubts { html.element("li", Self.words(doubt)) }
      }
    }
  }

  private static func words(_ doubt: Doubt) -> String {
    let kind = doubt.kind.rawValue.prefix(1).uppercased() + doubt.kind.rawValue.dropFirst()
    return "\(kind): \(doubt.detail)" + (doubt.page.map { " (page \($0))" } ?? "")
  }
}
