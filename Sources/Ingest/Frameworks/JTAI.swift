internal import Reports

extension FrameworkDescription {
  /// Joint targeted area inspections: letters without grades, of an old form (key strengths, areas for improvement) and
  /// a new one (headline findings, what needs to improve, strengths, main findings).
  static let jtai = FrameworkDescription(
    framework: .jtai,
    titles: [["joint targeted area inspection"]],
    excluded: ["inspection of services for children in need of help", "area send inspection of"],
    authorityFrames: [
      ("dear ", " local safeguarding"), ("dear ", " safeguarding"),
      ("joint targeted area inspection of the multi-agency response", " in "),
      ("joint targeted area inspection of ", ""),
    ],
    outline: [
      OutlineNode("Headline findings"),
      OutlineNode("Context"),
      OutlineNode("Background"),
      OutlineNode("What needs to improve", .recommendations),
      OutlineNode("Areas for priority action", .recommendations),
      OutlineNode("Strengths", .findings, studies),
      OutlineNode("Key strengths", .findings, studies),
      OutlineNode("Areas for improvement", .recommendations, studies),
      OutlineNode("Main findings", .findings, studies),
      OutlineNode("Next steps"),
    ],
    isLetter: true)

  /// Boxes that tell of one child; what they find is no recommendation, wherever they stand.
  private static let studies = [
    OutlineNode("Case study…", isBox: true), OutlineNode("Practice study…", isBox: true),
  ]
}
