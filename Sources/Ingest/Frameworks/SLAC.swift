internal import Reports

extension FrameworkDescription {
  /// Safeguarding and looked after children services, 2009 to 2012. Every graded heading is followed by a line
  /// such as `Grade 3 (Adequate)`; both parts use the same sub-headings.
  static let slac = FrameworkDescription(
    framework: .slac,
    titles: [["inspection of safeguarding and looked after children services"]],
    scale: fourPointScale,
    outline: [
      OutlineNode("About this inspection", .boilerplate),
      OutlineNode("The inspection judgements and what they mean", .boilerplate),
      OutlineNode("Service information"),
      OutlineNode(
        "Safeguarding services", .findings,
        [
          OutlineNode("Overall effectiveness"),
          OutlineNode("Capacity for improvement"),
          OutlineNode("Areas for improvement", .recommendations),
          OutlineNode(
            "Safeguarding outcomes for children and young people", .findings,
            [
              OutlineNode("Children and young people are safe and feel safe"),
              OutlineNode("Quality of provision"),
              OutlineNode("The contribution of health agencies to keeping children and young people safe"),
            ]),
          OutlineNode("Ambition and prioritisation"),
          OutlineNode("Leadership and management"),
          OutlineNode("Performance management and quality assurance"),
          OutlineNode("Partnership working"),
        ]),
      OutlineNode(
        "Services for looked after children", .findings,
        [
          OutlineNode("Overall effectiveness"),
          OutlineNode("Capacity for improvement"),
          OutlineNode("Areas for improvement", .recommendations),
          OutlineNode(
            "How good are outcomes for looked after children and care leavers", .findings,
            [
              OutlineNode("Being healthy"),
              OutlineNode("Staying safe"),
              OutlineNode("Enjoying and achieving"),
              OutlineNode("Making a positive contribution…"),
              OutlineNode("Economic well-being"),
            ]),
          OutlineNode("Quality of provision"),
          OutlineNode("Ambition and prioritisation"),
          OutlineNode("Leadership and management"),
          OutlineNode("Performance management and quality assurance"),
          OutlineNode("Partnership working"),
        ]),
      OutlineNode("Record of main findings…", .boilerplate),
    ],
    judgementTable: .record(heading: "Record of main findings"),
    overallName: "Overall effectiveness",
    expectedJudgements: [
      ["overall effectiveness"], ["capacity for improvement", "capacity to improve"],
      ["leadership and management"],
      ["staying safe", "children and young people are safe and feel safe"],
    ],
    isNumbered: true)
}
