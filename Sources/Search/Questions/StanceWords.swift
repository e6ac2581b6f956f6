/// Words by which a question asks for what was criticised, or what was praised.
enum StanceWords {
  private static let table = QuestionTable(
    """
    weakness: criticised/criticized/criticises/criticise for/on/about/over?, criticism/criticisms of/about/on?, weakness/weaknesses in/of/with/around?
    weakness: weak on/at/in, failing/failings in/of/on/around, failings, failed on/in/at, failing on, fell short on/in
    weakness: problem/problems with/in/around/about?, concern/concerns about/with/over/around/on?, concerned about/by, worried about
    weakness: poor at/on, bad at, struggle/struggled/struggling/struggles with/to?, shortcomings in/of?, not good enough at?, not doing well on/in/with
    weakness: what went wrong with/in?, what goes wrong with/in?, did/doing badly on/with/in?, shortfalls in/of?, deficits in
    strength: praised/praises/praise/praising for/of?, commended for?, complimented on/for, strength/strengths in/of/on/around?, strong on/at
    strength: do/did/does/doing/done well on/in/with/at/for?, do/did/does/doing/done best on/in/with/at/for?, good/best/excellent/great at, good/best/excellent/effective practice in/on/with/around?
    strength: positive/impressed about/by/with, what works in/for/with?, worked well in/for/with?, works well in/for/with?, success/successes in/with
    """
  ) { QuestionStance(rawValue: $0) }

  static func read(_ scan: inout QuestionScan) {
    for match in table.matches(in: scan) {
      if match.start > 0, scan.isFree(match.start - 1), negating.contains(scan.word(match.start - 1)) {
        continue
      }
      scan.read(match.runs[0], as: .stance, match.meaning.rawValue)
      if let stance = scan.plan.stance, stance != match.meaning {
        isBoth(&scan)
      } else if !scan.plan.notes.contains(bothNote) {
        scan.plan.stance = match.meaning
      }
    }
  }

  /// Who asks for strengths and weaknesses restricts to neither.
  private static func isBoth(_ scan: inout QuestionScan) {
    scan.plan.stance = nil
    scan.plan.notes.append(bothNote)
  }

  private static let bothNote = "both weaknesses and strengths are asked for"
  private static let negating: Set<String> = ["no", "not", "without", "never"]
}
