internal import Search

/// How much the reports on each authority say, as bars.
struct AuthorityFigure {
  struct Bar: Equatable {
    let name: String
    let paragraphs: Int
    /// `3 of 4`: reports that hold something, and that were searched.
    let reports: String
    /// From 0 to 1, of the longest bar.
    let length: Double
  }

  static let caption = "Findings that match, by authority"
  /// Authorities that have a bar.
  private static let mostBars = 25

  let bars: [Bar]
  /// What is said of the others; `nil` where there are none.
  let rest: String?

  /// `nil` where nothing matches.
  init?(of pack: EvidencePack) {
    let counts = pack.authorities.filter { $0.paragraphs > 0 }
    guard let most = counts.map(\.paragraphs).max() else { return nil }
    bars = counts.prefix(Self.mostBars).map {
      Bar(
        name: PackText.line($0.name), paragraphs: $0.paragraphs,
        reports: "\(grouped($0.reports)) of \(grouped($0.searchedReports))",
        length: Double($0.paragraphs) / Double(most))
    }
    let others = counts.dropFirst(Self.mostBars)
    let findings = others.reduce(0) { $0 + $1.paragraphs }
    rest =
      others.isEmpty
      ? nil : "And \(grouped(others.count)) more with \(grouped(findings, "finding")) between them."
  }

  /// In characters, for forms that hold nothing but text. What is not nothing has at least one.
  static func blocks(_ bar: Bar, width: Int = 20) -> String {
    String(repeating: "█", count: max(1, Int((bar.length * Double(width)).rounded())))
  }
}
