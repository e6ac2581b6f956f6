internal import Indexing
internal import Reports

/// What a form of the basket's pages asks for.
struct BasketForm {
  private let query: AddressQuery

  init(_ query: AddressQuery) { self.query = query }

  /// - Throws: `FormProblem.missing`
  func paragraph() throws(FormProblem) -> Paragraph.ID {
    guard let id = query["paragraph"].flatMap({ Paragraph.ID(name: $0) }) else {
      throw .missing(field: "paragraph")
    }
    return id
  }

  /// A revision that the page of the form showed.
  ///
  /// - Throws: `FormProblem.missing`
  func revision(_ name: String) throws(FormProblem) -> Int {
    guard let revision = query[name].flatMap({ Int($0) }), revision > 0 else { throw .missing(field: name) }
    return revision
  }

  /// Where to go afterwards; the basket where that is no address on this site.
  var back: LocalAddress? { query["back"].flatMap { LocalAddress($0) } }

  var opening: Basket.Opening {
    var opening = Basket.Opening()
    opening.title = query["title"] ?? ""
    opening.question = query["question"] ?? ""
    opening.introduction = query["introduction"] ?? ""
    opening.grouping = query["group"] ?? ""
    return opening
  }

  /// An empty one counts: a note can be taken away.
  var note: String { query["note"] ?? "" }

  /// What else is to be done than to save the note.
  enum Action: String {
    case save, up, down, remove, keep

    /// What is said of it afterwards.
    var notice: BasketNotice {
      switch self {
      case .save: .noted
      case .up, .down: .moved
      case .remove: .removed
      case .keep: .kept
      }
    }
  }

  var action: Action { query["do"].flatMap(Action.init) ?? .save }
}
