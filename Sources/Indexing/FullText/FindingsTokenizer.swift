internal import GRDB
internal import GRDBSQLite
internal import TextProcessing

/// FTS5's door to `TermScanner` (sqlite.org/fts5.html, 7.1).
///
/// Documents are scanned into their words. Words typed into `MATCH` by hand stand for any of their forms. Queries of our own
/// come as terms that have been chosen already; see `MatchExpression` for their form.
final class FindingsTokenizer {
  static let name = "findings"

  /// First byte of a text that holds chosen terms: one place of a phrase after the other, parted by spaces.
  static let chosenTermsMark: UInt8 = 0x01
  /// Parts the terms that may stand at one place.
  static let alternativeMark: UInt8 = 0x02

  private let scanner = TermScanner()
  private let connection: FullTextConnection

  init(_ connection: FullTextConnection) {
    self.connection = connection
  }

  /// Makes the tokenizer known to a connection, which keeps `connection` until it is closed.
  static func register(_ api: UnsafeMutablePointer<fts5_api>, _ connection: FullTextConnection) -> Int32 {
    var methods = fts5_tokenizer(
      xCreate: { context, _, _, result in
        guard let context, let result else { return SQLITE_ERROR }
        let connection = Unmanaged<FullTextConnection>.fromOpaque(context).takeUnretainedValue()
        let tokenizer = FindingsTokenizer(connection)
        result.pointee = OpaquePointer(Unmanaged.passRetained(tokenizer).toOpaque())
        return SQLITE_OK
      },
      xDelete: { tokenizer in
        guard let tokenizer else { return }
        Unmanaged<FindingsTokenizer>.fromOpaque(UnsafeRawPointer(tokenizer)).release()
      },
      xTokenize: { tokenizer, context, reason, text, count, callback in
        guard let tokenizer, let callback else { return SQLITE_ERROR }
        guard let text, count > 0 else { return SQLITE_OK }
        return Unmanaged<FindingsTokenizer>.fromOpaque(UnsafeRawPointer(tokenizer)).takeUnretainedValue()
          .tokenize(
            UnsafeBufferPointer(
              start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: Int(count)),
            isQuery: reason & FTS5_TOKENIZE_QUERY != 0, TokenSink(context: context, callback: callback))
      })
    return api.pointee.xCreateTokenizer(
      api, name, Unmanaged.passRetained(connection).toOpaque(), &methods,
      { kept in if let kept { Unmanaged<FullTextConnection>.fromOpaque(kept).release() } })
  }

  private func tokenize(_ text: UnsafeBufferPointer<UInt8>, isQuery: Bool, _ sink: TokenSink) -> Int32 {
    var sink = sink
    if isQuery && text[0] == Self.chosenTermsMark {
      sendChosenTerms(text, to: &sink)
    } else if isQuery {
      sendForms(text, to: &sink)
    } else {
      let builder = connection.builder
      scanner.forEachToken(in: text) { token in
        builder?.take(token)
        sink.send(token.word, isColocated: false, range: token.range)
        if !token.markedCompound.isEmpty {
          sink.send(token.markedCompound, isColocated: true, range: token.range)
        }
      }
    }
    return sink.status
  }

  private func sendChosenTerms(_ text: UnsafeBufferPointer<UInt8>, to sink: inout TokenSink) {
    for place in text.dropFirst().split(separator: ASCII.space) {
      sink.send(place.split(separator: Self.alternativeMark).map(Array.init), range: 0..<text.count)
    }
  }

  private func sendForms(_ text: UnsafeBufferPointer<UInt8>, to sink: inout TokenSink) {
    scanner.forEachToken(in: text) { token in
      do {
        let forms = try connection.forms(ofStem: scanner.stem(ofTerm: token.word))
        sink.send(forms.isEmpty ? [Array(token.word)] : forms, range: token.range)
      } catch {
        sink.fail(error)
      }
    }
  }
}

/// Hands terms to FTS5 until it refuses one.
private struct TokenSink {
  private let context: UnsafeMutableRawPointer?
  private let callback: FTS5TokenCallback
  private(set) var status = SQLITE_OK

  init(context: UnsafeMutableRawPointer?, callback: @escaping FTS5TokenCallback) {
    self.context = context
    self.callback = callback
  }

  /// Sends a term; one that is colocated shares the position of the one before.
  @inline(__always)
  mutating func send(_ term: UnsafeBufferPointer<UInt8>, isColocated: Bool, range: Range<Int>) {
    guard status == SQLITE_OK, let start = term.baseAddress else { return }
    status = callback(
      context, isColocated ? FTS5_TOKEN_COLOCATED : 0,
      UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self),
      Int32(term.count), Int32(range.lowerBound), Int32(range.upperBound))
  }

  /// Sends terms that share one position.
  mutating func send(_ terms: [[UInt8]], range: Range<Int>) {
    for (index, term) in terms.enumerated() {
      term.withUnsafeBufferPointer { send($0, isColocated: index > 0, range: range) }
    }
  }

  mutating func fail(_ error: any Error) {
    status = (error as? DatabaseError)?.extendedResultCode.rawValue ?? SQLITE_ERROR
  }
}
