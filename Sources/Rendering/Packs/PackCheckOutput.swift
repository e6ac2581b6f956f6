public import Ingest

/// What a check of a pack found: `findings.verification/1`, and text for people.
public struct PackCheckOutput {
  private let file: String
  private let content: PackContent
  private let faults: [PackFault]

  /// - Parameters:
  ///   - file: how the user named it.
  ///   - content: what was read of it.
  ///   - faults: what is wrong with its quotations, in their order.
  public init(file: String, _ content: PackContent, _ faults: [PackFault]) {
    self.file = file
    self.content = content
    self.faults = faults
  }

  /// How many quotations there is nothing wrong with.
  private var right: Int { content.passages.count - Set(faults.map(\.quotation)).subtracting([0]).count }

  // MARK: Text

  /// Each fault under the number of its quotation, then how many quotations are right.
  public func text(terminal: Terminal) -> String {
    let blocks = Self.byQuotation(faults).map { Self.block($0, terminal) + "\n" }
    let end = [summary, Self.remark].flatMap {
      Paragrapher(terminal: terminal, indent: 0).lines(of: $0, look: .dim)
    }
    return (blocks + end.map { $0 + "\n" }).joined()
  }

  private static func byQuotation(_ faults: [PackFault]) -> [[PackFault]] {
    var groups: [[PackFault]] = []
    for fault in faults {
      if let last = groups.last?.last, last.quotation == fault.quotation, last.paragraph == fault.paragraph {
        groups[groups.count - 1].append(fault)
      } else {
        groups.append([fault])
      }
    }
    return groups
  }

  private static func block(_ faults: [PackFault], _ terminal: Terminal) -> String {
    let first = faults.first
    let head = terminal.styled(first?.head ?? "", .bold)
    let name = first?.paragraph.map { "  " + Terminal.harmless($0) } ?? ""
    let lines = faults.flatMap { Paragrapher(terminal: terminal, indent: 4).lines(of: $0.words) }
    return ([head + name] + lines).joined(separator: "\n") + "\n"
  }

  private static let remark =
    "(quotations and citations only: no figure, note or heading of the pack is checked)"

  private var summary: String {
    let count = content.passages.count
    if faults.isEmpty {
      return count == 1
        ? "1 quotation, word for word what the index has, and cited right"
        : "\(count) quotations, each word for word what the index has, and cited right"
    }
    let loose = faults.count { $0.quotation == 0 }
    return "\(right) of \(counted(count, "quotation")) right, \(count - right) not"
      + (loose == 0 ? "" : ", \(counted(loose, "citation")) without a quotation")
  }

  // MARK: JSON

  /// The whole as one document.
  public func json() throws -> String {
    try JSONText.document(
      Document(
        file: file, form: content.form.rawValue, quotations: content.passages.count, right: right,
        faults: faults.map(FaultJSON.init)))
  }

  private struct Document: Encodable {
    let schema = "findings.verification/1"
    let file: String
    let form: String
    let quotations: Int
    let right: Int
    let faults: [FaultJSON]
  }

  private struct FaultJSON: Encodable {
    let quotation: Int
    @Nullable var paragraph: String?
    let fault: String
    /// Of the citation, or the key of a field.
    @Nullable var part: String?
    @Nullable var found: String?
    @Nullable var expected: String?

    init(_ fault: PackFault) {
      quotation = fault.quotation
      paragraph = fault.paragraph
      (self.fault, part, found, expected) =
        switch fault.kind {
        case .noCitation(let start): ("no citation", nil, start, nil)
        case .noQuotation: ("no quotation", nil, nil, nil)
        case .noWords: ("no words", nil, nil, nil)
        case .unknownParagraph: ("unknown paragraph", nil, nil, nil)
        case .words(let found, let expected): ("words", nil, found, expected)
        case .cutWord(let word): ("cut word", nil, word, nil)
        case .citation(let part, let found, let expected): ("citation", part.rawValue, found, expected)
        case .field(let key, let found, let expected): ("field", key, found, expected)
        case .emphasis: ("emphasis", nil, nil, nil)
        case .highlights: ("highlights", nil, nil, nil)
        }
    }
  }
}
