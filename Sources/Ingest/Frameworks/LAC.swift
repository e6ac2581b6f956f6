internal import Reports

extension FrameworkDescription {
  /// Looked after children services, 2013: as SLAC without its safeguarding part.
  static let lac = FrameworkDescription(
    framework: .lac,
    titles: [["inspection of looked after children services"]],
    excluded: ["inspection of safeguarding and looked after children services"],
    scale: fourPointScale,
    outline: [
      OutlineNode("About this inspection", .boilerplate),
      OutlineNode("The inspection judgements and what they mean", .boilerplate),
      OutlineNode("Service information"),
      OutlineNode("Overall effectiveness…"),
      OutlineNode("Capacity to improve", .findings, [OutlineNode("Areas for improvement", .recommendations)]),
      OutlineNode("Areas for improvement", .recommendations),
      OutlineNode("Outcomes for looked after children…"),
      OutlineNode("Quality of provision"),
      OutlineNode("Leadership and management"),
      OutlineNode("Record of main findings", .boilerplate),
    ],
    judgementTable: .record(heading: "Record of main findings"),
    overallName: "Overall effectiveness",
    expectedJudgements: [
      ["overall effectiveness"], ["capacity to improve", "capacity for improvement"],
      ["outcomes for looked after children"],
      ["quality of provision"], ["leadership and management"],
    ],
    isNumbered: true)
}
