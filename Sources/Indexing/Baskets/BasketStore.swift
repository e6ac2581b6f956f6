internal import Foundation
internal import GRDB
internal import Reports
internal import Synchronization

/// A basket as it is stored.
public struct StoredBasket: Sendable, Equatable {
  public let id: Basket.ID
  /// From 1.
  public let revision: Int
  public let basket: Basket
}

/// What a basket holds, without what is said of it.
public struct BasketContents: Sendable, Equatable {
  public let id: Basket.ID
  /// The whole names of the paragraphs.
  public let paragraphs: Set<String>

  public init(id: Basket.ID, paragraphs: Set<String>) {
    self.id = id
    self.paragraphs = paragraphs
  }
}

/// One of the revisions of a basket.
public struct BasketRevision: Sendable, Equatable {
  public let number: Int
  /// Seconds from 1970, UTC.
  public let made: Int
  public let step: BasketStep
  public let entryCount: Int
}

/// The file in which baskets are kept. It is made for the first one, and only its owner can read it.
///
/// Every change is a transaction of its own on the newest revision; several processes may use one file.
public final class BasketStore: Sendable {
  /// Revisions of a basket that are kept, the newest.
  public static let mostRevisions = 200
  /// Characters of all revisions of a basket together; beyond it fewer are kept. A basket of thirty notes takes a tenth of it.
  static let mostCharacters = 8_000_000

  private let file: BasketFile

  public init(path: String) { file = BasketFile(path: path) }

  public func close() throws { try file.close() }

  // MARK: Reading

  /// The basket of whoever has the key; `nil` for a key of none.
  ///
  /// - Throws: `BasketFileProblem`
  public func basket(heldBy key: BasketKey) throws -> StoredBasket? {
    try file.read { rows in try rows.basket(heldBy: key).flatMap { try Self.stored($0, rows) } } ?? nil
  }

  /// Only what is in it: for every page of somebody who has a basket.
  ///
  /// - Throws: `BasketFileProblem`
  public func contents(heldBy key: BasketKey) throws -> BasketContents? {
    try file.read { rows in
      try rows.basket(heldBy: key).map { BasketContents(id: $0.id, paragraphs: try rows.paragraphs(of: $0)) }
    } ?? nil
  }

  /// A basket by its name, to look at.
  ///
  /// - Parameter revision: one of it; the newest without.
  /// - Throws: `BasketProblem.unknownBasket`, `.unknownRevision`; `BasketFileProblem`
  public func basket(named id: Basket.ID, revision: Int? = nil) throws -> StoredBasket {
    let found: StoredBasket?? = try file.read { rows in
      guard let found = try rows.basket(named: id) else { return nil }
      guard let stored = try Self.stored(found, rows, revision) else {
        throw BasketProblem.unknownRevision(revision ?? found.revision)
      }
      return stored
    }
    guard let stored = found ?? nil else { throw BasketProblem.unknownBasket }
    return stored
  }

  /// The revisions of a basket that are kept, the newest first.
  ///
  /// - Throws: `BasketFileProblem`
  public func revisions(of id: Basket.ID) throws -> [BasketRevision] {
    try file.read { rows in try rows.basket(named: id).map { try rows.revisions(of: $0) } ?? [] } ?? []
  }

  private static func stored(
    _ found: BasketRows.Found, _ rows: BasketRows, _ revision: Int? = nil
  ) throws -> StoredBasket? {
    let number = revision ?? found.revision
    return try rows.revision(number, of: found).map {
      StoredBasket(id: found.id, revision: number, basket: $0)
    }
  }

  // MARK: Writing

  /// Makes a basket.
  ///
  /// - Returns: the basket with the key to it, which nobody can ask for again.
  /// - Throws: `BasketProblem`, `BasketFileProblem`
  public func make(with changes: [BasketChange]) throws -> (key: BasketKey, stored: StoredBasket) {
    try make(Basket(), changes, as: BasketStep(.opened))
  }

  /// Makes a basket that holds what another one does.
  ///
  /// - Throws: `BasketProblem`, `BasketFileProblem`
  public func make(copyOf id: Basket.ID, revision: Int?) throws -> (key: BasketKey, stored: StoredBasket) {
    try make(basket(named: id, revision: revision).basket, [], as: BasketStep(.copied))
  }

  private func make(
    _ basket: Basket, _ changes: [BasketChange], as step: BasketStep
  ) throws -> (key: BasketKey, stored: StoredBasket) {
    let key = BasketKey.random()
    let stored = try file.write { rows in
      let found = try rows.make(.random(), key)
      return try Self.changed(found, basket, changes, as: step, rows)
    }
    return (key, stored)
  }

  /// Does changes, all or none, to the newest revision of a basket.
  ///
  /// - Returns: the basket afterwards; the same revision where nothing changed.
  /// - Throws: `BasketProblem`, `BasketFileProblem`
  public func change(_ key: BasketKey, _ changes: [BasketChange]) throws -> StoredBasket {
    try file.write { rows in
      guard let found = try rows.basket(heldBy: key),
        let basket = try rows.revision(found.revision, of: found)
      else { throw BasketProblem.unknownBasket }
      return try Self.changed(found, basket, changes, as: nil, rows)
    }
  }

  private static func changed(
    _ found: BasketRows.Found, _ basket: Basket, _ changes: [BasketChange], as given: BasketStep?,
    _ rows: BasketRows
  ) throws -> StoredBasket {
    var (changed, step) = (basket, given)
    for change in changes {
      let before = changed
      try changed.apply(change) { try rows.revision($0, of: found) }
      if changed != before { step = BasketStep(change) }
    }
    try changed.check()
    guard let step else { return StoredBasket(id: found.id, revision: found.revision, basket: basket) }
    let revision = try rows.add(changed, by: step, to: found).revision
    return StoredBasket(id: found.id, revision: revision, basket: changed)
  }
}
