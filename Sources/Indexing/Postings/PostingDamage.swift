internal import GRDB

/// Bytes of the postings are not what was written.
struct PostingDamage: Error {}

/// Damaged postings are a damaged file.
func translating<Value>(_ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch is PostingDamage {
    throw DatabaseError(resultCode: .SQLITE_CORRUPT)
  }
}
