internal import HTTPTypes
internal import Indexing
internal import Rendering

extension ProblemWords {
  static func words(for problem: FormProblem) -> (HTTPResponse.Status, String, String) {
    switch problem {
    case .fromElsewhere:
      (
        .forbidden, "This form is not from a page of this site",
        "Nothing was changed. Open the page here and use its own buttons."
      )
    case .otherBasket:
      (
        .forbidden, "This page belongs to another basket",
        "It was opened before you began the one that you have now, and nothing was changed. Go back, copy what you typed, load the page again, and try once more."
      )
    case .noForm: (.unsupportedMediaType, "This is not a form", "Send application/x-www-form-urlencoded.")
    case .tooLarge:
      (
        .contentTooLarge, "This is too much text for one form",
        "Nothing was changed. Up to \(ForgeryCheck.largestForm >> 10) KB are taken; go back and shorten it."
      )
    case .otherMethod:
      (.methodNotAllowed, "This cannot be asked for in this way", "Send GET for a page, POST for a form.")
    case .busy:
      (.serviceUnavailable, "Others are having documents made", "Try again in a minute, or take HTML.")
    case .missing(let field):
      (.badRequest, "'\(field)' is missing", "Go back and use the buttons of the page.")
    case .nothingToPack:
      (
        .notFound, "There is nothing to make a pack of",
        "None of the paragraphs in this basket is in the index now. Put some in and try again."
      )
    case .unproven:
      (
        .internalServerError, "The pack was not handed out",
        "Its quotations do not agree with the index, perhaps because that has just changed. Try again; if it happens once more, tell whoever runs this server."
      )
    }
  }

  static func words(for problem: BasketProblem) -> (HTTPResponse.Status, String, String) {
    switch problem {
    case .changedElsewhere(let field, _):
      (
        .conflict, "\(field.titleAtStart) was changed elsewhere",
        "Nothing is lost: both texts are shown. Make one of them and save it."
      )
    case .tooLong(let field, let count, let most):
      (
        .badRequest, "\(field.titleAtStart) is too long",
        "It has \(count) characters; shorten it to \(most)."
      )
    case .tooMany(let most):
      (
        .badRequest, "The basket is full",
        "It holds \(most) paragraphs. Take some out, or begin a new basket; this one is kept."
      )
    case .tooManyWords(let count, let most):
      (
        .badRequest, "The notes are too long together",
        "They would have \(count) characters; a basket has room for \(most). Shorten some, or begin a new basket."
      )
    case .notInBasket(let paragraph):
      (
        .notFound, "'\(paragraph)' is not in the basket",
        "It may have been taken out in another tab. Nothing was changed; earlier versions of the basket still have it."
      )
    case .unknownRevision(let number):
      (
        .notFound, "There is no version \(number) of this basket",
        "The newest \(BasketStore.mostRevisions) at most are kept. Look at the list of earlier versions."
      )
    case .unknownBasket:
      (.notFound, "There is no such basket", "Check the address, or begin with a search.")
    }
  }

  static func words(for problem: WordDocument.Problem) -> (HTTPResponse.Status, String, String) {
    switch problem {
    case .missingProgram:
      (
        .notImplemented, "This server makes no Word documents",
        "It needs pandoc for them, which is not there. Take the pack as a web page, which Word opens as well."
      )
    case .tooLarge:
      (
        .serviceUnavailable, "This pack is too large for a Word document",
        "Take it as a web page, or make a smaller basket."
      )
    case .failed, .noTemporaryFolder:
      (
        .internalServerError, "The Word document could not be made",
        "Take the pack as a web page. If it happens once more, tell whoever runs this server; the log says more."
      )
    }
  }

  static func words(for problem: BasketFileProblem) -> (HTTPResponse.Status, String, String) {
    switch problem {
    case .busy: (.serviceUnavailable, "Baskets are being written elsewhere", "Try again in a moment.")
    case .full:
      (
        .serviceUnavailable, "There is no room for baskets",
        "Nothing was changed. Tell whoever runs this server."
      )
    case .notBaskets, .newer, .notPermitted, .damaged, .failed:
      (
        .internalServerError, "Baskets cannot be kept just now",
        "Nothing was changed. Searching and reading work as ever; tell whoever runs this server. The log says more."
      )
    }
  }
}

extension BasketField {
  var title: String {
    switch self {
    case .title: "the title"
    case .question: "the question"
    case .introduction: "the introduction"
    case .grouping: "the arrangement"
    case .note: "the note"
    }
  }

  /// At the start of a sentence.
  var titleAtStart: String { title.prefix(1).uppercased() + title.dropFirst() }
}
