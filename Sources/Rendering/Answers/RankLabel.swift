/// A number in the margin of what is listed.
struct RankLabel {
  let rank: Int

  /// Four columns, more from 100 on.
  var text: String { String(repeating: " ", count: max(0, 2 - String(rank).count)) + "\(rank)  " }
}
