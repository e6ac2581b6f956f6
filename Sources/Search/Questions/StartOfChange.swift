internal import Indexing
internal import Reports

// `Has it improved since the 2019 report?` needs that report and all later ones: the year says where the change starts, and a framework
// in the same place does too.

/// Reads from where on a change is asked for.
enum StartOfChange {
  static func read(_ scan: inout QuestionScan) {
    guard scan.plan.change != nil, scan.plan.filter.kinds.isEmpty, scan.plan.kind != .comparison else {
      return
    }
    readLeads(&scan)
    openYear(&scan)
    openFramework(&scan)
  }

  /// `after the 2019 inspection`.
  private static func readLeads(_ scan: inout QuestionScan) {
    for place in scan.tokens.indices
    where scan.isFree(place) && ["after", "following"].contains(scan.word(place)) {
      var next = place + 1
      while scan.tokens.indices.contains(next), scan.parts[next] == .talk || between.contains(scan.word(next))
      { next += 1 }
      guard scan.tokens.indices.contains(next), [.year, .framework, .published].contains(scan.parts[next])
      else { continue }
      scan.read(place..<place + 1, as: .talk, scan.text(place..<place + 1), leads: false)
    }
  }

  private static func openYear(_ scan: inout QuestionScan) {
    guard scan.plan.filter.years.count == 1, let years = scan.plan.filter.years.first,
      let place = scan.parts.firstIndex(of: .year)
    else { return }
    let isOneYear = years.lowerBound.year == years.upperBound.year
    // After 2015 is without 2015 elsewhere; here it is what the change is measured by.
    let isAfter = scan.word(place) == "after" && years.upperBound.year >= 9999
    guard isOneYear || isAfter, let open = DateRange.parse("\(years.lowerBound.year - (isAfter ? 1 : 0))..")
    else { return }
    scan.plan.filter.years = [open]
    scan.plan.notes.append("the change is looked for from \(open.lowerBound.year) on")
  }

  /// `since the SIF`.
  private static func openFramework(_ scan: inout QuestionScan) {
    guard scan.plan.filter.frameworks.count == 1, let framework = scan.plan.filter.frameworks.first,
      let place = scan.parts.firstIndex(of: .framework)
    else { return }
    var before = place - 1
    while before >= 0, between.contains(scan.word(before)) || scan.parts[before] == .year { before -= 1 }
    guard ["since", "after", "following"].contains(scan.word(before)) else { return }
    scan.plan.filter.frameworks = []
    scan.plan.notes.append(
      "the change is looked for in every report, as '\(framework.rawValue)' is where it starts")
  }

  private static let between: Set<String> = ["the", "last", "first", "its", "their", "old", "previous", "a"]
}
