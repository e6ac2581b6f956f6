/// What is said in every question to a collection of reports, and tells none from another.
enum TalkWords {
  /// Single words.
  static let all: Set<String> = Set(words.split { $0 == " " || $0 == "\n" }.map(String.init))

  private static let words = """
    please thanks thank hello hi hey morning afternoon tell show find search get got say says said saying \
    inspectors inspector ofsted inspectorate inspection inspections report reports reported \
    findings finding found finds mention mentions mentioned described noted commented stated regarding \
    concerning evidence examples example anything something know knows like want whats wheres hows whos \
    inspected conclude concluded ideally preferably looking interested wondering wonder whether told asked me us we you i my our your could would can \
    can't cannot may might should must if any some also there been do does did done only just ever latest \
    think thinks councils authorities boroughs las councillor judged rated graded made make makes given \
    having published raise raised raises happen happened happens dont i'm i'd im id i've we've there's \
    actually really currently basically exactly truly honestly apparently overall simply even anywhere anybody anyone \
    flagged highlighted everything what's where's how's who's we'd we're they're it's that's \
    don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't shouldn't couldn't \
    doesnt didnt isnt arent wasnt werent hasnt havent
    """

  /// What authorities do with anything that they have, right behind `which councils`.
  static let running: Set<String> = [
    "run", "runs", "operate", "operates", "offer", "offers", "provide", "provides", "use", "uses", "have",
    "has", "highlight", "describe", "mention", "identify", "discuss", "comment", "flag", "raise", "criticise",
  ]

  /// Words that are something to do behind `to`: `to find children`.
  static let doing: Set<String> = [
    "find", "search", "get", "make", "report", "show", "say", "tell", "talk", "hear", "read", "know", "think",
    "raise",
  ]

  /// Words that are talk at the start of a question only: there are waiting lists and case notes.
  static let opening: Set<String> = [
    "see", "list", "name", "give", "note", "describe", "comment", "comments", "state",
  ]

  /// What a plan has no part for; it is named instead of dropped.
  static let unread = QuestionTable<Bool>(
    """
    unread: most? latest/last/newest/recent/next/first inspection/inspections/report/reports, recently, nowadays, the? nineties
    """
  ) { _ in true }

  /// Phrases, which go as a whole.
  static let phrases = QuestionTable<Bool>(
    """
    talk: what do we know about, what is/was/are/were said/reported/written/known about/on/of/regarding?, in terms of, with regard/regards/respect to
    talk: the? use of, work on/around/with, when it comes to, is/was/are there any? evidence that/of/for/on?, examples of, looking for
    talk: i would/will like to know, i want/need to know, good morning/afternoon/evening, thank you, many thanks, how good/effective is/are/was/were
    talk: the index, inspectors view/views/opinion/opinions of/on/about?, views/opinion of? inspectors, what is known about
    talk: local authority/authorities/areas, one/two/three/four/five/ten/three?, the? latest on, their? approach to, what about, how about
    talk: the? story/situation/picture/position/lie/deal/score/state of? the? land/play? with/on/around/about/for/in, chapter and verse on/about?, name and shame, the word on
    talk: talk/run/walk/take me/us through, fill me/us in on, pull together, a? rundown/overview/breakdown/digest/roundup of/on?, made/make/makes/making of, think/thinks/thought of/about, in a nutshell, in short
    talk: as a/an parent/carer/councillor/governor/journalist/commissioner/researcher/analyst/resident/grandparent in/of/at/from?, my son/daughter/child/boy/girl/kid/grandson/granddaughter/nephew/niece has/is/was?, i am/was a/an?
    talk: or just/only a? few/some/handful/minority/one/couple?, or not, or is/was/are/were it/they? not?, or both, or neither, or what, or only/just some/a? few?, according to inspectors/ofsted/the? reports/report?, in inspectors/their view/opinion/eyes
    talk: bring/brings/brought/bringing up, brought/bring up, came/comes/come up, talked/spoken/spoke/talk/talks/written about, why is/are/was/were it/there? so/such? hard/difficult/tough for/to?, so hard/difficult/tough to, to what extent is/are/was/were/do/does/did?
    talk: is it true/fair/right that/to? say? that?, the? case that, their/its treatment/handling of, the? way/ways in? which? they/it/that?, keep/keeps/keeping/kept an/a? close/proper/careful/good? eye on, and if so, if so
    talk: up in, living in, put up in, as well as?, at all, at present, at the moment, these days, right now, so far, in general, in particular, in any way, by the way, more generally, on the whole, for example, for instance
    talk: i would/will like to hear, i'd like to hear, i need/want, we need/want, do we know, is known, need to know, find out, look/looking at/into, came out of, come out of, what is/are/was/were .. like
    talk: i/we have heard/read that/about?, i've/we've/i/we heard/read that/about?
    talk: how come, ended/end/ends up with? so? many?, seem/seems/appear/appears to? be?, stand/stands/stood in the way of, the phrase/words/term, total
    talk: roughly, approximately, about how many, as an/a issue/problem?, get/gets/got a mention for?, what does good look like, good look like, been up to on/with?, up to on, a? track record on/in/for/of?, the? main criticisms
    talk: back in/then, inspectors/ofsted/you/we/i/reports see/saw/sees/seen, did inspectors/they see
    talk: the judgement/judgements/grade/grades/rating/ratings on/of/for, make/makes/made/making sure that?, found/find out about?, record on, view/views of, too little, take/takes/took/taken/taking place, by whom, and? when and by whom, and when/why, and? in which/what year/years/report/reports, according to, as far as, a? list of, number of reports, tell me/us more? about, say/says/said/find/found/made about/of/on/regarding
    """
  ) { _ in true }
}
