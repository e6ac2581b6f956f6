internal import TextProcessing

/// The words in which recommendations are put, whatever they are about.
enum TrailFrame {
  static func contains(_ word: ScannedWord) -> Bool {
    stems.contains(word.stem) || word.word.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether it says what is done with anything, or whom anything is for.
  static func isProcess(_ word: ScannedWord) -> Bool { processes.contains(word.stem) }

  /// Whether it is what is asked for of something, and has to be named with it: `IROs have the capacity`.
  static func isAspect(_ word: ScannedWord) -> Bool { aspects.contains(word.stem) }

  /// How a condition starts a recommendation, up to a comma.
  static let conditions: Set<String> = ["when", "where", "if", "once"]

  /// How the purpose of a demand starts, its place, or a second demand.
  static let ends = phrases(
    """
    so that, when, where, in order to, so as to, to ensure, to enable, to avoid, to allow, to support, to help, to prevent,
    to make, to inform, to provide, to improve, to enhance, to achieve, to strengthen, to fully, to fulfil, to meet, to identify,
    to target, to be, to develop, to better, to reduce, to deliver, to undertake, to address, to promote, to challenge, to share,
    to drive, to monitor, to assure, to take, to measure, to protect, to secure, to demonstrate, to understand, to receive,
    in line with, in accordance with, including, such as, particularly, especially, for example, specifically, across, within,
    through, throughout, provided by, undertaken by, and ensure, and ensuring, and that, and improve, and strengthen, and take,
    and provide, and continue, and monitor, and specifically, and are, and is, that are, that is, which, whilst, while, by
    """)

  private static func phrases(_ list: String) -> [[String]] {
    list.replacing("\n", with: " ").split(separator: ",").map { $0.split(separator: " ").map(String.init) }
  }

  private static func stems(_ words: String) -> Set<[UInt8]> {
    Set(TermScanner().words(in: words).map(\.stem))
  }

  private static let processes = stems(
    """
    oversight oversee monitoring management manager planning response responding investigation tracking recording record \
    understanding understand information access framework strategy strategic programme scheme direction operational \
    commissioning coordination application apply applied decision making evaluation analysis analyse analytical \
    performance data governance team professional worker social independent frontline front line multi agency \
    safeguarding family parent joint
    """)

  private static let aspects = stems(
    "capacity scrutiny attendance attended sufficiency vacancy vacancies membership take-up uptake turnover")

  /// What is asked for of anything, who is asked, and by when.
  private static let stems = stems(
    """
    accelerate achieve act action address adequate agree all also and any appropriate appropriately area arrange arrangement \
    assure authority better both build can case children child clear clearly consider consideration consistency consistent \
    consistently continue council county develop due each effect effective effectively effectiveness embed enable explicitly \
    enhance ensure establish evaluate expedite extent following frequency fully further good give given greater group high \
    immediately implement implementation improve improvement including increase individual introduce issue key lead leader \
    leadership level local made make manner measure meet month more must necessary need needed new number order other particular \
    particularly people place pace partner practice prioritise priority process progress promptly provide provision purpose put \
    quality range rate receive reduce relation relevant require required requirement rigour rigorous robust robustly secure senior \
    service set should specific specifically staff standard steps strengthen sufficient sufficiently suitable support swift \
    system take taken thorough time timely timeliness urgent urgently use used well where within who whole work working year young \
    across ensuring improving strengthening paragraph recommendation inspection inspector ofsted city borough district london royal \
    one two three six twelve week day able always not no only their own same some through under until up very while without you \
    your they he she enough every impact outcome outcomes encourage sustain sustainable find found did previous part way see seeing listen reporting capture written drive open contribute contribution situation hold \
    identified carry out offer undertake \
    involve expand extend maintain promote accelerate embed raise ensure restore complete completion closely critical looked after focus when if once subject
    """)
}
