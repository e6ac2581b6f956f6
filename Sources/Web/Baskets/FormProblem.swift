/// Why a form is not taken.
enum FormProblem: Error, Equatable {
  /// It does not say that it is from a page of this site.
  case fromElsewhere
  /// It is from a page that was shown before the visitor began another basket.
  case otherBasket
  /// The request carries something else.
  case noForm
  case tooLarge
  /// Neither a form nor a page is asked for in this way.
  case otherMethod
  /// Too many wait for the same.
  case busy
  /// A field that has to be there.
  case missing(field: String)
  /// The pack would hold nothing: none of its paragraphs is in the index.
  case nothingToPack
  /// What was made does not agree with the index.
  case unproven
}
