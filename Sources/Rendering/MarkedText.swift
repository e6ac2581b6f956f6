/// A text with marked parts, as words that can be set in lines.
package struct MarkedText {
  /// What stands between two spaces.
  package struct Word {
    /// Pieces of the word; several where a mark begins or ends inside it.
    package var pieces: [(text: String, isMarked: Bool)] = []

    var text: String { pieces.map(\.text).joined() }
  }

  package private(set) var words: [Word] = []

  /// Cuts a text at its spaces. `marks` count Unicode scalars, in order and apart from each other.
  package init(_ text: String, marks: [Range<Int>]) {
    var word = Word()
    var marks = marks[...]
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      while let mark = marks.first, mark.upperBound <= offset { marks.removeFirst() }
      let isMarked = marks.first?.contains(offset) == true
      if scalar == " " {
        words.append(word)
        word = Word()
      } else if let last = word.pieces.last, last.isMarked == isMarked {
        word.pieces[word.pieces.count - 1].text.unicodeScalars.append(scalar)
      } else {
        word.pieces.append((String(Character(scalar)), isMarked))
      }
    }
    words.append(word)
    words.removeAll { $0.pieces.isEmpty }
  }

  /// Whether any part is marked.
  static func holdsMark(_ word: Word) -> Bool { word.pieces.contains(where: \.isMarked) }
}

/// Sets marked text in lines.
struct Paragrapher {
  let terminal: Terminal
  let indent: Int

  /// The lines of the words, each indented, none wider than the terminal unless one word is.
  func lines(of words: [MarkedText.Word]) -> [String] {
    var lines: [String] = []
    var line: [MarkedText.Word] = []
    var width = 0
    let room = terminal.width - indent
    for word in withOpenMarks(words) {
      let length = DisplayWidth.of(word.text)
      if !line.isEmpty, width + 1 + length > room {
        lines.append(rendered(line))
        (line, width) = ([], 0)
      }
      width += (line.isEmpty ? 0 : 1) + length
      line.append(word)
    }
    if !line.isEmpty { lines.append(rendered(line)) }
    return lines
  }

  /// The lines of a text of a report, or of a look where there is one; without marks.
  func lines(of text: String, look: Terminal.Look? = nil) -> [String] {
    let lines = lines(of: MarkedText(Terminal.harmless(text), marks: []).words)
    guard let look else { return lines }
    let margin = String(repeating: " ", count: indent)
    return lines.map { margin + terminal.styled(String($0.dropFirst(indent)), look) }
  }

  /// The same behind a label, which stands in the margin of the first line.
  func lines(of text: String, label: String) -> [String] {
    let lines = lines(of: text)
    let room = indent - DisplayWidth.of(label)
    guard let first = lines.first else { return [label] }
    guard room > 0 else { return [label] + lines }
    return [label + String(repeating: " ", count: room) + first.dropFirst(indent)] + lines.dropFirst()
  }

  /// Without colour, marks are written: « at the start of a run of marked words, » at its end.
  private func withOpenMarks(_ words: [MarkedText.Word]) -> [MarkedText.Word] {
    guard !terminal.usesColour else { return words }
    var result = words
    for (index, word) in words.enumerated() {
      for (place, piece) in word.pieces.enumerated() where piece.isMarked {
        let starts = place > 0 || index == 0 || words[index - 1].pieces.last?.isMarked != true
        let ends =
          place + 1 < word.pieces.count || index + 1 == words.count
          || words[index + 1].pieces.first?.isMarked != true
        result[index].pieces[place].text = (starts ? "«" : "") + piece.text + (ends ? "»" : "")
      }
    }
    return result
  }

  private func rendered(_ line: [MarkedText.Word]) -> String {
    var text = String(repeating: " ", count: indent)
    for (index, word) in line.enumerated() {
      if index > 0 {
        let isInside = line[index - 1].pieces.last?.isMarked == true && word.pieces.first?.isMarked == true
        text += isInside ? terminal.styled(" ", .marked) : " "
      }
      for piece in word.pieces { text += piece.isMarked ? terminal.styled(piece.text, .marked) : piece.text }
    }
    return text
  }
}
