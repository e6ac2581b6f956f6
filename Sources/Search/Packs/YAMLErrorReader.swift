internal import Yams

/// Says in the terms of a writer what Yams says in those of YAML's grammar.
struct YAMLErrorReader {
  private let source: YAMLSource

  init(_ source: YAMLSource) { self.source = source }

  func problem(of error: YamlError) -> ThemeProblem {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
      fault(problem, in: context, at: ThemeProblem.Place(mark))
    case .composer(_, let problem, let mark, _):
      composerProblem(problem, at: ThemeProblem.Place(mark))
    case .duplicatedKeysInMapping(let names, let context):
      repeated(names.first ?? "", at: ThemeProblem.Place(context.mark))
    case .memory: ThemeProblem(.tooDeep, at: nil)
    case .no, .reader, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      ThemeProblem(.syntax(.other, line: ""), at: nil)
    }
  }

  private func composerProblem(_ problem: String, at place: ThemeProblem.Place) -> ThemeProblem {
    guard problem.contains("alias") else { return ThemeProblem(.severalThemes, at: place) }
    let name = source.line(place.line).dropFirst(place.column - 1).prefix {
      !" \t,]}".unicodeScalars.contains($0)
    }
    return ThemeProblem(.reference(String(name)), at: place)
  }

  // MARK: Fields that stand twice

  /// Yams names the first place only. The other one is a later line in the same column.
  private func repeated(_ name: String, at place: ThemeProblem.Place) -> ThemeProblem {
    let last = min(source.lineCount, place.line + Self.mostLines)
    let other = (place.line..<last).map { $0 + 1 }.first { number in
      let rest = source.line(number).dropFirst(place.column - 1)
      return rest.starts(with: name.unicodeScalars) && rest.dropFirst(name.unicodeScalars.count).first == ":"
    }
    return ThemeProblem(.repeatedField(name, other: other), at: place)
  }

  private static let mostLines = 10_000

  // MARK: Grammar

  private func fault(
    _ problem: String, in context: YamlError.Context?, at place: ThemeProblem.Place
  ) -> ThemeProblem {
    let start = context.map { ThemeProblem.Place($0.mark) } ?? place
    let setting = context?.text ?? ""
    if problem.contains("nesting level") { return ThemeProblem(.tooDeep, at: place) }
    if setting.contains("anchor") || setting.contains("alias") { return composerProblem("alias", at: start) }
    let known = Self.faults.first { problem.contains($0.problem) && setting.contains($0.setting) }
    switch known?.fault {
    case .openBracket where isBehindQuote(place): return syntax(.textBehindQuote, at: place)
    case .openQuote?, .openBracket?, .noColon?, .directive?, .textBehindBar?:
      return syntax(known?.fault ?? .other, at: start)
    case let fault?: return syntax(fault, at: place)
    case nil:
      return setting.contains("tag") ? syntax(.reservedStart("!"), at: start) : syntax(.other, at: place)
    }
  }

  /// By what Yams says of the problem and of what it was reading; the first that fits.
  private static let faults: [(problem: String, setting: String, fault: YAMLFault)] = [
    ("mapping values are not allowed", "", .colonInText), ("found unexpected ':'", "", .colonInText),
    ("block sequence entries", "", .listOnSameLine), ("tab character", "", .tab),
    ("cannot start any token", "", .reservedStart("")), ("mapping keys", "", .reservedStart("")),
    ("could not find expected ':'", "", .noColon),
    ("end of stream", "quoted", .openQuote), ("document indicator", "quoted", .openQuote),
    ("", "quoted", .escape), ("expected ',' or", "", .openBracket), ("node content", "", .strayBracket),
    ("", "directive", .directive), ("", "block scalar", .textBehindBar), ("'-' indicator", "", .indentation),
    ("expected key", "", .indentation), ("document start", "", .indentation),
    ("incompatible", "", .directive), ("duplicate", "", .directive),
  ]

  /// What the line itself shows is more certain than what the grammar expected there.
  private func syntax(_ fault: YAMLFault, at place: ThemeProblem.Place) -> ThemeProblem {
    let line = source.line(place.line)
    let text = line.drop { $0 == " " || $0 == "\t" }
    var fault = fault
    switch fault {
    case .reservedStart:
      let character = line.dropFirst(place.column - 1).first ?? " "
      fault = character == "\t" ? .tab : .reservedStart(String(character))
    case .indentation where isBehindQuote(place): fault = .textBehindQuote
    case .colonInText where isField(text, colonAt: place):
      // A line without a colon goes on in the next, up to the colon there.
      if let before = lineWithoutColon(before: place.line) {
        return syntax(.noColon, at: ThemeProblem.Place(line: before, column: 1))
      }
      fault = .indentation
    default: break
    }
    if fault == .indentation || fault == .noColon,
      line.prefix(while: { $0 == " " || $0 == "\t" }).contains("\t")
    {
      fault = .tab
    }
    return ThemeProblem(.syntax(fault, line: Self.cut(Substring(text))), at: place)
  }

  private func isBehindQuote(_ place: ThemeProblem.Place) -> Bool {
    let before = source.line(place.line).prefix(place.column - 1).last { $0 != " " }
    return before == "\"" || before == "'"
  }

  /// Whether a line whose first colon this is begins with the name of a field, so that the text is not what is wrong.
  private func isField(_ text: Substring.UnicodeScalarView, colonAt place: ThemeProblem.Place) -> Bool {
    let line = source.line(place.line)
    let name = String(text.prefix { $0 != ":" })
    return line.firstIndex(of: ":") == line.dropFirst(place.column - 1).startIndex
      && ThemeField.all.contains { $0.field.name == name }
  }

  /// The line before, where it is a text alone.
  private func lineWithoutColon(before number: Int) -> Int? {
    let before = (1..<max(1, number)).last { source.line($0).contains { $0 != " " } }
    return before.flatMap { source.line($0).contains(":") ? nil : $0 }
  }

  private static func cut(_ line: Substring) -> String {
    line.count > 60 ? line.prefix(59) + "…" : String(line)
  }
}
