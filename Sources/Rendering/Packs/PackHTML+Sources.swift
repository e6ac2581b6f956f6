internal import Search

extension PackHTML {
  func searched(_ html: inout HTMLWriter) {
    let searched = SearchedWords(pack)
    if !searched.searches.isEmpty {
      html.within("ol class=\"queries\"") { html in
        for search in searched.searches {
          html.within("li") { html in
            html.element("p class=\"typed\"", search.typed)
            for sentence in search.sentences { html.element("p", sentence) }
          }
        }
      }
    }
    html.within("dl") { html in
      for fact in searched.facts {
        html.element("dt", fact.name)
        html.element("dd", fact.value)
      }
    }
    if let coverage = YearTable.coverage(of: pack) { years(coverage, isShaded: false, &html) }
  }

  func silent(_ html: inout HTMLWriter) {
    if let silent = words.silent { html.element("p", silent) }
    guard !pack.silent.isEmpty else { return }
    html.within("ul class=\"names\"") { html in
      for summary in pack.silent {
        let (name, reports) = PackWords.silentAuthority(summary)
        html.raw("<li>")
        html.text(name + " ")
        html.inline("span", "(\(reports))")
        html.raw("</li>\n")
      }
    }
  }

  func sources(_ html: inout HTMLWriter) {
    html.within("ul class=\"sources\"") { html in
      for source in SourceWords.all(of: pack) {
        html.within("li") { write(source, &$0) }
      }
    }
  }

  private func write(_ source: SourceWords, _ html: inout HTMLWriter) {
    html.raw("<p>")
    html.inline("strong", source.name)
    html.text(". " + source.sentences.joined(separator: " "))
    if let address = source.address {
      html.text(" ")
      html.link(address, address)
    }
    html.raw("</p>\n")
    html.element(
      "p class=\"identity\"", source.identity + (source.quoted.isEmpty ? "" : ". \(source.quoted)."))
  }

  func licences(_ html: inout HTMLWriter) {
    for (place, licence) in LicenceWords.all(of: pack.sources).enumerated() {
      heading(3, licence.title, id: "l\(place + 1)", &html)
      for paragraph in licence.terms { html.element("p", paragraph) }
      if let address = licence.address {
        html.raw("<p>")
        html.link(address, address)
        html.raw("</p>\n")
      }
      html.within("ul class=\"holders\"") { html in
        for holder in licence.holders {
          html.element("li", "\(holder.copyright): \(holder.reports.joined(separator: ", "))")
        }
      }
    }
  }

  func again(_ html: inout HTMLWriter) {
    html.element("p", words.again)
    html.within("ul") { html in
      for (command, purpose) in PackWords.commands {
        html.raw("<li>")
        html.inline("code", command)
        html.text(" \(purpose)")
        html.raw("</li>\n")
      }
    }
    html.raw("<pre id=\"theme\"><code>")
    html.text(Terminal.harmlessOnLines(pack.theme.text))
    html.raw("</code></pre>\n")
  }
}
