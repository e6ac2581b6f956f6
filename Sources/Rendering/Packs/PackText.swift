internal import TextProcessing

/// Texts of reports and analysts as a pack shows them: without what could command a program, and with plain spaces.
enum PackText {
  /// On one line, with single spaces.
  static func line(_ text: String) -> String { Terminal.harmless(text.collapsingWhitespace()) }

  /// What an analyst wrote on several lines: an empty line parts two paragraphs.
  static func paragraphs(_ text: String) -> [String] {
    var paragraphs = [""]
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if String(line).isBlank {
        paragraphs.append("")
      } else {
        paragraphs[paragraphs.count - 1] += " " + line
      }
    }
    return paragraphs.map(line).filter { !$0.isEmpty }
  }

  /// Scalar for scalar, so that places in the text stay what they are.
  static func quoted(_ text: Substring.UnicodeScalarView) -> String {
    let text = String(text)
    guard text.unicodeScalars.contains(where: isLineEnd) else { return Terminal.harmless(text) }
    let scalars = text.unicodeScalars.map { isLineEnd($0) ? " " : $0 }
    return Terminal.harmless(String(String.UnicodeScalarView(scalars)))
  }

  /// Whether it is white space, but no space in every form of a pack.
  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}

/// A text that is quoted, in runs of which every other one is marked.
package struct QuotedText {
  package struct Run: Equatable {
    package let text: String
    package let isMarked: Bool
  }

  package private(set) var runs: [Run] = []

  /// - Parameters:
  ///   - text: the text.
  ///   - marks: in Unicode scalars from its start.
  package init(_ text: String, marks: [Range<Int>]) {
    let scalars = text.unicodeScalars
    var (place, offset) = (scalars.startIndex, 0)
    func advance(to end: Int, isMarked: Bool) {
      guard end > offset, place < scalars.endIndex else { return }
      let start = place
      place = scalars.index(start, offsetBy: end - offset, limitedBy: scalars.endIndex) ?? scalars.endIndex
      offset = end
      runs.append(
        Run(text: PackText.quoted(Substring(scalars[start..<place]).unicodeScalars), isMarked: isMarked))
    }
    for mark in Self.apart(marks) {
      advance(to: mark.lowerBound, isMarked: false)
      advance(to: mark.upperBound, isMarked: true)
    }
    advance(to: .max, isMarked: false)
  }

  /// In order, and with text between any two of them.
  private static func apart(_ marks: [Range<Int>]) -> [Range<Int>] {
    var apart: [Range<Int>] = []
    for mark in marks.sorted(by: { $0.lowerBound < $1.lowerBound }) where !mark.isEmpty {
      if let last = apart.last, last.upperBound >= mark.lowerBound {
        apart[apart.count - 1] = last.lowerBound..<max(last.upperBound, mark.upperBound)
      } else {
        apart.append(mark)
      }
    }
    return apart
  }
}
