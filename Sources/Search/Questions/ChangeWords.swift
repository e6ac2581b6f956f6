/// Words that ask what became of something.
enum ChangeWords {
  static let table = QuestionTable(
    """
    put-right: has/have/had/did/does/whether/if/was/were/been .. addressed/address/tackled/tackle/resolved/resolve/fixed/fix/rectified/remedied/corrected/implemented/solved/solve/overcome/cured/eliminated ever?
    put-right: has/have/had/did/was/were/whether/if .. put right, put .. right, acted on, been dealt with, has/have/had/whether/if .. dealt with, has/have/had/did .. done/do anything/something/much about, sort/sorted/sorting out, been met, they met, turned/turn/turning round/around, turned/turn things/it round/around
    put-right: has/have/did/whether/if .. act on, has/have/did/whether/if .. deal with, has/have/did/whether .. met, ironed/iron out, clean/cleaned/cleaning up its/their act on?, get/got/gotten/getting on top of, get/got/getting to grips with
    put-right: get/got/getting .. under control, get/got/getting .. in order, get/got/getting its/their/the house/act in order/together on?, cleared/clear up, a thing of the past, turn/turned/turning the corner on?
    put-right: get/got/gets/getting .. fixed, put right
    improved: has/have/had/did/does/whether/if/is/are/was/were .. improved/improve/improving, what/which has/have improved, get/gets/got/gotten/become/becoming/getting any? better at/on/in/for?, improvement/improvements since/over
    improved: made progress, has/have/had .. made any/much/some/real? progress/headway on/with/since, progress since/on, what progress on/in/with?, any progress on/with/since, sign/signs of improvement/progress in/on/with?
    improved: is/are/was/were/did/has/have/do/does .. any/much better at/on/in/for/than?, better than it/they was/were/used, stepped/raised its/their game on?, come/came on/along since, come a long way on/with/in/since?, bounced/bounce back, caught/catch up on/with
    improved: upped/up its/their game on?, on the up, on the mend, moving in the right direction on?
    worsened: has/have/had/did/does/whether/if/is/are .. worsened/worsen/deteriorated/deteriorate/declined/decline/deteriorating/worsening/declining, get/gets/got/gotten/become/getting any? worse at/on/in/for?, slip/slipped/slipping back?
    worsened: go/gone/going/went downhill/backwards on/in/with?, go/gone/going/went to the dogs, let .. slide/slip, regress/regressed/regressing on/in?, taken/took a turn for the worse, worse than it/they was/were/used, on the slide, losing/lost ground on/in?
    repeated: has/have/had/did/does/was/were/been/which/whether .. repeated/repeat/recurred/recur/reappeared/recurring, repeatedly, time and again, again and again, repeat recommendations/criticisms/findings/weaknesses, year after year
    repeated: keep/keeps/kept .. coming/cropping/popping/turning up, keep/keeps/kept appearing/recurring/reappearing/returning/failing/making, same criticisms/criticism/problems/problem/issues/issue/weaknesses/weakness/mistakes/failings/concerns/findings/recommendations/complaints of/about/on/with/in/over/around?
    repeated: crop/crops/cropped up again, come/comes/came up again, over and over
    still: is/are/was/were/do/does/did/has/have/whether/if .. still, still, remain/remains/remained a/an? problem/issue/weakness/concern, continue/continues/continued to/be
    any: has/have/did/how/whether/if .. changed, did/does/how .. change, has/have/had .. moved on, trend/trends for/in/of/on?, better or worse, improved or worsened, history of, develop/developed over, evolve/evolved/evolving/evolution of?
    improved: any? further forward on/with/in?, let up, on the right track on/with/in?, out of the woods on?, seen an? improvement/improvements in?, seen/showed/shown improvement/improvements/progress in/on?
    improved: has/have/is/are/was/were/did .. better/safer/stronger/quicker/faster/tighter/sharper/healthier/steadier/smoother than, has/have/did .. safer/stronger/quicker/tighter/sharper, fewer .. than before/in
    worsened: has/have/is/are/was/were/did .. worse/weaker/slower/poorer than, dipped/dip in/on?, tailed off, taken a step back, a step/steps backwards/back on?
    any: has/have/did/how .. shifted/shift/altered/alter, what changed, what has/have changed, what is/are different, look different, any different, happened since
    improved: has/have/is/are .. become/became/grown/getting more regular/timely/frequent/consistent/stable/effective/confident/robust/reliable/focused
    any: has/have/did .. come/gone/go/went/came down/up since/over?, has/have/did .. fallen/risen/fall/rise/dropped/reduced/increased/decreased/grown/shrunk since/over?
    improved: what improvements/progress were/was/are/is/has/have
    any: get/gets/got/gotten/become/getting/getting better or worse, get/gets/got worse or better, improve/improved or worsen/worsened/deteriorate/deteriorated/declined/decline
    improved: any progress
    put-right: did/has/have/had .. respond/responded/responding to the/its/their? findings/criticism/criticisms/concerns/weaknesses/inspection of/on/about/in?
    any: learn/learned/learnt lessons? from its/the ~ inspection/report/visit, has/have .. become/became/grown more/less, what difference has/have .. made to?
    improved: is/are .. stronger/better/safer/quicker/tighter/sharper now/today
    any: what happened/became to/of/with?, what has/have become/happened to/of/with?, trajectory of/on/for?, direction of travel on/for/in?, progressed/progress over
    """
  ) { QuestionChange(rawValue: $0) }

  /// A time over which something may have changed.
  static let times = QuestionTable(
    """
    any: over the? years, over time, down the years, through the years, from one inspection/report to the next
    """
  ) { QuestionChange(rawValue: $0) }
}
