internal import Reports

extension FrameworkDescription {
  /// Single inspection framework, 2013 to 2018: a table of five judgements on the first page, graded boxes in the
  /// body, and mostly a review of the safeguarding board behind it.
  static let sif = FrameworkDescription(
    framework: .sif,
    titles: [
      ["inspection of services for children in need of help and protection"],
      ["services for children in need of help and protection, children looked after and care leavers"],
    ],
    scale: improvementScale,
    outline: [
      OutlineNode("Executive summary"),
      OutlineNode("The local authority", .findings, localAuthority),
      OutlineNode("Section 1…", .findings, localAuthority),
      OutlineNode("The Local Safeguarding Children Board…", .findings, safeguardingBoard),
      OutlineNode(
        "Section 2…", .findings,
        [
          OutlineNode("The effectiveness of the LSCB…", .findings, safeguardingBoard),
          OutlineNode(
            "The effectiveness of the Local Safeguarding Children Board…", .findings, safeguardingBoard),
        ]),
      OutlineNode("What the inspection judgements mean…", .boilerplate, whatJudgementsMean),
      OutlineNode("Information about this inspection", .boilerplate),
      OutlineNode("The inspection team", .boilerplate),
    ],
    judgementTable: .opening(names: [
      "Children who need help and protection", "Children looked after and achieving permanence",
      "Adoption performance", "Experiences and progress of care leavers",
      "Leadership, management and governance",
    ]),
    overallName: "Overall effectiveness",
    expectedJudgements: [
      ["children who need help and protection"], ["children looked after and achieving permanence"],
      ["adoption performance"], ["experiences and progress of care leavers"],
      ["leadership management and governance"], ["overall effectiveness"],
    ])

  private static let localAuthority = [
    OutlineNode("Executive summary"),
    OutlineNode("Summary of findings"),
    OutlineNode("Summary of key findings"),
    OutlineNode("Recommendations", .recommendations),
    OutlineNode("Priority and immediate action…", .recommendations),
    OutlineNode("Priority actions", .recommendations),
    OutlineNode("Areas for improvement", .recommendations),
    OutlineNode(
      "What does the local authority need to improve", .listedRecommendations,
      [
        OutlineNode("Priority and immediate action…", .recommendations),
        OutlineNode("Priority actions", .recommendations),
        OutlineNode("Areas for improvement", .recommendations),
      ]),
    OutlineNode("The local authority’s strengths"),
    OutlineNode("Progress since the last inspection"),
    OutlineNode("Summary for children and young people"),
    OutlineNode("Information about this local authority area…"),
    OutlineNode("Information about the local authority area…"),
    OutlineNode(
      "Information about this inspection", .boilerplate, [OutlineNode("The inspection team", .boilerplate)]),
    OutlineNode("Inspection judgements about the local authority"),
    OutlineNode("The experiences and progress of children who need help and protection", isGraded: true),
    OutlineNode(
      "The experiences and progress of children looked after and achieving permanence", isGraded: true,
      [
        OutlineNode("The graded judgement for adoption performance…"),
        OutlineNode("The graded judgement about the experience…"),
        OutlineNode("The graded judgement about the experiences…"),
        OutlineNode("The graded judgement for the experience…"),
        OutlineNode("The graded judgement for the experiences…"),
      ]),
    OutlineNode("Leadership, management and governance", isGraded: true),
  ]

  static let whatJudgementsMean = [
    OutlineNode("The local authority", .boilerplate), OutlineNode("The LSCB", .boilerplate),
  ]

  static let safeguardingBoard = [
    OutlineNode("Executive summary"),
    OutlineNode("Summary of findings"),
    OutlineNode("Summary of key findings"),
    OutlineNode("Recommendations", .recommendations),
    OutlineNode(
      "What does the LSCB need to improve", .listedRecommendations,
      [
        OutlineNode("Priority actions", .recommendations),
        OutlineNode("Priority and immediate action…", .recommendations),
        OutlineNode("Areas for improvement", .recommendations),
      ]),
    OutlineNode("Areas for improvement", .recommendations),
    OutlineNode("Priority actions", .recommendations),
    OutlineNode("The LSCB’s strengths"),
    OutlineNode("Key strengths and weaknesses…"),
    OutlineNode("Inspection judgement about the LSCB"),
    OutlineNode("Inspection findings…"),
  ]
}
