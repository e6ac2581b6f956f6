internal import GRDB
public import TextProcessing

extension ReportIndex {
  /// The words that are an abbreviation in some report, or what one stands for, with every way in which reports use it. In order
  /// of their first words; of what starts at one word the longest, and no long form inside another.
  ///
  /// - Parameter words: of a query, in order.
  public func abbreviations(in words: [ScannedWord]) throws -> [AbbreviationMatch] {
    if words.isEmpty { return [] }
    return try read { try AbbreviationLookup(PostingStore.connection($0)).matches(in: words) }
  }

  /// The rows of reports that abbreviate something else to the same letters, and not this.
  public func rows(abbreviating short: String, notTo long: String) throws -> [ClosedRange<Int64>] {
    let (shortKey, longKey) = (
      AbbreviationKey.short(short, fullText.scanner), AbbreviationKey.long(long, fullText.scanner)
    )
    let defining = """
      SELECT report_id FROM definition JOIN abbreviation ON abbreviation.id = abbreviation_id WHERE short_key = :short
      """
    return try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT first_row, last_row FROM report WHERE first_row IS NOT NULL
            AND id IN (\(defining) AND long_key <> :long) AND id NOT IN (\(defining) AND long_key = :long)
          ORDER BY first_row
          """, arguments: ["short": shortKey, "long": longKey])
      return try rows.compactMap { row in
        var columns = ColumnReader(row)
        return try columns.nextRows()
      }
    }
  }
}
