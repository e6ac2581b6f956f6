import Indexing
import Reports
import TestSupport

/// Changes the index of a server under its feet.
enum BasketIndex {
  /// The index holds one report now, on Fenmarsh in 2012, with another text.
  static func replace(_ path: String, keeping text: String) throws {
    let index = try ReportIndex(path: path, for: .writing)
    let report = SampleReport.report(
      [text], authority: "Fenmarsh", region: "East of England", published: "2012-06-27", grade: .inadequate,
      overall: .inadequate)
    let gone = SampleReport.report(
      ["Nothing."], authority: "Fenmarsh", region: "East of England", framework: .sif,
      published: "2017-03-01", path: "/reports/Fenmarsh-sif-2016-03-01.txt")
    try index.store([report, gone].map { ($0, SampleReport.stamp(of: $0, modified: 2)) }, readerVersion: 1)
    try index.close()
  }
}
