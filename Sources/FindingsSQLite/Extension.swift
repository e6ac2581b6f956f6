internal import Indexing

/// What SQLite calls when it loads the library (sqlite.org/loadext.html): makes the tokenizer `findings` and the function
/// `findings_score` known to the connection.
///
/// The library uses the SQLite that the program has loaded, so that has to be a shared library as well, which it is for the
/// packages of `sqlite3` and `python3`.
///
/// - Returns: SQLite's result code. Where all is well the library stays loaded when the connection closes: Swift's runtime keeps
///   pointers into it.
@_cdecl("sqlite3_extension_init")
public func loadFindings(
  _ connection: OpaquePointer?, _ message: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?,
  _ routines: OpaquePointer?
) -> Int32 {
  let status = FullTextExtension.register(on: connection)
  return status == 0 ? okLoadPermanently : status
}

/// `SQLITE_OK_LOAD_PERMANENTLY`
private let okLoadPermanently: Int32 = 256
