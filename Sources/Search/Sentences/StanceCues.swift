// The words by which inspectors praise and criticise. A line is a kind, its weight, and phrases; a word with a `~` stands for all
// words with its stem, any other for itself. The longest phrase that fits wins, so that `at risk of` keeps `risk` from counting.
// What a cue comes to depends on the words around it: see `CueBalance`.

/// The cues of stance.
enum StanceCues {
  enum Kind: String {
    /// Bad in itself, good where it is denied or remedied.
    case weakness
    /// Bad if there is much of it; alone it says nothing.
    case burden
    /// Good in itself, bad where it is denied.
    case strength
    /// `not`, `no`: over what follows in the clause.
    case denial
    /// `no evidence that`: over all that is bad in the half.
    case wideDenial
    /// `not all`: denies what is done, not what it is done to: `not all delay is challenged`.
    case partialDenial
    /// `failed to`: the same within the clause. `Failed to share, which led to delay` denies no delay.
    case failing
    /// `lack of`: bad, unless what is lacking is bad.
    case lack
    /// `prevent`, `reduce`, `tackle`: good of what is bad.
    case remedy
    /// `keep … from`, `protect … from`: what follows the `from` is remedied.
    case keeping
    /// `identify`, `alert to`: what is bad is seen to, not reported.
    case attention
    /// `high`, `growing`: bad of a burden.
    case much
    /// `low`, `fallen`: good of a burden, bad of other things.
    case little
    /// `only`: what follows is not enough, however good.
    case scarce
    /// `quality`, `attendance`: the more the better; alone it says nothing.
    case worth
    /// `looked at`: what follows was the question, not the answer.
    case frame
    /// `to ensure that`: what follows is wanted, not found.
    case purpose
    /// What should be done.
    case advice
    /// `at risk of`: whom a sentence is about, not what it says of them.
    case state
    /// Says nothing, and keeps its words from counting.
    case idiom

    var isDenial: Bool { [.denial, .wideDenial, .partialDenial, .failing].contains(self) }
  }

  static let table = """
    weakness 1: a concern, abandoned, abrupt, abruptly, ad hoc, adversely, are concerned, are concerning, \
      are still too, at an early stage, at risk for, at short notice, at the expense, avoidable, backlog~, \
      baffled, barrier~, behind schedule, below both, below target, bland, bleak, breach~, break down, \
      breakdown~, bureaucratic, cannot be sure, careless, careless with, chaotic, competing priorities, \
      complacency, complacent, concerned about, concerned at, concerned that, confused, confusing, \
      confusion, continued risk, continuing risk, crisis, criticise, criticised, criticises, criticism, \
      criticisms, cumbersome, dated, deficiency~, deficit~, delay~, deteriorate~, detract~, difficult, \
      difficulty~, diminish~, disjointed, disparity~, dissatisfied, distress, drift~, duplicated, \
      duplication, duplicative, dysfunctional, early stage of, erode~, excessive, excessively, exposed to, \
      fail, failing, failings, failure~, fall below, fall short, falls below, falls short, fell below, \
      fell short, flawed, forgotten, fragmentation, fragmented, frustrate~, further harm, gap~, generic, \
      hamper~, haphazard, hard to, harder to, harmed, has impacted on, held back, hinder~, hold back, \
      holds back, ignored, impair~, impede~, in danger, in its infancy, inaccuracy~, inaccurate, \
      inadequacy~, inadequate, inadequately, inappropriate, inappropriately, incomplete, inconsistency~, \
      inconsistent, inconsistently, ineffective, ineffectively, inequality~, inflated, infrequent, \
      infrequently, inhibit~, insensitive, instability, insufficiently, intolerable, irregular, \
      is concerning, is not acceptable, is still too, isolated, lapsed, late, later than, left at risk, \
      left waiting, less clear, less consistent, less developed, less effective, less good, less purposeful, \
      less robust, less well, limits, list of tasks, lists of tasks, longer than is, \
      longer than they should, lose shape, lose sight, loses shape, loses sight, lost, lost sight, low base, \
      missed, mistaken, mistrust, mixed, more harm, muddled, negatively, neglected, neglectful practice, \
      nominal, not acceptable, not good enough, not right, obstacle~, of concern, onerous, optimism~, \
      out of date, outdated, over optimism, over optimistic, over reliance, over reliant, overdue, \
      overlook~, overstretched, patchy, perfunctory, piecemeal, poor, poorer, poorest, poorly, premature, \
      prematurely, pressures on, problematic, problem~, reactive, reliant on, remain at risk, remain high, \
      remain higher, remain too, remained at risk, remains concerned, remains high, remains higher, \
      remains too, repetitive, room for improvement, scarce, serious concerns, serious failings, shortage~, \
      shortcoming~, shortfall~, significant concerns, significantly below, slippage, slipped, slow, slower, \
      slowly, sporadic, stalled, standing still, stepped down prematurely, still awaiting, stop short, \
      stops short, strained, stretched, struggle~, suffer, suffered, superficial, systemic, task focused, \
      there are long waits, there are waiting lists, this impacted on, this impacts on, tokenistic, \
      too early, too easily, too frequently, too generous, too high, too late, too long, too many, too much, \
      too narrow, too often, too reliant, too slow, too soon, too variable, unacceptable, unacceptably, \
      unaddressed, unallocated, unaware, unchallenged, unclear, under developed, under pressure, \
      under resourced, underdeveloped, undermine~, undeveloped, undue, undue optimism, unequal, uneven, \
      unevenness, unfamiliar, unfocused, unhappy, unhelpful, unmanageable, unmet, unmoved, unnecessarily, \
      unnecessary, unnoticed, unplanned, unprotected, unread, unreliable, unresolved, unsafe, \
      unsatisfactory, unstable, unsuccessful, unsuitable, unsustainable, untested, untimely, unwilling, \
      vague, variability, variable, varied, varies, vary, wait, waited, waits, was concerning, wasted, weak, \
      weaken~, weaker, weakest, weakness~, well below, were concerned, worries, worrying, worse, worsen~, \
      worst
    weakness 0.6: are missing, at face value, changes of social worker, changes of worker, come and go, \
      compounded, copied, declined, delayed, depending on, depends on, dismantled, disproportionate, \
      dispute~, disrupted, exposed, fall away, far away, frequent changes, goodwill, harm, in part, \
      increasing pressure, is missing, judgemental, lacks~, left until, left without, missing from the, \
      more than once, move away, no longer wish, partially, persist, persisted, persists, place the burden, \
      rejected, reliance, reluctance, reluctant, remains unclear, repeat plans, repeat referrals, repeated, \
      restricted, separated, tension~, unregistered, vulnerable to, was missing, were missing
    burden 0: absenteeism, abuse, agency manager~, agency staff, agency worker~, bad news, \
      bed and breakfast, caseload~, changes of placement, complaint~, demand, dependence, dependency, \
      exclusion~, exploitation, homeless, homelessness, isolation, missing episodes, move placement, \
      neglect, number of changes, offending, placement breakdown~, placement moves, re referral~, \
      re referred, readmitted, risk, risks, sickness, turnover, unemployment, vacancies, vacancy~, waiting, \
      waiting list~, waiting time~, workload~
    strength 1: above average, above the national, accurate, achievement, acted swiftly, adept, alert, \
      ambition, ambitious, analytical, appreciate~, appropriate, appropriately, apt, as a matter of routine, \
      aspirational, assured, astute, at ease, at the centre, at the right time, beautifully, benefit, \
      benefited, benefiting, benefits, benefitted, bespoke, best, better, beyond what would be expected, \
      bright, broad range, candid, capable, cared for, careful, carefully, carefully considered, caring, \
      child centred, child focused, clear, clear improvements, clearly, co ordinated, coherent, cohesive, \
      collaborative, commitment, committed, compassionate, compelling, complimentary, comprehensive, \
      comprehensive range, confidence, confident, confidently, conscientious, considerable improvement, \
      consistent, consistently, constructive, constructively, coordinated, correctly, creative, creatively, \
      decisive, decisively, dedicated, deep knowledge, delivered improvements, demonstrably, dependable, \
      detailed, determined, determinedly, diligent, drives improvement, effective, effectively, embedded, \
      empathetic, empathic, encouraging, endure, endures, energetic, energy, enhanced, enhances, enjoy~, \
      enriched, exceed~, excellent, exceptional, exceptionally well, exemplary, expected standard, \
      extensive, extensive range, extra mile, facilitates, fair, fairly, faithful, faithfully, favourably, \
      flexible, flexibly, flourish~, generous, generously, good, good quality, good range, good standard, \
      grateful, happier, happy, has been an improvement, have been improvements, helpful, high aspirations, \
      high calibre, high expectations, high quality, high standard, highly, holistic, honest, honestly, \
      imaginative, impressed, impressive, improved, improvement in, improvements in, improves, improving, \
      in line with the national average, inclusive, innovative, insightful, inspirational, inspiring, \
      instrumental, intelligent, invaluable, judged well, keen, kind, kindness, led to improvement~, \
      listened to, lively, made a difference, made improvements, made sure, make sure, makes a difference, \
      makes sure, making a difference, manageable, marked improvement, meaningful, meet their needs, \
      met well, meticulous, meticulously, much improved, no concerns, no concerns about, \
      no serious concerns, nurturing, of routine, on target, on time, outstanding, passionate, passionately, \
      patient, patiently, perceptive, persevere, perseveres, persistence, persistent, person centred, \
      personalised, positive, positively, praise~, proactive, proactively, productive, professional and, \
      progress, prominent, prompt, promptly, proportionate, protected, punctual, purposeful, quick, quickly, \
      rapid, rapid improvement, rapidly, readily available, real difference, realistic, reassuring, \
      recommend the authority, reflective, regular, regularly, reliable, reliably, remarkable, \
      required timescale, required timescales, resilient, respected, responsive, rewarding, rightly, \
      rigorous, rigour, robust, robustly, robustness, safe, safely, safer, seamless, secure, seen alone, \
      sensitive, sensitively, settle quickly, settled, sharp, sharper, sharply focused, show improvement, \
      show improvements, shows improvement, shrewdly, significant improvement, significant range, skilful, \
      skilfully, skilled, sooner, sound, specific, stability, stable, strength, strengthened, strengths, \
      strong, stronger, strongly, success, successful, successfully, suitable, superb, supportive, \
      sustained improvement, swift, swiftly, tailored, tangible, tangible improvements, tenacious, tenacity, \
      thorough, thoroughly, thoughtful, thrive~, timely, tirelessly, to its credit, to the credit, \
      transformed, treasured, trusting relationships, unwavering, up to date, uplifting, urgency, useful, \
      valuable, value highly, valued, vigilant, visible, warm, warmly, warmly welcomed, warmth, welcoming, \
      well, well attended, well beyond, well considered, well established, well judged, well led, \
      well managed, well matched, well placed, well trained, well understood, wide range, wide ranging, \
      widely used, within timescale, within timescales
    strength 0.3: range of
    keeping 0: keep, keeping, keeps, kept, protect, protected the, protecting, protects, saved, shield, \
      shielded, shields
    purpose 0: in order to, so as to, so that, to enable, to ensure, to ensure that, to help
    strength 0.6: acceptable, accessible, achieve, achieved, act on them, acted on, acted upon, actively, \
      adequate, aligned, always, are allocated, are evident, are safeguarded, are seen, attended by all, \
      available, aware of, been met, being met, celebrate~, championed, champions, closely, \
      completed on time, compliant, comprehensively, contributing, culture of learning, drives, easily, \
      enable, enables, enabling, encouraged, enough, ensure, ensured, ensures, ensuring, established, \
      evidence that, explained, feel safe, followed through, fully, has been introduced, \
      have been introduced, help, helped, helping, helps, hold agencies to account, \
      holds agencies to account, impact, in place, influence, influences, influencing, influential, \
      intensive, is evident, is met, is safeguarded, is sought, keep pace, keep up, kept up, know their, \
      know them well, knows its, knows them, listen, listened, matched, morale is high, needs are met, \
      opportunities, plentiful, popular, prioritise, prioritised, prioritises, priority, proud, readily, \
      receive the help, recognised, recruited, rectified, reflects, routinely, shows, spend time, \
      sufficient, sufficiently, supported, supporting, supports, sustained, timescales set, trusted, \
      understanding, understood, welcome, welcomed, work hard, work together, work with families, \
      worked extremely hard, worked hard, works in partnership
    denial 1: aren't, cannot, could have, couldn't, didn't, doesn't, don't, far from, hardly, hardly ever, \
      hasn't, haven't, hesitate to, instead of, isn't, might have, neither, neither parent, never, no, \
      no longer, no one, nobody, none, nor, nor has, nor have, not, not always, not consistently, \
      not lead to, not led to, not one, not resulted in, not translated into, not yet, nothing, \
      ought to have, rarely, rather than, seldom, should have, struggle to, struggled to, unable to, wasn't, \
      weren't, without, would have, yet to
    failing 1: fail to, failed to, failing to, fails to, failure to, failures to
    partialDenial 1: not all, not every
    wideDenial 1: no cases, no child, no children, no evidence, no evidence that, no evidence was seen that, \
      no examples, no instances, no young people, no young person, nothing that
    lack 1: a handful, absence, absent, devoid of, few, hardly any, insufficient, lack, lacked, lacking, \
      lacks, limited, limited evidence of, little, little evidence of, not enough, only a few, \
      only a handful, only a small number, only few, scarcely any, too few, too little, very few, \
      very limited, very little
    remedy 1: address, addressed, addresses, addressing, alleviate~, an end to, avoided, avoid~, bring down, \
      brought down, cleared, close the, closed the, combat, combating, combats, come to an end, counteract~, \
      curb~, cut, deal with, dealt with, deter~, dispel~, disrupting, disrupts, divert~, driven down, ease, \
      eased, eases, eliminate~, ended, eradicate~, forestall~, guard against, guards against, halt, halted, \
      keep out of, kept to a minimum, less reliant, lessen~, minimise~, mitigate~, moved away from, \
      never accepted, not accepted, not tolerate, not tolerated, overcame, overcome, prevent, prevented, \
      preventing, prevention of, prevents, protect from, protected from, protected the children from, \
      protects from, put it right, put right, put them right, put this right, putting right, quashed, \
      rectify~, reduce~, reduction in, reductions in, relieve~, remedied, remove~, resolve, resolved, \
      resolving, revive, revived, safeguard against, shorten~, stop, stopped, tackle~, turned around
    attention 0.5: acknowledge~, alert to, are managed, awareness of, candid about, challenge~, detect~, \
      escalate~, honest about, identify~, is managed, know where, knows where, managed, managed well, \
      mindful of, pointed out, recognise, recognised early, recognises, recognising, respond to, \
      responded to, responding to, responds to, response to, responses to, spot, spots, spotted, understand, \
      understands
    much 1: considerable, continuing, doubled, entrenched, gone up, greater, grew, grow, growing, grown, \
      heavy, high, higher, highest, increase, increased, increases, increasing, many, mounting, rise, risen, \
      rising, rose, significant, soared, substantial, trebled, tripled, up to
    little 2: decline, declines, dipped, dropped
    little 1: came down, come down, decrease~, down, drop, fall, fallen, fell, fewer, gone down, halved, \
      has gone, have gone, low, lower, lowest, minimal, rare, shorter, shrunk
    advice 1: advised to, are needed for, are needed to, area for development is, area for improvement is, \
      areas for development are, areas for development include, areas for improvement are, \
      areas for improvement include, asked to, could be better, could be improved, could be strengthened, \
      further improvement, further to go, further work, further work is needed, further work is required, \
      further work to do, improvement is needed, improvement is required, improvements are needed, \
      is essential that, is important that, is needed to, more is needed, more to do, more work to do, \
      much more is needed, much still to do, much to do, must, need to, need to be done, \
      need to be strengthened, needs improvement, needs to, needs to be done, needs to be strengthened, \
      require better, require further, require improved, require improvement, requires better, \
      requires further, requires improved, requires improvement, should, work is needed, would be better, \
      would be clearer, would be improved, would be strengthened, would benefit from, would have to
    frame 0: commented on, drew attention to, focused on, inspectors asked, inspectors considered, \
      inspectors evaluated, inspectors examined, inspectors looked at, inspectors reviewed, looked at, \
      reported on, scope of, terms of reference, theme of, themes of, this visit, visit looked at, \
      we looked at, whether, will look at
    scarce 0.8: barely half, fewer than half, just over half, less than half, only
    worth 0: aspirations, attainment, attendance, awareness, completion, engagement, expectations, morale, \
      outcomes, participation, performance, profile, quality, retention, satisfaction, standard, standards, \
      take up, uptake
    state 0: at greatest risk, at high risk, at high risk of, at immediate risk, at immediate risk of harm, \
      at risk, at risk of, at serious risk, children at risk, high risk, higher risk, in need, in need of, \
      most at risk, risk assessment, risk assessments, risk factors, risk management
    idiom 0: a few, above all, alcohol abuse, annual report on complaints, area for development, \
      area for improvement, areas for development, areas for improvement, as well, as well as, at least, \
      best interests, best practice, better meet, better support, better target, better understand, \
      by no means, care and skill, child protection, child sexual exploitation, children missing, \
      complaints procedure, criminal exploitation, delayed discharge, disruption work, domestic abuse, \
      early help, early years, emotional abuse, end of, exploitation team, family support, first few, \
      first response, go missing, goes missing, going missing, good grade, good intentions, \
      good practice examples, high needs, higher education, however good, improvement board, \
      improvement journey, improvement partner, improvement plan, in most need, in support of, \
      independent reviewing, last few, looked after, low level, missing and, missing children, \
      missing from care, missing from education, missing from home, missing person, missing persons, \
      most effective work, next few, no access to public funds, no doubt, no small achievement, no surprise, \
      not applicable, not least, not only, not possible for, only about, only when, only where, \
      protective factors, quality assurance, quite a few, rapid response, reported missing, \
      requires improvement to be good, safe and well, safe house, sexual abuse, sexual exploitation, \
      sickness absence, significant harm, special educational needs, strengths and difficulties, \
      strengths based, substance misuse, support group, support groups, support plan, support plans, \
      support worker, support workers, the only, up to date information, well being, well known, \
      went missing, without exception
    """
}
