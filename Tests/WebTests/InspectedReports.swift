import Foundation
import Reports
import TestSupport

/// Invented reports with judgements and recommendations, for tests of what is listed.
enum InspectedReports {
  /// A report of one graded section, with recommendations in another one.
  ///
  /// - Parameter recommendations: their texts with the days they are due.
  static func report(
    _ authority: String, _ published: String, _ framework: Framework = .sif,
    judgements: [(String, Grade)] = [],
    overall: Grade? = nil, texts: [String] = ["Practice is described here."],
    recommendations: [(text: String, due: String?, to: [String])] = []
  ) -> Report {
    var report = SampleReport.report(
      texts, authority: authority, framework: framework, published: published, overall: overall)
    report.judgements = judgements.map { name, grade in
      Judgement(
        name: [name], grade: grade, gradePrinted: grade.rawValue, scale: framework, origin: .table, page: nil)
    }
    report.sections.append(Section(heading: "Recommendations", parent: nil, grade: nil, page: nil))
    report.paragraphs += recommendations.enumerated().map { place, advice in
      let number = texts.count + place + 1
      return Paragraph(
        ordinal: number, printedNumber: ParagraphNumber(number), kind: .recommendation, section: 1,
        grade: nil,
        gradePrinted: nil, pages: nil,
        recommendation: Recommendation(
          timescale: nil, due: advice.due.map(SampleReport.day), addressees: advice.to), text: advice.text)
    }
    return report
  }

  static let sample = [
    report(
      "Fenmarsh", "2016-03-01",
      judgements: [
        ("Leadership, management and governance", .inadequate),
        ("Overall effectiveness", .requiresImprovement),
      ], overall: .requiresImprovement,
      recommendations: [
        ("Ensure that return home interviews are timely.", "2016-06-01", ["the council"]),
        ("Improve the supervision of social workers.", nil, ["NHS Fenmarsh"]),
      ]),
    report(
      "Fenmarsh", "2012-06-27", .slac, judgements: [("Overall effectiveness", .adequate)], overall: .adequate),
    report(
      "Fenmarsh", "2019-05-01", .ilacs, judgements: [("Overall effectiveness", .good)], overall: .good,
      texts: ["Return home interviews are now timely for almost all children."]),
    report(
      "Oakvale", "2017-01-10", judgements: [("Overall effectiveness", .outstanding)], overall: .outstanding,
      recommendations: [("Review the threshold document.", "2017-04-10", [])]),
  ]
}

extension String {
  /// What stands between every two of these marks.
  func pieces(from start: String, to end: String) -> [String] {
    components(separatedBy: start).dropFirst().compactMap { $0.components(separatedBy: end).first }
  }
}
