internal import Indexing
internal import Reports

/// What people call the frameworks. What is a word of the field as well, such as LAC or SEND, needs `inspections` behind it, and so do
/// the themes of joint inspections.
enum FrameworkWords {
  static let table = QuestionTable(
    """
    sif: sif/sifs inspections/inspection/inspectors/reports/report/framework?, single inspection framework inspections/reports/inspection?, old? single inspection/inspections reports/framework?
    ilacs: ilacs inspections/inspection/inspectors/reports/report/framework?, inspection/inspections of local authority children services
    area-send: area/areas send inspections/inspection/inspectors/reports/report/framework?, local area send inspections/inspection/reports?, send inspections/inspection/inspectors/reports/report, send area inspections/reports, local? area? send partnership/partnerships, local area partnership/partnerships inspections/inspection?, local area inspections/inspection
    jtai: jtai/jtais inspections/inspection/inspectors/reports/report?, joint targeted area inspections/inspection reports?, joint targeted? inspections/inspection/reports/report/inspectors, joint targeted
    jtai: joint? domestic/child violence/abuse/exploitation/neglect jtai/jtais/inspection/inspections/inspectors report/reports?, joint? child? sexual/criminal abuse/exploitation jtai/jtais/inspection/inspections/inspectors report/reports?, joint? child? neglect/exploitation/cse jtai/jtais/inspection/inspections/inspectors report/reports?
    jtai: joint? sexual abuse in the family inspection/inspections report/reports?, joint? serious? youth violence inspection/inspections report/reports?, joint? mental health inspection/inspections report/reports?, joint? gangs inspection/inspections report/reports?
    lscb-review: lscb review/reviews, reviews/review of the? lscb/lscbs, reviews/review of the? local safeguarding children board/boards
    slac: slac inspections/inspection/reports/report?, safeguarding and looked after children inspections/inspection/reports/services?, safeguarding and looked after children services inspections/reports
    lac: lac inspections/inspection/reports/report, looked after children inspections/inspection/reports
    jar: jar inspections/inspection/reports/report?, joint area review/reviews, jar progress inspection/inspections
    """
  ) { Framework(rawValue: $0) }

  static func read(_ scan: inout QuestionScan) {
    for match in table.matches(in: scan) {
      let (framework, range) = (match.meaning, match.runs[0])
      // JAR is a word as well.
      if framework == .jar, range.count == 1, !scan.tokens[range.lowerBound].isAbbreviation { continue }
      if !scan.plan.filter.frameworks.contains(framework) { scan.plan.filter.frameworks.append(framework) }
      scan.read(range, as: .framework, framework.rawValue)
    }
  }
}
