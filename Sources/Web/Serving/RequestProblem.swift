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
}
