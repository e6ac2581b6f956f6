/// What is wrong with a request itself.
enum RequestProblem: Error, Equatable {
  /// No such address.
  case notFound
  /// The file of a report is not there any more, or not the same.
  case sourceChanged
  case tooManyParameters(count: Int, most: Int)
  /// A value has more than `most` characters.
  case tooLong(name: String, most: Int)
  case notUTF8
  case badValue(name: String, value: String, expected: String)
  /// The whole address has more bytes than are read.
  case targetTooLong(most: Int)
  case methodNotAllowed(String, allowed: [String])
  /// A request that asks for something brings something along.
  case unexpectedBody
  /// So many wait for the index that one more would wait in vain.
  case tooBusy
  /// Too many wrong passwords.
  case tooManyAttempts
  case passwordNeeded
  case wrongPassword
}
