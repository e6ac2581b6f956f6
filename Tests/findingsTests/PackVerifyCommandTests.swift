import Foundation
import TestSupport
import Testing

struct PackVerifyCommandTests {
  /// Word for word, a run of words, and one with a mark that is owned up to.
  private static let pack = """
    # Drift

    1

    > Drift in planning was seen, and no manager asked why.

    Ashby · SIF inspection, published 1 May 2012 · Leadership · good · paragraph 2, page 2 · ashby-2012-05-01:2

    2

    > **Cases drifted**; planning in drift cases was weak.

    Colby · SIF inspection, published 2 March 2015 · Leadership · good · paragraph 2, page 2 · colby-2015-03-02:2 · emphasis added

    3

    > explained to families.

    Colby · SIF inspection, published 2 March 2015 · Leadership · good · paragraph 1, page 2 · colby-2015-03-02:1
    """

  @Test func `a pack whose quotations are right is right, and one with a changed word is not`() async throws {
    let program = try Program()
    try await SmallCollection.add(to: program)
    try program.folder.write(Self.pack, to: "pack.md")
    let right = try await program.run("pack", "verify", "pack.md")
    #expect(right.errors == "")
    #expect(
      right.output == """
        3 quotations, each word for word what the index has, and cited right
        (quotations and citations only: no figure, note or heading of the pack is
        checked)

        """)
    #expect(right.status == 0)

    try program.folder.write(Self.pack.replacing("no manager", with: "one manager"), to: "pack.md")
    let wrong = try await program.run("pack", "verify", "pack.md", environment: ["COLUMNS": "120"])
    #expect(wrong.status == 2 && wrong.errors.isEmpty)
    #expect(
      wrong.output == """
        quotation 1  ashby-2012-05-01:2
            the words are '… was seen, and one manager asked why.', in the index '… was seen, and no manager asked why.'

        2 of 3 quotations right, 1 not
        (quotations and citations only: no figure, note or heading of the pack is checked)

        """)
    let json = try await program.run("pack", "verify", "--format", "json", "pack.md")
    #expect(json.status == 2)
    let document = try JSONValue.object(json.output)
    #expect(document["schema"] as? String == "findings.verification/1")
    #expect(document["right"] as? Int == 2 && document["form"] as? String == "markdown")
    #expect((document["faults"] as? [[String: Any]])?.first?["fault"] as? String == "words")
  }

  @Test(arguments: [
    ("none.md", "none.md: no such file or folder; check the path"),
    ("empty.md", "empty.md: is empty; fetch it again"),
    (
      "plain.md",
      "plain.md: holds no quotation; name an evidence pack in HTML, Markdown, Word (.docx) or JSON"
    ),
    ("a.json", "a.json: holds 'findings.search/1', not an evidence pack that this version knows"),
    (".", ".: cannot be read (not a file)"),
    ("a.pdf", "a.pdf: is a PDF, whose quotations cannot be told from the rest"),
  ])
  func `a file that is no pack is an error`(file: String, message: String) async throws {
    let program = try Program()
    try await SmallCollection.add(to: program)
    for (name, text) in [
      ("empty.md", ""), ("plain.md", "Text."), ("a.json", "{\"schema\": \"findings.search/1\"}"),
      ("a.pdf", "%PDF-1.4"),
    ] { try program.folder.write(text, to: name) }
    let outcome = try await program.run("pack", "verify", file)
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("findings: " + message))
  }

  @Test func `without an index the index is missed`() async throws {
    let program = try Program()
    try program.folder.write(Self.pack, to: "pack.md")
    let outcome = try await program.run("pack", "verify", "pack.md")
    #expect(outcome.status == 2 && outcome.errors.contains("no index here yet"))
  }

  @Test(arguments: ["pack verify", "pack verify a b", "pack verify a --format csv", "pack a b"])
  func `a command line that is not understood is a usage error`(arguments: String) async throws {
    #expect(try await Program().run(arguments.split(separator: " ").map(String.init)).status == 64)
  }
}
