internal import GRDB
internal import TextProcessing

/// Scores paragraphs as they are stored.
final class StoredParagraphScorer {
  private let statement: RawStatement
  private var score: ParagraphScore

  init(
    _ database: Database, _ match: RankedMatch, _ plan: RankedEvaluation.Plan, _ table: RankingTable,
    _ scanner: TermScanner
  ) throws {
    statement = try RawStatement(
      PostingStore.connection(database),
      """
      SELECT paragraph.text, coalesce(section.headings, ''), coalesce(published, inspected_to, '')
      FROM paragraph LEFT JOIN report ON report.id = paragraph.report_id
      LEFT JOIN section ON section.id = section_id WHERE paragraph.id = ?
      """)
    score = ParagraphScore(
      match, weights: plan.weights, factors: plan.factors, meanLength: table.meanLength, scanner: scanner)
  }

  /// What the score of the paragraph in a row is made of.
  func parts(row: Int64, entry: RankingEntry) throws -> ScoreParts {
    _ = try score(row: row, entry: entry)
    return score.parts(of: entry)
  }

  /// The score of the paragraph in a row, and the day of its report as the number YYYYMMDD, 0 where none is known: of
  /// publication, or else the last of the inspection.
  func score(row: Int64, entry: RankingEntry) throws -> (score: Double, day: Int) {
    try statement.start(.integer(row))
    guard try statement.step() else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    let value = score.value(
      text: statement.bytes(0), headings: statement.bytes(1), row: row, entry: entry)
    let day = statement.bytes(2).lazy.filter(ASCII.isDigit).prefix(8).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return (value, day)
  }
}
