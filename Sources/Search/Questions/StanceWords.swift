/// Words by which a question asks for what was criticised, or what was praised.
enum StanceWords {
  /// Words that say no more than that.
  private static let table = QuestionTable(
    """
    weakness: criticised/criticized/criticises/criticizes/criticise/criticize/criticising/criticizing for/on/about/over/by?, criticism/criticisms of/about/on/over?, critical of/about
    weakness: tell/tells/told/telling/tick/ticked/ticking off for/about/over?, called/call/calling out for/over, pulled/pull/pulling up for/on/over?, take/taken/took/takes to task for/on/over/about?
    weakness: slam/slams/slammed/hammered/slate/slates/slated/blast/blasts/blasted/panned/condemn/condemns/condemned/lambast/lambasted/castigated/rebuked/rebuke/reprimanded/chastised/censured/berated/faulted/pilloried/rapped for/over/about/by/on?, attacked/savaged for/over/about
    weakness: a? slating/roasting/drubbing/hammering/rebuke/reprimand/mauling/pasting for/over/about/on?, rapped over the knuckles for/over?, hauled/hauling over the coals for/over/about?, knuckles rapped for/over?
    weakness: come/comes/came/coming under fire/attack/criticism for/over/about?, come/comes/came/coming in for criticism/stick/flak for/over/about?, red flag/flags about/over/on/for?, alarm bells about/over/on?
    weakness: flag/flags/flagged/highlight/highlighted/identify/identified/named/single/singled .. as an/a? concern/problem/weakness/issue/worry, have/has/had a go at over/about?, have/has/had .. a go at over/about?
    weakness: on the carpet over/for?, in trouble over/for/about, in hot water over, the worst for/on/at, leave/leaves/left a lot to be desired on/in?, not happy/impressed/pleased/satisfied with/about/by
    weakness: raised/raise/raises/raising concerns/alarm/eyebrows/worries about/over/on?
    weakness: find/finds/found/finding fault with/in?, found/find/finds wanting on/in/for?, pick/picks/picked/picking holes in, take/took/takes issue with
    weakness: scathing/damning/withering/harsh about/on/over/of, weakness/weaknesses in/of/with/around?, weak on/at/in, worst/weakest at/on/in/for
    weakness: what was/is/were/are/went/goes/has/had gone/been? wrong with/in/on/at/about?, what is/are/was/were .. doing/getting wrong on/in/with/about/at/for?
    weakness: do/does/did/doing/done/go/goes/going/gone/went/get/gets/got/getting it? wrong with/in/on/at/about/for?, wrong with
    weakness: fall/falls/fell/falling/fallen short on/in/of/with/at/over?, fall/falls/fell/falling/fallen down on/over/when, lag/lags/lagging/lagged behind on/in/with/over?, drop/drops/dropped/dropping the ball on/over/with?
    weakness: drag/drags/dragged/dragging their/its? feet/heels on/over/with/about?, let/lets/letting .. down, let/lets/letting down by?, let/lets/letting down by? on/in/over
    weakness: below par/standard on/in?, not/isn't/aren't/wasn't/weren't up to scratch/standard/par/it on/in/for?, not/isn't/aren't/wasn't/weren't good enough at/on/in/for?
    weakness: not/isn't/aren't/wasn't/weren't/don't/doesn't/didn't/hasn't/haven't doing/do/done enough to/on/about/for/over/with/in?, not/isn't/aren't/wasn't/weren't/don't/doesn't/didn't doing/do well on/in/with/at/for?
    weakness: never/not/hasn't/haven't/hadn't got/get/gotten to grips with, make/makes/made/making a mess/hash of, botched/botch/botching/bungled/bungling/bungle
    weakness: do/does/did/doing/done/perform/performs/performed/performing/fare/fared/faring/handle/handled/handling/score/scored poorly/badly/terribly on/with/in/at/for?, poor/bad at/on
    weakness: work/works/worked/working/gone/goes/going/went less well in/with/for/on?, failing/failings in/of/on/around/with, failings, failed/failing on/in/at, failing at, shortcoming/shortcomings in/of/on/with/around?, shortfalls in/of?, deficits in, deficiencies in/of/with?
    weakness: problem/problems with/in/around/about/over?, concern/concerns about/with/over/around/on?, concerned about/by, worried about/by, have/has/had/having trouble/difficulty/difficulties with/in/over?
    weakness: have/has/had/with still? work to do on/in/around/with?, struggle/struggled/struggling/struggles with/to/on/over?, bad/negative/poor news/press/things/points/marks/reviews/feedback about/on/for/over?
    weakness: anything/something/nothing bad/negative/critical/wrong said? about/on/with/in?, biggest/main failing/failings/weakness/weaknesses in/of/on?
    strength: praised/praises/praise/praising/commended/commend/commends/applauded/lauded/hailed/congratulated/acclaimed for/of/on/over/by?, complimented on/for?, recognised/credited for/with
    strength: singled out for praise for/on/over?, held/hold/holding up as an/a? example/model/exemplar of/for/on?, a? shining/good/great example/examples of, a? pat/pats on the back for/over?
    strength: compliments/compliment/plaudits/kudos/accolades/bouquets/applause for/about/on/over?, top/full marks for/on, glowing reports/report/reviews/review/comments/words/terms/praise? on/about/for/of?
    strength: shine/shines/shone/shining at/on/in/for?, excel/excels/excelled/excelling at/on/in/for?, stand/stands/stood out for/on/in, leading/lead/leads/led the way on/in/with/for?
    strength: anything/something/nothing good/nice/positive/kind/great/complimentary/encouraging said? about/on/of/for?, anything/something/nothing good/nice/positive/kind/great to say about/on/of/for?
    strength: good/nice/positive/great/kind news/things/words/points/marks/stories stories? said? about/on/for/of?, good/nice/positive said about/of, speak/speaks/spoke/spoken/think/thinks/thought well/highly of
    strength: well of, highly of, rate/rates/rated .. highly for/on/at/in?, strength/strengths in/of/on/around/with?, strong on/at, strongest/best at/on/in/for, cope/copes/coped/coping/deal/deals/dealing well/best with, best with, ahead of the game/field on/in/with?
    strength: do/did/does/doing/done/perform/performs/performed/performing/fare/fared well/best/brilliantly on/in/with/at/for?, good/excellent/great/brilliant at, good/best/excellent/effective/exemplary practice in/on/with/around?
    strength: positive/impressed about/by/with/on, what works/worked well? in/for/with?, work/worked/works/working well in/for/with?, gone/goes/going/went well in/for/with/on?, success/successes in/with
    strength: get/gets/got/getting it? right on/with/in/about/for?, do/does/did/doing/done right on/with/in/by/for?
    """
  ) { QuestionStance(rawValue: $0) }

  /// What inspectors feel; of children and carers it is a subject.
  private static let moods = QuestionTable(
    """
    weakness: unhappy/dissatisfied/disappointed/displeased/unimpressed/alarmed/worried/concerned/troubled/dismayed/critical/negative/uneasy/shocked/appalled about/by/with/over/at/on/of/in?, dislike/disliked about/in?, complain/complains/complained of/about/that?
    strength: impressed/pleased/happy/delighted/positive/satisfied/complimentary/enthusiastic/encouraged/heartened about/by/with/over/at/on/of/in?, like/liked/love/loved/admire/admired about/in?, warm/warmer about
    """
  ) { QuestionStance(rawValue: $0) }

  /// Words that say it as part of what is looked for: `waited too long`, `poor recording`.
  private static let hints = QuestionTable(
    """
    weakness: too many/few/long/much/little/often/late/slow/slowly/high/low/weak/easily/quickly/heavy/rarely/readily/young/far/soon/thin/big/small
    weakness: not/don't/doesn't/didn't/isn't/aren't/wasn't/weren't/haven't/hasn't/hadn't/can't/cannot/never/rarely/seldom .. enough
    weakness: not/don't/doesn't/didn't/isn't/aren't/wasn't/weren't/haven't/hasn't/never/rarely/seldom being/getting/properly/routinely/consistently/always/fully/get/gets
    strength: have/has/had/with/offer/offers/give/gives/provide/provides/show/shows/run/runs a/an? very/really? good/strong/excellent/effective/impressive/robust, a? mention for good/strong, good/strong/excellent track record
    strength: get/gets/getting/receive/receives/received a/an? very/really? good/strong/excellent/effective
    weakness: failing/fail/fails/failed to, poor, poorly, weak, sloppy, patchy, shoddy, substandard, unacceptable, dire, dreadful, slow to, losing/lose/lost track/sight of
    """
  ) { QuestionStance(rawValue: $0) }

  static func read(_ scan: inout QuestionScan) {
    for match in table.matches(in: scan) where !isNegated(match, scan) { take(match, &scan) }
    for match in moods.matches(in: scan) where isOfInspectors(match, scan) { take(match, &scan) }
    if scan.plan.stance == nil, !isOfBoth(scan), !WeighedWords.areIn(scan),
      let hint = hints.matches(in: scan).first(where: { !isNegated($0, scan) })
    {
      scan.plan.stance = hint.meaning
    }
  }

  private static func take(_ match: QuestionTable<QuestionStance>.Match, _ scan: inout QuestionScan) {
    for run in match.runs where run.allSatisfy(scan.isOpen) {
      scan.read(run, as: .stance, match.meaning.rawValue)
    }
    if let stance = scan.plan.stance, stance != match.meaning {
      // Who asks for strengths and weaknesses restricts to neither.
      scan.plan.stance = nil
      scan.plan.notes.append(bothNote)
    } else if !isOfBoth(scan) {
      scan.plan.stance = match.meaning
    }
  }

  static func isOfBoth(_ scan: QuestionScan) -> Bool { scan.plan.notes.contains(bothNote) }

  private static let bothNote = "both weaknesses and strengths are asked for"

  private static func isNegated(_ match: QuestionTable<QuestionStance>.Match, _ scan: QuestionScan) -> Bool {
    match.start > 0 && scan.isFree(match.start - 1) && negating.contains(scan.word(match.start - 1))
  }

  private static let negating: Set<String> = ["no", "not", "without", "never"]

  /// `inspectors were impressed by`, and not `carers were unhappy with`.
  private static func isOfInspectors(
    _ match: QuestionTable<QuestionStance>.Match, _ scan: QuestionScan
  ) -> Bool {
    var place = match.start - 1
    while place >= 0, between.contains(scan.word(place)) { place -= 1 }
    return inspectors.contains(scan.word(place))
  }

  private static let inspectors: Set<String> = [
    "inspectors", "inspector", "ofsted", "inspection", "inspections", "report", "reports", "inspectorate",
    "cqc",
  ]
  private static let between: Set<String> = [
    "is", "are", "was", "were", "been", "be", "has", "have", "had", "did", "do", "does", "most", "so", "very",
    "really",
    "particularly", "more", "less", "least", "especially",
  ]
}
