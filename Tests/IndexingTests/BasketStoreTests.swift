import Foundation
import GRDB
import Reports
import TestSupport
import Testing

@testable import Indexing

@Suite struct BasketStoreTests {
  private let folder: TemporaryFolder
  private let store: BasketStore

  init() throws {
    folder = try TemporaryFolder()
    store = BasketStore(path: folder.path("new/baskets.sqlite"))
  }

  private static func id(_ number: Int) -> Paragraph.ID {
    Paragraph.ID(report: Report.ID("fenmarsh-2012-06-27"), local: String(number))
  }

  private static func adding(_ number: Int) -> BasketChange {
    .add(
      Basket.Entry(paragraph: id(number), kept: Basket.Kept(text: "Text \(number).", citation: "Fenmarsh")))
  }

  private static func numbers(_ stored: StoredBasket?) -> [String] {
    stored?.basket.entries.map(\.paragraph.local) ?? []
  }

  // MARK: The file

  @Test func `nothing is made before the first change, and then only its owner can read it`() throws {
    let key = try #require(BasketKey(String(repeating: "a", count: 64)))
    #expect(try store.basket(heldBy: key) == nil)
    #expect(!FileManager.default.fileExists(atPath: folder.path("new")))
    _ = try store.make(with: [Self.adding(1)])
    for name in ["baskets.sqlite", "baskets.sqlite-wal"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("new/" + name))
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
  }

  @Test func `a basket is there again after a restart, in another process too`() throws {
    let (key, stored) = try store.make(with: [Self.adding(1), Self.adding(2)])
    let other = BasketStore(path: folder.path("new/baskets.sqlite"))
    #expect(try other.basket(heldBy: key) == stored)
    _ = try other.change(key, [Self.adding(3)])
    #expect(try Self.numbers(store.basket(heldBy: key)) == ["1", "2", "3"])
    try store.close()
    #expect(try Self.numbers(store.basket(heldBy: key)) == ["1", "2", "3"])
  }

  @Test func `the key itself is not in the file`() throws {
    let (key, _) = try store.make(with: [Self.adding(1)])
    try store.close()
    let bytes = try folder.bytes(of: "new/baskets.sqlite")
    #expect(!String(decoding: bytes, as: UTF8.self).contains(key.text))
  }

  @Test func `a file that was begun and not written is begun again`() throws {
    try folder.write("", to: "new/baskets.sqlite")
    let (key, _) = try store.make(with: [Self.adding(1)])
    #expect(try Self.numbers(store.basket(heldBy: key)) == ["1"])
  }

  @Test func `a file that has its mark and no tables yet is completed`() throws {
    try folder.write("", to: "new/baskets.sqlite")
    let queue = try DatabaseQueue(path: folder.path("new/baskets.sqlite"))
    try queue.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA application_id = \(BasketSchema.applicationID)")
    }
    try queue.close()
    let (key, _) = try store.make(with: [Self.adding(1)])
    #expect(try Self.numbers(store.basket(heldBy: key)) == ["1"])
  }

  @Test func `a file that is cut off is said to be damaged, and stays as it is`() throws {
    let (key, _) = try store.make(with: (1...100).map(Self.adding))
    try store.close()
    let whole = try folder.bytes(of: "new/baskets.sqlite")
    try folder.write(Array(whole.prefix(whole.count / 2)), to: "new/baskets.sqlite")
    let reopened = BasketStore(path: folder.path("new/baskets.sqlite"))
    #expect(throws: BasketFileProblem.self) { try reopened.basket(heldBy: key) }
    #expect(throws: BasketFileProblem.self) { try reopened.change(key, [Self.adding(101)]) }
  }

  @Test(arguments: ["not a database, but a longer text that somebody needs", ""])
  func `a file of something else stays untouched`(text: String) throws {
    let path = try folder.write(text, to: "new/baskets.sqlite")
    if text.isEmpty {
      let queue = try DatabaseQueue(path: path)
      try queue.write { try $0.execute(sql: "CREATE TABLE precious (text TEXT)") }
      try queue.close()
    }
    let before = try folder.bytes(of: "new/baskets.sqlite")
    #expect(throws: BasketFileProblem.notBaskets) { try store.make(with: [Self.adding(1)]) }
    #expect(try folder.bytes(of: "new/baskets.sqlite") == before)
  }

  @Test func `a file of a newer version is not touched`() throws {
    _ = try store.make(with: [Self.adding(1)])
    try store.close()
    let queue = try DatabaseQueue(path: folder.path("new/baskets.sqlite"))
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 99") }
    try queue.close()
    #expect(throws: BasketFileProblem.newer(version: 99, supported: BasketSchema.version)) {
      try store.make(with: [Self.adding(1)])
    }
  }

  @Test func `a file that took the place of another is used`() throws {
    let (key, _) = try store.make(with: [Self.adding(1)])
    for ending in ["", "-wal", "-shm"] {
      try FileManager.default.removeItem(atPath: folder.path("new/baskets.sqlite" + ending))
    }
    #expect(try store.basket(heldBy: key) == nil)
    let (other, _) = try store.make(with: [Self.adding(2)])
    #expect(try Self.numbers(store.basket(heldBy: other)) == ["2"])
  }

  @Test func `a file of every version is kept, and still opened`() throws {
    let path = try folder.write(
      try Repository.bytes(of: "Tests/IndexingTests/Formats/baskets-1.sqlite"), to: "old.sqlite")
    let old = BasketStore(path: path)
    let id = try #require(Basket.ID("0123456789abcdef0123456789abcdef"))
    let stored = try old.basket(named: id)
    #expect(Self.numbers(stored) == ["2", "1"])
    #expect(stored.basket.opening.title == "Drift")
    #expect(stored.basket.entry(Self.id(1))?.note == "late")
    #expect(stored.basket.entry(Self.id(1))?.kept.text == "Text 1.")
    #expect(try old.revisions(of: id).map(\.step.kind) == [.moved, .noted, .opened, .added, .added])
  }

  // MARK: Revisions

  @Test func `every change is a revision, and nothing that was there is lost`() throws {
    let (key, first) = try store.make(with: [Self.adding(1)])
    _ = try store.change(key, [.note(Self.id(1), "late", readAt: 1)])
    let removed = try store.change(key, [.remove(Self.id(1))])
    #expect(removed.basket.entries.isEmpty && removed.revision == 3)
    let putBack = try store.change(key, [.putBack(Self.id(1), from: 2)])
    #expect(putBack.basket.entries.map(\.note) == ["late"])
    let restored = try store.change(key, [.restore(1)])
    #expect(restored.basket == first.basket && restored.revision == 5)
    #expect(
      try store.revisions(of: first.id).map(\.step.kind) == [
        .restored, .putBack, .removed, .noted, .added,
      ])
    #expect(try store.basket(named: first.id, revision: 2).basket.entries.map(\.note) == ["late"])
  }

  @Test func `what changes nothing is no revision`() throws {
    let (key, first) = try store.make(with: [Self.adding(1)])
    #expect(try store.change(key, [Self.adding(1), .remove(Self.id(9))]) == first)
  }

  @Test func `the newest revisions are kept`() throws {
    let (key, first) = try store.make(with: [Self.adding(1)])
    for number in 1...BasketStore.mostRevisions {
      _ = try store.change(key, [.note(Self.id(1), "\(number)", readAt: number)])
    }
    let kept = try store.revisions(of: first.id)
    #expect(kept.count == BasketStore.mostRevisions && kept.last?.number == 2)
    #expect(throws: BasketProblem.unknownRevision(1)) { try store.change(key, [.restore(1)]) }
    #expect(throws: BasketProblem.unknownRevision(1)) { try store.basket(named: first.id, revision: 1) }
  }

  @Test func `of a large basket fewer revisions are kept, and always the newest`() throws {
    let (key, first) = try store.make(with: (1...50).map(Self.adding))
    let note = String(repeating: "n", count: Basket.longestNote - 3)
    for number in 1...50 {
      _ = try store.change(key, [.note(Self.id(number), note, readAt: 1)])
    }
    for number in 1...20 {
      _ = try store.change(key, [.note(Self.id(1), note + String(number), readAt: 50 + number)])
    }
    let kept = try store.revisions(of: first.id)
    #expect(kept.first?.number == 71 && kept.count < 71 && kept.count > 30)
  }

  @Test func `what a basket holds is found without reading it`() throws {
    let (key, stored) = try store.make(with: [Self.adding(1), Self.adding(2)])
    #expect(
      try store.contents(heldBy: key)
        == BasketContents(id: stored.id, paragraphs: ["fenmarsh-2012-06-27:1", "fenmarsh-2012-06-27:2"]))
  }

  @Test func `a copy is another basket`() throws {
    let (key, first) = try store.make(with: [Self.adding(1)])
    let (copyKey, copy) = try store.make(copyOf: first.id, revision: nil)
    #expect(copy.id != first.id && copyKey != key && copy.basket == first.basket)
    _ = try store.change(copyKey, [Self.adding(2)])
    #expect(try Self.numbers(store.basket(heldBy: key)) == ["1"])
  }

  @Test(arguments: ["", "abc", String(repeating: "A", count: 64), String(repeating: "a", count: 63) + "'"])
  func `what is no key is none`(text: String) { #expect(BasketKey(text) == nil) }

  @Test func `a key of nobody opens nothing`() throws {
    _ = try store.make(with: [Self.adding(1)])
    let key = try #require(BasketKey(String(repeating: "0", count: 64)))
    #expect(try store.basket(heldBy: key) == nil)
    #expect(throws: BasketProblem.unknownBasket) { try store.change(key, [Self.adding(1)]) }
  }

  // MARK: Two tabs

  @Test func `what two tabs add is all there`() throws {
    let (key, first) = try store.make(with: [Self.adding(1)])
    let other = BasketStore(path: folder.path("new/baskets.sqlite"))
    _ = try store.change(key, [Self.adding(2)])
    _ = try other.change(key, [Self.adding(3), .note(Self.id(1), "late", readAt: first.revision)])
    let stored = try store.change(key, [.move(Self.id(3), by: -1)])
    #expect(Self.numbers(stored) == ["1", "3", "2"])
    #expect(stored.basket.entry(Self.id(1))?.note == "late")
  }

  @Test func `a text that another tab has changed is not lost`() throws {
    let (key, first) = try store.make(with: [Self.adding(1)])
    _ = try store.change(key, [.note(Self.id(1), "mine", readAt: first.revision)])
    #expect(throws: BasketProblem.changedElsewhere(.note(Self.id(1)), now: "mine")) {
      try store.change(key, [.note(Self.id(1), "theirs", readAt: first.revision)])
    }
    // Whoever has not typed anything there changes nothing.
    #expect(try store.change(key, [.note(Self.id(1), "", readAt: 1)]).basket.entries[0].note == "mine")
    #expect(try store.change(key, [.note(Self.id(1), "both", readAt: 2)]).basket.entries[0].note == "both")
  }

  @Test func `two tabs may change different fields`() throws {
    let (key, first) = try store.make(with: [Self.adding(1)])
    var (one, other) = (Basket.Opening(), Basket.Opening())
    one.title = "Drift"
    other.question = "Who?"
    _ = try store.change(key, [.open(one, readAt: first.revision)])
    let stored = try store.change(key, [.open(other, readAt: first.revision)])
    #expect(stored.basket.opening.title == "Drift" && stored.basket.opening.question == "Who?")
  }

  @Test func `many writers at once lose nothing`() async throws {
    let (key, _) = try store.make(with: [Self.adding(0)])
    let path = folder.path("new/baskets.sqlite")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 1...4 {
        group.addTask {
          let store = BasketStore(path: path)
          for number in 1...10 { _ = try store.change(key, [Self.adding(writer * 100 + number)]) }
        }
      }
      try await group.waitForAll()
    }
    #expect(try store.basket(heldBy: key)?.basket.entries.count == 41)
  }

  // MARK: Limits and order

  @Test func `limits are said, and change nothing`() throws {
    let (key, first) = try store.make(with: [Self.adding(1)])
    let long = String(repeating: "x", count: Basket.longestNote + 1)
    #expect(throws: BasketProblem.tooLong(.note(Self.id(1)), count: 4_001, most: 4_000)) {
      try store.change(key, [.note(Self.id(1), long, readAt: 1)])
    }
    var opening = Basket.Opening()
    opening.title = String(repeating: "é", count: 201)
    #expect(throws: BasketProblem.tooLong(.title, count: 201, most: 200)) {
      try store.change(key, [.open(opening, readAt: 1)])
    }
    #expect(throws: BasketProblem.tooMany(most: 500)) {
      try store.change(key, (1...501).map(Self.adding))
    }
    #expect(try store.basket(heldBy: key) == first)
  }

  @Test(arguments: [
    (1, -1, "123"), (1, 1, "213"), (3, 1, "123"), (3, -2, "312"), (2, Int.max, "132"), (2, Int.min, "213"),
  ])
  func `an entry is moved, and never beyond an end`(number: Int, distance: Int, expected: String) throws {
    let (key, _) = try store.make(with: [Self.adding(1), Self.adding(2), Self.adding(3)])
    let stored = try store.change(key, [.move(Self.id(number), by: distance)])
    #expect(Self.numbers(stored).joined() == expected)
  }

  @Test(arguments: [
    ("a\r\nb", "a\nb"), ("a\0b\u{7}", "ab"), ("\u{FEFF}a", "a"), ("a\n \t", "a"), (" \n ", ""),
    ("\u{202E}a", "\u{202E}a"), ("a\u{FFFF}", "a"),
  ])
  func `a note holds what a pack can hold`(typed: String, expected: String) throws {
    let (key, _) = try store.make(with: [Self.adding(1)])
    let stored = try store.change(key, [.note(Self.id(1), typed, readAt: 1)])
    #expect(stored.basket.entries[0].note == expected)
  }

  @Test func `title and question are on one line`() throws {
    var opening = Basket.Opening()
    (opening.title, opening.question) = (" Drift\r\nand  delay ", "Who?\u{2028}When?")
    let (key, first) = try store.make(with: [Self.adding(1)])
    let stored = try store.change(key, [.open(opening, readAt: first.revision)])
    #expect(stored.basket.opening.title == "Drift and delay")
    #expect(stored.basket.opening.question == "Who? When?")
  }
}
