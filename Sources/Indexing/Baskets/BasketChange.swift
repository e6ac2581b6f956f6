public import Reports

// Two tabs may change one basket. What adds to it or takes from it is done to the newest revision, whatever its page showed.
// A text is another matter: whoever writes one has read it at some revision. Where it is no longer what it was then, and neither
// is what is to be written, one of the two would be lost, so that nothing is written and the other is shown.
//
//     read at 5 ── "late"  ──► wants "late in 2012"      field by field: only what both have changed is a conflict
//     newest 7 ──  "late again"

/// Something that is done to a basket.
public enum BasketChange: Sendable, Equatable {
  /// At the end; a paragraph that is there already stays where and what it is.
  case add(Basket.Entry)
  case remove(Paragraph.ID)
  /// Towards the end by so many places, or towards the start by so many below 0; never beyond either.
  case move(Paragraph.ID, by: Int)
  case note(Paragraph.ID, String, readAt: Int)
  case open(Basket.Opening, readAt: Int)
  /// The paragraph is kept as the index has it now.
  case keep(Paragraph.ID, Basket.Kept)
  /// An entry that was taken out goes back to its place, with its note, as an earlier revision has it.
  case putBack(Paragraph.ID, from: Int)
  /// All is as an earlier revision has it. What was there until now is an earlier revision itself.
  case restore(Int)
}

/// What made a revision.
public struct BasketStep: Sendable, Equatable {
  public enum Kind: String, Sendable {
    case added, removed, moved, noted, opened, kept, putBack, restored, copied
  }

  public let kind: Kind
  /// The one that it was about.
  public let paragraph: Paragraph.ID?

  init(_ kind: Kind, _ paragraph: Paragraph.ID? = nil) {
    self.kind = kind
    self.paragraph = paragraph
  }

  init(_ change: BasketChange) {
    switch change {
    case .add(let entry): self.init(.added, entry.paragraph)
    case .remove(let paragraph): self.init(.removed, paragraph)
    case .move(let paragraph, _): self.init(.moved, paragraph)
    case .note(let paragraph, _, _): self.init(.noted, paragraph)
    case .open: self.init(.opened)
    case .keep(let paragraph, _): self.init(.kept, paragraph)
    case .putBack(let paragraph, _): self.init(.putBack, paragraph)
    case .restore: self.init(.restored)
    }
  }
}

extension Basket {
  /// Does a change.
  ///
  /// - Parameter earlier: an earlier revision by its number, `nil` where it is no longer kept.
  /// - Throws: `BasketProblem`, and what `earlier` throws
  mutating func apply(_ change: BasketChange, earlier: (Int) throws -> Basket?) throws {
    switch change {
    case .add(let entry):
      if place(of: entry.paragraph) == nil { entries.append(entry.written) }
    case .remove(let paragraph):
      entries.removeAll { $0.paragraph == paragraph }
    case .move(let paragraph, let distance):
      try move(paragraph, by: distance)
    case .note(let paragraph, let text, let revision):
      let place = try neededPlace(of: paragraph)
      let read = try earlier(revision)?.entry(paragraph)?.note
      entries[place].note = try WrittenText.merged(
        .note(paragraph), WrittenText.lines(text), read: read, now: entries[place].note)
    case .open(let opening, let revision):
      try open(opening, read: try earlier(revision)?.opening)
    case .keep(let paragraph, let kept):
      entries[try neededPlace(of: paragraph)].kept = kept
    case .putBack(let paragraph, let revision):
      try putBack(paragraph, earlier(revision), revision)
    case .restore(let revision):
      guard let basket = try earlier(revision) else { throw BasketProblem.unknownRevision(revision) }
      self = basket
    }
  }

  private func neededPlace(of paragraph: Paragraph.ID) throws(BasketProblem) -> Int {
    guard let place = place(of: paragraph) else { throw .notInBasket(paragraph) }
    return place
  }

  private mutating func move(_ paragraph: Paragraph.ID, by distance: Int) throws(BasketProblem) {
    let place = try neededPlace(of: paragraph)
    let entry = entries.remove(at: place)
    // Checked at the ends first, so that no number that a form may hold is too large to add.
    let distance = min(max(distance, -place), entries.count - place)
    entries.insert(entry, at: place + distance)
  }

  private mutating func open(_ opening: Opening, read: Opening?) throws(BasketProblem) {
    let now = self.opening
    self.opening.title = try WrittenText.merged(
      .title, WrittenText.line(opening.title), read: read?.title, now: now.title)
    self.opening.question = try WrittenText.merged(
      .question, WrittenText.line(opening.question), read: read?.question, now: now.question)
    self.opening.introduction = try WrittenText.merged(
      .introduction, WrittenText.lines(opening.introduction), read: read?.introduction,
      now: now.introduction)
    // A choice of few: the last one counts.
    self.opening.grouping = WrittenText.line(opening.grouping)
  }

  private mutating func putBack(
    _ paragraph: Paragraph.ID, _ earlier: Basket?, _ revision: Int
  ) throws(BasketProblem) {
    guard let earlier else { throw .unknownRevision(revision) }
    guard let place = earlier.place(of: paragraph) else { throw .notInBasket(paragraph) }
    guard self.place(of: paragraph) == nil else { return }
    entries.insert(earlier.entries[place], at: min(place, entries.count))
  }
}

extension Basket.Entry {
  /// The same with its note as it is stored.
  fileprivate var written: Self {
    var entry = self
    entry.note = WrittenText.lines(note)
    return entry
  }
}
