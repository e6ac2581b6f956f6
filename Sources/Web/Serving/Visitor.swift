internal import Indexing
internal import Reports

/// What is known of whoever asks.
struct Visitor: Sendable {
  /// The basket of the visitor.
  struct Held: Sendable {
    let key: BasketKey
    let contents: BasketContents
    /// Goes into every form of the visitor's pages.
    let token: FormToken

    init(key: BasketKey, contents: BasketContents) {
      self.key = key
      self.contents = contents
      token = FormToken(key)
    }
  }

  /// `nil` where there is none.
  var basket: Held?
  /// What was asked for, to come back to.
  var address: LocalAddress?

  /// Whether there is a password, and the visitor has given it.
  var isSignedIn = false

  /// How many paragraphs are in the visitor's basket; `nil` where there is none.
  var basketCount: Int? { basket?.contents.paragraphs.count }

  func holds(_ paragraph: Paragraph.ID) -> Bool {
    basket?.contents.paragraphs.contains(paragraph.description) ?? false
  }
}
