internal import Rendering
internal import Search

/// Whom or what a group is of, with its counts.
struct AskGroupHead {
  private let group: AnswerGroup
  private let counts: String

  init(_ group: AnswerGroup, _ counts: String) {
    self.group = group
    self.counts = counts
  }

  func write(_ html: inout HTMLWriter) {
    html.within("h3") { html in
      if group.isOfAuthority {
        AuthorityLink(group.subject.words).write(&html)
      } else {
        html.text(group.subject.words)
      }
    }
    html.element("p class=\"counts\"", counts)
  }
}

extension AnswerGroup {
  /// Whether it is of an authority that has reports.
  var isOfAuthority: Bool {
    if case .authority = subject { lookedAt.reports > 0 } else { false }
  }
}
