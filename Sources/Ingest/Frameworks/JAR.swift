internal import Reports

extension FrameworkDescription {
  /// Progress inspection after a joint area review, 2009: numbered paragraphs, judged in prose only.
  static let jar = FrameworkDescription(
    framework: .jar,
    titles: [["joint area review", "progress"], ["progress made", "safeguarding", "joint area review"]],
    excluded: ["inspection of services for children in need of help"],
    authorityFrames: [("safeguarding services in ", "")],
    isNumbered: true,
    printsInspectionDates: false)
}
