internal import Reports

extension FrameworkDescription {
  /// A review of a local safeguarding children board on its own.
  static let lscbReview = FrameworkDescription(
    framework: .lscbReview,
    titles: [["review of the effectiveness of the local safeguarding children board"]],
    excluded: [
      "children in need of help and protection, children looked after", "inspection of services for children",
    ],
    scale: improvementScale,
    outline: safeguardingBoard + [
      OutlineNode("The Local Safeguarding Children Board…", .findings, safeguardingBoard),
      OutlineNode("What the inspection judgements mean…", .boilerplate, whatJudgementsMean),
      OutlineNode("Information about this inspection", .boilerplate),
      OutlineNode("Information about this review", .boilerplate),
    ],
    overallName: "Local Safeguarding Children Board",
    expectedJudgements: [["local safeguarding children board"]])
}
