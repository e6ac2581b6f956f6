public import Reports

/// Which recommendations are asked for, and in what order.
public struct RecommendationFilter: Sendable, Equatable {
  /// How they are listed.
  public enum Order: Sendable {
    /// By authority, date of the report and place in it.
    case place
    /// By the day they are due, those without a day last; then by place.
    case due
  }

  /// What has to hold of their reports and sections.
  public var paragraphs = ParagraphFilter()
  /// Words that occur in the name of an addressee, in any case as far as ASCII letters go; several are alternatives.
  public var addressees: [String] = []
  /// Only those due on a day before this one; those without a day are left out.
  public var dueBefore: CalendarDate?
  /// Only those due on a day after this one; those without a day are left out.
  public var dueAfter: CalendarDate?
  public var order = Order.place

  public init() {}
}
