import Foundation
import Ingest
import Reports
import TestSupport
import Testing

struct FileFinderTests {
  @Test func `a folder is searched at any depth for what can be read`() throws {
    let folder = try TemporaryFolder()
    for name in ["b.pdf", "a/c.TXT", "a/b/d.html", "a/notes.md", ".hidden/x.pdf", "a/.x.txt", "e"] {
      try folder.write("text", to: name)
    }
    #expect(names(FileFinder.files(at: [folder.path]), in: folder) == ["a/b/d.html", "a/c.TXT", "b.pdf"])
  }

  @Test func `a file that is named is read whatever its name`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("text", to: "notes.md")
    #expect(FileFinder.files(at: [path]).files.map(\.path) == [path])
  }

  @Test func `a file is found once, however often it is named`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("text", to: "a/b.txt")
    let found = FileFinder.files(at: [folder.path, path, folder.path + "/a/../a", folder.path + "/"])
    #expect(found.files.map(\.path) == [path])
    #expect(found.problems.isEmpty)
  }

  @Test func `a path that is not there is named`() throws {
    let folder = try TemporaryFolder()
    let found = FileFinder.files(at: [folder.path("none")])
    #expect(found.problems == [FileProblem(path: folder.path("none"), problem: .notFound)])
  }

  @Test func `links are followed to files, not round in circles`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("text", to: "a/b.txt")
    try FileManager.default.createSymbolicLink(atPath: folder.path("a/link.txt"), withDestinationPath: file)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("a/circle"), withDestinationPath: folder.path)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("a/dead.txt"), withDestinationPath: "/no/such")
    #expect(names(FileFinder.files(at: [folder.path]), in: folder) == ["a/b.txt", "a/link.txt"])
  }

  @Test func `a stamp tells when a file has changed`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("text", to: "a.txt")
    let before = FileFinder.files(at: [path]).files
    #expect(FileFinder.files(at: [path]).files == before)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1.5)], ofItemAtPath: path)
    let after = FileFinder.files(at: [path]).files
    #expect(after != before)
    #expect(after.map(\.modified) == [1_500_000_000])
    #expect(after.map(\.size) == [4])
  }

  private func names(_ findings: FileFinder.Listing, in folder: TemporaryFolder) -> [String] {
    findings.files.map { String($0.path.dropFirst(folder.path.count + 1)) }
  }
}
