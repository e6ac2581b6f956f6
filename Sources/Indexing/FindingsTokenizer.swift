internal import GRDB
internal import GRDBSQLite
internal import TextProcessing

/// FTS5's door to `TermScanner`.
///
/// Documents, and queries typed into `MATCH` by hand, are scanned. Queries of our own come as terms that have
/// been chosen already; see `MatchExpression` for their form.
final class FindingsTokenizer: FTS5CustomTokenizer {
  static let name = "findings"

  /// First byte of a text that holds chosen terms: one place of a phrase after the other, parted by spaces.
  static let chosenTermsMark: UInt8 = 0x01
  /// Parts the terms that may stand at one place.
  static let alternativeMark: UInt8 = 0x02

  private let scanner = TermScanner()

  init(db: Database, arguments: [String]) throws {}

  func tokenize(
    context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization, pText: UnsafePointer<CChar>?,
    nText: CInt, tokenCallback: @escaping FTS5TokenCallback
  ) -> CInt {
    guard let pText, nText > 0 else { return SQLITE_OK }
    let count = Int(nText)
    return pText.withMemoryRebound(to: UInt8.self, capacity: count) { bytes in
      let text = UnsafeBufferPointer(start: bytes, count: count)
      var sink = TokenSink(context: context, callback: tokenCallback)
      let isQuery = tokenization.contains(.query)
      if isQuery && text[0] == Self.chosenTermsMark {
        sendChosenTerms(text, to: &sink)
      } else if isQuery {
        scanner.forEachWord(in: text) { sink.send(scanner.terms(forAnyFormOf: $0), range: $0.range) }
      } else {
        scanner.forEachWord(in: text) { sink.send(TermScanner.indexTerms(of: $0), range: $0.range) }
      }
      return sink.status
    }
  }

  private func sendChosenTerms(_ text: UnsafeBufferPointer<UInt8>, to sink: inout TokenSink) {
    for place in text.dropFirst().split(separator: ASCII.space) {
      let terms = place.split(separator: Self.alternativeMark).map(Array.init)
      sink.send(terms, range: 0..<text.count)
    }
  }
}

/// Hands terms to FTS5 until it refuses one.
private struct TokenSink {
  let context: UnsafeMutableRawPointer?
  let callback: FTS5TokenCallback
  private(set) var status = SQLITE_OK

  init(context: UnsafeMutableRawPointer?, callback: @escaping FTS5TokenCallback) {
    self.context = context
    self.callback = callback
  }

  /// Sends terms that share one position; the first moves on, the others stand beside it.
  mutating func send(_ terms: [[UInt8]], range: Range<Int>) {
    for (index, term) in terms.enumerated() where status == SQLITE_OK {
      status = term.withUnsafeBufferPointer { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          callback(
            context, index == 0 ? 0 : FTS5_TOKEN_COLOCATED, characters.baseAddress, CInt(term.count),
            CInt(range.lowerBound), CInt(range.upperBound))
        }
      }
    }
  }
}
