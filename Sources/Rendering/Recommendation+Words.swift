package import Reports

extension Recommendation {
  /// By when it is to be met and of whom: `Within three months (27 September 2012), NHS Harrow`; `nil` where neither is said.
  package var termsInWords: String? {
    let parts = [timeInWords, addressees.joined(separator: "; ")].filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private var timeInWords: String {
    let due = due.map(DateText.day)
    return switch (timescale, due) {
    case (let timescale?, let due?) where !timescale.contains(due): "\(timescale) (\(due))"
    case (let timescale?, _): timescale
    case (nil, let due?): "by \(due)"
    case (nil, nil): ""
    }
  }
}
