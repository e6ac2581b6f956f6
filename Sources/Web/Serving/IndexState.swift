/// What the index was at some moment; two that are equal stand for the same contents.
struct IndexState: Equatable, Sendable {
  /// How often another file was found in its place.
  var file = 0
  /// Changes whenever something has written to that file.
  var changes = 0
}
