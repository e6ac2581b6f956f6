internal import Reports
internal import TextProcessing

/// Follows a report's recommendations: the deadline over a list, and whom a lead-in addresses, hold for the items below.
///
///     16. … the local authority and its partners should take the following action:
///     Within three months:
///       - ensure that supervision is recorded          by three months on, to the local authority and its partners
///       - NHS Harrow should ensure …                   to NHS Harrow
struct RecommendationReader {
  private let timescales: TimescaleReader
  private var headingTimescale: TimescaleReader.Reading?
  private var leadInTimescale: TimescaleReader.Reading?
  private var leadInAddressees: [String] = []

  init(published: CalendarDate?) {
    timescales = TimescaleReader(published: published)
  }

  /// Notes a heading: one that sets a timescale goes on with the list, any other begins anew.
  mutating func pass(heading: String) {
    headingTimescale = timescales.timescale(ofHeading: heading)
    leadInTimescale = nil
    if headingTimescale == nil { leadInAddressees = [] }
  }

  /// What the recommendation in `block` asks for beside its text. In a row of two cells the first may name who is responsible.
  mutating func recommendation(in block: Block) -> Recommendation {
    let inCell = block.cells.count == 2 ? AddresseeReader.addressees(inCell: block.cells[0]) : nil
    var addressees = inCell ?? AddresseeReader.addressees(in: block.text)
    let isItem = if case .bullet = block.kind { true } else { false }
    let own = timescales.timescale(inSentence: block.text)
    let isLeadIn = block.text.hasSuffix(":") || block.text.containsBytes(of: "the following action")
    if isItem && !isLeadIn && addressees.isEmpty { addressees = leadInAddressees }
    let timescale = own ?? (isItem ? leadInTimescale : nil) ?? headingTimescale
    if isLeadIn || !isItem {
      leadInAddressees = isLeadIn ? addressees : []
      leadInTimescale = isLeadIn ? own : nil
    }
    return Recommendation(timescale: timescale?.printed, due: timescale?.due, addressees: addressees)
  }
}
