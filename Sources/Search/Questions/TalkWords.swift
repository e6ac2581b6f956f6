/// What is said in every question to a collection of reports, and tells none from another.
enum TalkWords {
  /// Single words.
  static let all: Set<String> = Set(words.split { $0 == " " || $0 == "\n" }.map(String.init))

  private static let words = """
    please thanks thank hello hi hey morning afternoon tell show find search get got say says said saying \
    see sees saw inspectors inspector ofsted inspectorate inspection inspections report reports reported \
    findings finding found finds mention mentions mentioned described noted commented stated regarding \
    concerning evidence examples example anything something know knows like want whats wheres hows whos \
    looking interested wondering wonder whether told asked me us we you i my our your could would can \
    can't cannot may might should must if any some also there been do does did done only just ever latest \
    think thinks councils authorities boroughs las councillor judged rated graded made make makes given \
    having published raise raised raises happen happened happens dont i'm i'd im id
    """

  /// Words that are talk at the start of a question only: there are waiting lists and case notes.
  static let opening: Set<String> = [
    "list", "name", "give", "note", "describe", "comment", "comments", "state",
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
    talk: according to, as far as, a? list of, number of reports, tell me/us more? about, say/says/said/find/found/made about/of/on/regarding
    """
  ) { _ in true }
}
