/// What is known of whoever asks.
struct Visitor: Sendable {
  /// How many paragraphs are in the visitor's basket; `nil` where there is none.
  var basketCount: Int?
  /// Whether there is a password, and the visitor has given it.
  var isSignedIn = false
}
