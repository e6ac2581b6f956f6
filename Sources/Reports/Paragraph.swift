/// A paragraph or list item of a report: the unit that is searched, quoted and cited.
public struct Paragraph: Hashable, Sendable {
  /// What a paragraph is for.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case finding, recommendation, boilerplate, table
  }

  /// The place in the report, from 1, counting every kind.
  public let ordinal: Int
  /// The number as printed, or `nil` when the paragraph carries none.
  public let printedNumber: ParagraphNumber?
  public let kind: Kind
  /// The index of the section it stands in, in the report's list; `nil` before the first heading.
  public let section: Int?
  /// The grade in force; `nil` where none is, and for recommendations and boilerplate.
  public let grade: Grade?
  /// That grade word for word.
  public let gradePrinted: String?
  /// First and last page, from 1; `nil` for text without pages.
  public let pages: ClosedRange<Int>?
  /// Deadline and addressees; `nil` exactly where `kind` is not `.recommendation`.
  public let recommendation: Recommendation?
  /// Every word as printed; line breaks of the layout are single spaces. Never empty.
  public let text: String

  public init(
    ordinal: Int, printedNumber: ParagraphNumber?, kind: Kind, section: Int?, grade: Grade?,
    gradePrinted: String?, pages: ClosedRange<Int>?, recommendation: Recommendation? = nil, text: String
  ) {
    self.ordinal = ordinal
    self.printedNumber = printedNumber
    self.kind = kind
    self.section = section
    self.grade = grade
    self.gradePrinted = gradePrinted
    self.pages = pages
    self.recommendation = recommendation ?? (kind == .recommendation ? Recommendation() : nil)
    self.text = text
  }
}

/// A paragraph number as an inspectorate prints it, without the full stop.
public struct ParagraphNumber: Hashable, Sendable, CustomStringConvertible {
  public let value: Int

  /// A number from 1 to 9999.
  public init?(_ value: Int) {
    guard (1...9999).contains(value) else { return nil }
    self.value = value
  }

  public var description: String { String(value) }
}

extension Paragraph {
  /// Names a paragraph in every output: `harrow-2012-06-27:52`, or `…:p18.97` where no number names it.
  public struct ID: Hashable, Sendable, CustomStringConvertible {
    public let report: Report.ID
    /// What stands behind the colon.
    public let local: String

    public init(report: Report.ID, local: String) {
      self.report = report
      self.local = local
    }

    /// What stands before the last colon is the report; `nil` where there is no colon, or nothing on one of its sides.
    public init?(name: String) {
      guard let colon = name.unicodeScalars.lastIndex(of: ":") else { return nil }
      let (report, local) = (
        name.unicodeScalars[..<colon], name.unicodeScalars[colon...].dropFirst()
      )
      if report.isEmpty || local.isEmpty { return nil }
      self.init(report: Report.ID(String(report)), local: String(local))
    }

    public var description: String { "\(report):\(local)" }
  }
}
