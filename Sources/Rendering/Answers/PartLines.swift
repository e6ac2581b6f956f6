/// Sets short parts side by side with a sign between them; lines break between parts where they can.
struct PartLines {
  struct Part {
    /// Harmless already where it holds a link.
    let text: String
    var look: Terminal.Look?
    /// The text as it is written where it leads somewhere.
    var linked: String?

    init(_ text: String, look: Terminal.Look? = nil, linked: String? = nil) {
      self.text = Terminal.harmless(text)
      self.look = look
      self.linked = linked
    }
  }

  let terminal: Terminal
  let indent: Int

  private static let sign = " · "

  func lines(of parts: [Part]) -> [String] {
    let room = terminal.width - indent
    var lines: [String] = []
    var (line, width) = ([String](), 0)
    func end() {
      if !line.isEmpty { lines.append(margin + line.joined(separator: terminal.styled(Self.sign, .dim))) }
      (line, width) = ([], 0)
    }
    for part in parts where !part.text.isEmpty {
      let length = DisplayWidth.of(part.text)
      if width > 0, width + Self.sign.count + length > room { end() }
      if length > room {
        lines += Paragrapher(terminal: terminal, indent: indent).lines(of: part.text, look: part.look)
      } else {
        width += (line.isEmpty ? 0 : Self.sign.count) + length
        line.append(rendered(part))
      }
    }
    end()
    return lines
  }

  private var margin: String { String(repeating: " ", count: indent) }

  private func rendered(_ part: Part) -> String {
    let text = part.linked ?? part.text
    return part.look.map { terminal.styled(text, $0) } ?? text
  }
}
