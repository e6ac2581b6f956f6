internal import Foundation

/// A small valid PDF written by code, so that no binary file has to be kept: A4 pages with lines of Helvetica.
public struct SamplePDF {
  /// A line of text at a place.
  public struct Line {
    /// What it says, in characters of Windows-1252.
    public let text: String
    /// From the left edge of the page, in points.
    public let left: Int
    /// From the top edge of the page to the baseline, in points.
    public let top: Int
    /// In points.
    public let size: Int
    /// Whether it is set in Helvetica Bold.
    public let isBold: Bool

    /// A line whose baseline is `top` points below the edge of the page.
    public init(_ text: String, left: Int = 72, top: Int, size: Int = 11, isBold: Bool = false) {
      self.text = text
      self.left = left
      self.top = top
      self.size = size
      self.isBold = isBold
    }
  }

  private static let width = 595
  private static let height = 842
  private let pages: [[Line]]

  /// A file of these pages.
  public init(pages: [[Line]]) { self.pages = pages }

  /// The file.
  public var bytes: [UInt8] {
    var file = Array("%PDF-1.4\n".utf8)
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(file.count)
      file += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
    }
    return file + crossReferences(offsets, at: file.count)
  }

  // Objects 1 to 4 are the catalogue, the list of pages and two fonts; each page has two more.
  private var objects: [[UInt8]] {
    let kids = pages.indices.map { "\(5 + $0 * 2) 0 R" }.joined(separator: " ")
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>",
      font("Helvetica"), font("Helvetica-Bold"),
    ].map { Array($0.utf8) }
    for (index, page) in pages.enumerated() {
      objects.append(Array(sheet(contents: 6 + index * 2).utf8))
      objects.append(stream(page))
    }
    return objects
  }

  private func font(_ name: String) -> String {
    "<< /Type /Font /Subtype /Type1 /BaseFont /\(name) /Encoding /WinAnsiEncoding >>"
  }

  private func sheet(contents: Int) -> String {
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(Self.width) \(Self.height)] /Contents \(contents) 0 R "
      + "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>"
  }

  private func stream(_ lines: [Line]) -> [UInt8] {
    let content = lines.flatMap { line in
      Array("BT /F\(line.isBold ? 2 : 1) \(line.size) Tf \(line.left) \(Self.height - line.top) Td (".utf8)
        + escaped(line.text) + Array(") Tj ET\n".utf8)
    }
    return Array("<< /Length \(content.count) >>\nstream\n".utf8) + content + Array("endstream".utf8)
  }

  private func escaped(_ text: String) -> [UInt8] {
    let bytes = text.data(using: .windowsCP1252, allowLossyConversion: true) ?? Data()
    return bytes.flatMap { "()\\".utf8.contains($0) ? [UInt8(ascii: "\\"), $0] : [$0] }
  }

  private func crossReferences(_ offsets: [Int], at start: Int) -> [UInt8] {
    let entries = offsets.map { offset in
      String(repeating: "0", count: 10 - String(offset).count) + "\(offset) 00000 n \n"
    }
    let count = offsets.count + 1
    return Array(
      ("xref\n0 \(count)\n0000000000 65535 f \n" + entries.joined()
        + "trailer\n<< /Size \(count) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n").utf8)
  }
}
