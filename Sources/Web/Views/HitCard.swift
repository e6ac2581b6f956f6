internal import Rendering
internal import Reports
internal import Search

/// A hit with where it stands.
struct HitCard {
  private let hit: Hit
  /// The search that found it.
  private let address: SearchAddress
  private let visitor: Visitor

  init(_ hit: Hit, _ address: SearchAddress, _ visitor: Visitor) {
    self.hit = hit
    self.address = address
    self.visitor = visitor
  }

  func write(_ html: inout HTMLWriter) {
    html.within("article class=\"hit\"", ["aria-labelledby": "hit-\(hit.rank)"]) { html in
      heading(&html)
      place(&html)
      MarkedExcerpt(hit.match.paragraph.text, marks: hit.highlights).write(&html)
      html.within("div class=\"actions\"") { html in
        readLink(&html)
        BasketButton(hit.match.id, visitor).write(&html)
      }
      alike(&html)
    }
  }

  // MARK: Above the paragraph

  private func heading(_ html: inout HTMLWriter) {
    let (report, facts) = (hit.match.report, hit.match.report.facts)
    html.within("h3", ["id": "hit-\(hit.rank)"]) { html in
      html.raw("<span class=\"rank\">\(hit.rank)<span class=\"hidden\">.</span></span> ")
      if let authority = facts.authority {
        html.link("/authorities/" + AddressQuery.encodedForPath(authority.name), authority.name)
      } else {
        html.text(report.subject)
      }
    }
    html.within("p class=\"inspection\"") { html in
      html.text(facts.inspectionInWords)
      if let overall = facts.overall {
        html.text(" · overall ")
        GradeTag(overall).write(&html)
      }
    }
  }

  private func place(_ html: inout HTMLWriter) {
    if !hit.match.section.isEmpty {
      html.element("p class=\"section\"", hit.match.section.joined(separator: " › "))
    }
    html.within("p class=\"place\"") { html in
      let paragraph = hit.match.paragraph
      if paragraph.grade != nil {
        GradeTag(paragraph.grade, printed: paragraph.gradePrinted).write(&html)
        html.text(" · ")
      }
      html.text(ParagraphPlace(of: hit.match).withoutName(of: hit.match))
    }
  }

  // MARK: Below it

  private func readLink(_ html: inout HTMLWriter) {
    html.open("a", ["href": ReportAddress(hit.match.id, from: address).text])
    html.raw("Read in context<span class=\"hidden\">: ")
    html.text("\(hit.match.report.subject), \(hit.match.id.local)")
    html.raw("</span></a>\n")
  }

  private static let mostAlike = 30

  private func alike(_ html: inout HTMLWriter) {
    if hit.alike.isEmpty { return }
    html.within("details class=\"alike\"") { html in
      html.element(
        "summary",
        hit.alike.count == 1
          ? "1 paragraph says nearly the same" : "\(hit.alike.count) paragraphs say nearly the same")
      html.within("ul") { html in
        for id in hit.alike.prefix(Self.mostAlike) {
          html.within("li") { $0.link(ReportAddress(id, from: address).text, id.description) }
        }
      }
      if hit.alike.count > Self.mostAlike {
        html.element("p class=\"hint small\"", "and \(hit.alike.count - Self.mostAlike) others")
      }
    }
  }
}
