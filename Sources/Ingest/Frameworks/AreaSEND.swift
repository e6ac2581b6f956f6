internal import Reports

extension FrameworkDescription {
  /// Area inspections of special educational needs and disabilities, since 2023: one of three outcomes in a fixed
  /// sentence, questions as headings, bullets.
  static let areaSEND = FrameworkDescription(
    framework: .areaSEND,
    titles: [["area send inspection of"]],
    authorityFrames: [
      ("area send inspection of ", " local area partnership"), ("area send inspection of ", ""),
    ],
    outline: [
      OutlineNode("Inspection outcome"),
      OutlineNode("Information about the local area partnership"),
      OutlineNode("What is it like to be a child or young person with…"),
      OutlineNode("What is the area partnership doing that is effective"),
      OutlineNode("What does the area partnership need to do better"),
      OutlineNode("Areas for priority action", .recommendations),
      OutlineNode("Areas for improvement", .recommendations),
      OutlineNode("Local area partnership details", .boilerplate),
      OutlineNode(
        "Information about this inspection", .boilerplate, [OutlineNode("Inspection team", .boilerplate)]),
      OutlineNode("Inspection team", .boilerplate),
    ],
    outcomes: [
      ("typically lead to positive experiences and outcomes", .typicallyPositive),
      ("inconsistent experiences and outcomes", .inconsistent),
      ("widespread and/or systemic failings", .widespreadFailings),
    ],
    overallName: "Inspection outcome",
    expectedJudgements: [["inspection outcome"]])
}
