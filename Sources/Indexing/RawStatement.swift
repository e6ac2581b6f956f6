internal import GRDB
internal import GRDBSQLite

/// A statement on a connection that is not GRDB's alone: the tokenizer of another program has no other.
///
/// Finalized when it is released; it must not outlive the work it was made for, or the connection cannot close.
final class RawStatement {
  private let connection: OpaquePointer
  private var statement: OpaquePointer?
  /// SQLite would begin again after the last row.
  private var isDone = false

  /// - Throws: `DatabaseError`
  init(_ connection: OpaquePointer, _ sql: String) throws {
    self.connection = connection
    try check(sqlite3_prepare_v2(connection, sql, -1, &statement, nil))
  }

  deinit { sqlite3_finalize(statement) }

  /// Binds values, from the first parameter on, and starts anew.
  func start(_ values: RawValue...) throws {
    sqlite3_reset(statement)
    isDone = false
    for (index, value) in values.enumerated() {
      let place = Int32(index + 1)
      switch value {
      case .integer(let number): try check(sqlite3_bind_int64(statement, place, number))
      case .blob(let bytes):
        try check(
          bytes.withUnsafeBytes { buffer in
            // An empty blob, not NULL.
            buffer.isEmpty
              ? sqlite3_bind_zeroblob(statement, place, 0)
              : sqlite3_bind_blob(statement, place, buffer.baseAddress, Int32(buffer.count), Self.transient)
          })
      }
    }
  }

  /// Goes to the next row; false when there is none.
  func step() throws -> Bool {
    if isDone { return false }
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      isDone = true
      return false
    default: throw DatabaseError(resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)))
    }
  }

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }
  func real(_ column: Int32) -> Double { sqlite3_column_double(statement, column) }

  /// The bytes of a blob or text; valid until the next step.
  func bytes(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
    let start = sqlite3_column_blob(statement, column)?.assumingMemoryBound(to: UInt8.self)
    return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
  }

  private func check(_ status: Int32) throws {
    guard status == SQLITE_OK else {
      throw DatabaseError(resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)))
    }
  }

  /// SQLITE_TRANSIENT: SQLite copies what it is given.
  private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}

/// A value to bind.
enum RawValue {
  case integer(Int64)
  case blob([UInt8])
}
