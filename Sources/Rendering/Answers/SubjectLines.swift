/// A name in bold with what is said of it beside it where that fits, else below it.
struct SubjectLines {
  let terminal: Terminal
  let indent: Int

  func lines(name: String, beside words: String) -> [String] {
    let paragrapher = Paragrapher(terminal: terminal, indent: indent)
    let names = paragrapher.lines(of: name, look: .bold)
    let isOneLine = indent + DisplayWidth.of(name) + 2 + DisplayWidth.of(words) <= terminal.width
    if isOneLine, names.count == 1 { return [names[0] + "  " + Terminal.harmless(words)] }
    return names + paragrapher.lines(of: words)
  }
}
