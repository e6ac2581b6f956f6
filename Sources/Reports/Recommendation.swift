/// What a recommendation asks for beside its text: by when, and of whom.
public struct Recommendation: Hashable, Sendable {
  /// When it is to be met, as printed (`Within three months`, `by 9 May 2025`), or `nil`.
  public let timescale: String?
  /// The last day of that time. Periods count from the day of publication, `Immediately` means that day; `nil` where no
  /// timescale is printed, or it counts from a day that is not known. Working days are those from Monday to Friday, holidays
  /// among them.
  public let due: CalendarDate?
  /// Who is to meet it, as printed (`NHS Harrow`, `the local authority`), in order; empty where the text names nobody.
  public let addressees: [String]

  public init(timescale: String? = nil, due: CalendarDate? = nil, addressees: [String] = []) {
    self.timescale = timescale
    self.due = due
    self.addressees = addressees
  }
}
