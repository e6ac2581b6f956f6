import Testing

@testable import Rendering

struct TextTableTests {
  private let plain = Terminal(width: 40, usesColour: false)

  @Test func `columns are as wide as what stands in them`() {
    let table = TextTable(
      header: ["A", "Number", "Id"], rows: [["Harrow", "7", "x"], ["Ö", "12345678", "y"]])
    #expect(
      table.text(plain) == """
        A       Number    Id
        Harrow  7         x
        Ö       12345678  y

        """)
  }

  @Test func `numbers stand to the right`() {
    let table = TextTable(
      header: ["A", "N", "Id"], rows: [["a", "7", "x"], ["b", "12", "y"]], rightAligned: [1])
    #expect(table.text(plain) == "A   N  Id\na   7  x\nb  12  y\n")
  }

  @Test func `the widest column gives way and the last is never cut`() {
    let id = String(repeating: "i", count: 20)
    let table = TextTable(
      header: ["Authority", "Id"], rows: [["Bournemouth, Christchurch and Poole", .init(id)]])
    let lines = table.text(plain).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 40 })
    #expect(lines[1].hasSuffix(id))
    #expect(lines[1].contains("…"))
  }

  @Test func `wide characters take two columns`() {
    let table = TextTable(header: ["A", "B"], rows: [["日本", "x"], ["abcd", "y"]])
    #expect(table.text(plain) == "A     B\n日本  x\nabcd  y\n")
  }

  @Test func `a table without rows is its header`() {
    #expect(TextTable(header: ["A", "B"], rows: []).text(plain) == "A  B\n")
  }
}
