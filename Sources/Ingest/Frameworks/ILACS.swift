internal import Reports

extension FrameworkDescription {
  /// Inspection of local authority children's services, since 2018: a table of four or five judgements on the first
  /// page, headings that end in their grade. The date of publication is not printed.
  static let ilacs = FrameworkDescription(
    framework: .ilacs,
    titles: [
      ["inspection of children’s social care services"],
      ["inspection of local authority children’s services"],
      ["inspection of ", " local authority children’s services"],
      ["inspection of ", " children’s services", "overall effectiveness"],
    ],
    excluded: ["focused visit to", "monitoring visit of", "monitoring visit to"],
    authorityFrames: [
      ("inspection of ", " local authority children"), ("inspection of ", " children’s services"),
    ],
    scale: improvementScale,
    outline: [
      OutlineNode("What needs to improve", .recommendations),
      OutlineNode("Areas for priority action…", .recommendations),
      OutlineNode("The experiences and progress of children who need help and protection"),
      OutlineNode("Experiences and progress of children who need help and protection"),
      OutlineNode("The experiences and progress of children in care and care leavers"),
      OutlineNode("Experiences and progress of children in care and care leavers"),
      OutlineNode("The experiences and progress of children in care"),
      OutlineNode("Experiences and progress of children in care"),
      OutlineNode("The experiences and progress of care leavers"),
      OutlineNode("Experiences and progress of care leavers"),
      OutlineNode("The impact of leaders on social work practice with children and families"),
      OutlineNode("Impact of leaders on social work practice with children and families"),
    ],
    judgementTable: .opening(names: [
      "The impact of leaders on social work practice with children and families",
      "The experiences and progress of children who need help and protection",
      "The experiences and progress of children in care and care leavers",
      "The experiences and progress of children in care", "The experiences and progress of care leavers",
      "Overall effectiveness",
    ]),
    overallName: "Overall effectiveness",
    expectedJudgements: [
      ["impact of leaders on social work practice"], ["children who need help and protection"],
      ["children in care"], ["care leavers"], ["overall effectiveness"],
    ],
    isNumbered: true)
}
