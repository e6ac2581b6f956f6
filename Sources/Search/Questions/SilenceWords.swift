/// Words by which a question asks for reports that do not say something. What is not said cannot be quoted, and who asks for it is not to be
/// shown the opposite.
enum SilenceWords {
  private static let table = QuestionTable<Bool>(
    """
    silent: do/does/did not/never mention/say/speak/refer/report/comment/cover/discuss/raise/praise/criticise/find, don't/doesn't/didn't mention/say/speak/refer/report/comment/cover/discuss/raise/praise/criticise/find
    silent: say/says/said/saying nothing about/on/of/regarding?, make/makes/made no mention/comment/reference of/on/to/about?, silent on/about/regarding
    silent: no mention/mentions/findings/finding/criticism/criticisms/praise/comment/comments/reference/references/evidence/concerns of/on/about/to/with
    silent: without/lack/lacks/lacked any/a? mention/mentions/criticism/findings/comment/reference of/on/about/to?
    silent: not/never/wasn't/weren't/hasn't/haven't/hadn't ever/been/yet? been? criticised/criticized/praised/mentioned/commended/rated/graded/judged
    silent: never ever/been/once/yet? inadequate/good/outstanding/adequate
    """
  ) { _ in true }

  /// Reads them in questions for authorities and numbers, where the answer would be turned round.
  static func read(_ scan: inout QuestionScan) {
    for match in table.matches(in: scan) where match.runs.count == 1 {
      scan.plan.asksForSilence = true
      scan.read(match.runs[0], as: .talk, scan.text(match.runs[0]))
    }
  }
}
