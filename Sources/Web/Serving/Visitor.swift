/// What is known of whoever asks.
struct Visitor: Sendable {
  /// How many paragraphs are in the visitor's basket; `nil` where there is none.
  var basketCount: Int?
}
