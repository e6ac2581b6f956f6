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
      OutlineNode("Strengths"),
      OutlineNode("Key strengths"),
      OutlineNode("Areas for improvement"),
      OutlineNode("Main findings"),
      OutlineNode("Next steps"),
    ],
    isLetter: true)
}
