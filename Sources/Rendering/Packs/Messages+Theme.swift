public import Search

// Themes are written by people who do not know YAML: what is wrong is said by what they see, and by what they have to change.

extension Messages {
  /// Why a theme could not be read from where it is.
  public static func text(of problem: ThemeFile.Problem) -> String {
    let isStandardInput = problem.path == ThemeFile.standardInput
    let path = Terminal.harmless(isStandardInput ? "standard input" : problem.path)
    return switch problem.reason {
    case .missing: "\(path): no such file; check the path, or \(start)"
    case .folder: "\(path): is a folder; name a theme in it"
    case .notPermitted: "\(path): may not be read; check its permissions"
    case .unreadable: "\(path): cannot be read; check the file and its disk"
    case .notText(let line):
      "\(path): line \(line): here is what no text in UTF-8 holds; save the file as plain text in UTF-8"
    case .content(let problem): "\(path): " + text(of: problem)
    }
  }

  /// Why a text is no theme.
  public static func text(of problem: ThemeProblem) -> String {
    let place = problem.place.map { "line \($0.line), column \($0.column): " } ?? ""
    return place + words(for: problem.kind)
  }

  private static let start = "start from what 'findings pack --init \"drift in decision making\"' writes"
  private static let quote = "put the text in single quotes"

  private static func words(for kind: ThemeProblem.Kind) -> String {
    switch kind {
    case .query(.onlyFilters(let query)):
      Terminal.harmless(
        "the query '\(query)' only restricts; add a word that is to be found, or move what restricts to 'filters'"
      )
    case .query(let problem): text(of: problem)
    default: Terminal.harmless(wordsOnOneLine(for: kind))
    }
  }

  private static func wordsOnOneLine(for kind: ThemeProblem.Kind) -> String {
    switch kind {
    case .empty: "the theme is empty; \(start)"
    case .tooLarge(let limit): "the theme is larger than \(limit >> 20) MB; check that it is a theme"
    case .badCharacter(let code):
      "the character U+\(hexadecimal(code)) is part of no text; take it out, or save the file as plain text in UTF-8"
    case .syntax(let fault, let line): words(for: fault, in: line)
    case .severalThemes: "'---' begins a second theme; keep each theme in a file of its own"
    case .tooDeep: "lists and fields stand inside each other, more than a theme has; check the brackets"
    case .reference(let name), .tag(let name):
      "'\(name)' begins with '\(name.prefix(1))', which has a meaning of its own in YAML; \(quote)"
    case .noFields(let found):
      "here is \(words(for: found)), where a theme begins with a field such as 'title: …'; \(start)"
    case .query, .filter, .badValue: wordsOfValue(for: kind)
    case .unknownField, .noFieldName, .repeatedField, .missingField, .noEvidence, .wrongForm, .tooMany:
      wordsOfField(for: kind)
    case .noParagraphName, .repeatedParagraph, .repeatedNote: wordsOfParagraph(for: kind)
    }
  }

  private static func wordsOfField(for kind: ThemeProblem.Kind) -> String {
    switch kind {
    case .unknownField(let name, let part, let nearest?, _):
      return "'\(name)' is not a field of \(part.inWords); did you mean '\(nearest)'?"
    case .unknownField(let name, let part, nil, let home?):
      return "'\(name)' is not a field of \(part.inWords), but of \(home.inWords); move it there"
    case .unknownField(let name, let part, nil, nil):
      let fields = part.fields.map(\.name)
      let advice = part.shortField == nil ? "" : ", and a text with ': ' in it has to stand in single quotes"
      return "'\(name)' is not a field of \(part.inWords); there is \(alternatives(fields, "and"))\(advice)"
    case .noFieldName(let part):
      return "a field of \(part.inWords) has no name; write 'name: value', or put the text in single quotes"
    case .repeatedField(let name, let other):
      return "'\(name)' is there twice\(other.map { ", again in line \($0)" } ?? ""); keep one of them"
    case .missingField(let name, let part):
      let example = part.fields.first { $0.name == name }?.example ?? ""
      return "\(part.inWords) needs '\(name)'; write it, as in '\(name): \(example)'"
    case .noEvidence: return "nothing says what to look for; write something under 'queries' or 'pinned'"
    case .wrongForm(let field, let expected, let found):
      return "'\(field)' takes \(expected), but here is \(words(for: found)); \(advice(for: found, expected))"
    case .tooMany(let name, let count, let limit):
      return "'\(name)' holds \(count), but at most \(limit) are possible; make several themes of it"
    default: return ""
    }
  }

  private static func wordsOfValue(for kind: ThemeProblem.Kind) -> String {
    switch kind {
    case .filter(.badFilter(let field, let value, _)) where value.contains(","):
      "\(field.rawValue): '\(value)' is not known; it takes \(field.expected); several stand in square brackets: [\(value)]"
    case .filter(let problem): text(of: problem)
    case .badValue(let field, let text, let expected):
      "\(field): '\(text)' is not possible; it takes \(expected)"
    default: ""
    }
  }

  private static func wordsOfParagraph(for kind: ThemeProblem.Kind) -> String {
    switch kind {
    case .noParagraphName(let name):
      "'\(name)' is not the name of a paragraph; copy one from under a result of 'findings search', such as "
        + "harrow-2012-06-27:52"
    case .repeatedParagraph(let name, let fields, let other) where fields.count > 1:
      "'\(name)' is \(fields.joined(separator: " and also ")) (see line \(other)); keep one of them"
    case .repeatedParagraph(let name, let fields, let other):
      "'\(name)' is \(fields.joined()) twice, first in line \(other); keep one of them"
    case .repeatedNote(let name, let other):
      "'\(name)' has a note already, in line \(other); make one note of both"
    default: ""
    }
  }

  private static func words(for fault: YAMLFault, in line: String) -> String {
    switch fault {
    case .colonInText: "'\(line)' has ': ' inside a text, which begins a field; \(quote)"
    case .textBehindQuote:
      "'\(line)' goes on behind a closing quotation mark; put all of the text in single quotes: '\"drift\" AND delay'"
    case .openQuote:
      "'\(line)' opens a quotation mark that is not closed; close it, or put the text in the other kind of quotation marks"
    case .openBracket: "'\(line)' opens a bracket that is not closed, or lacks a comma; close it, or \(quote)"
    case .strayBracket: "'\(line)' has a bracket or comma too many; take it out, or \(quote)"
    case .tab: "'\(line)' stands behind a tab; use spaces instead"
    case .reservedStart(let character):
      "'\(line)': a text cannot begin with '\(character)'; \(quote)"
    case .noColon:
      "'\(line)' lacks a ':'; write 'name: value', or indent the line further if it belongs to the text above it"
    case .indentation:
      "'\(line)' does not stand in line with what it belongs to; put as many spaces before it as before its neighbours"
    case .listOnSameLine: "'\(line)' begins a list behind other text; begin each '-' in a line of its own"
    case .escape: "'\(line)' has a '\\' that means nothing in double quotes; \(quote)"
    case .textBehindBar: "'\(line)' has text behind '|' or '>'; begin the text in the next line, indented"
    case .directive: "'\(line)' begins with '%', which has a meaning of its own in YAML; \(quote)"
    case .other: "'\(line)' cannot be understood; check the spaces before it, and put texts in single quotes"
    }
  }

  private static func words(for found: ThemeProblem.Found) -> String {
    switch found {
    case .nothing: "nothing"
    case .text: "a text"
    case .list: "a list"
    case .fields: "'name: value'"
    }
  }

  private static func advice(for found: ThemeProblem.Found, _ expected: String) -> String {
    switch found {
    case .nothing: "write it, or take the '-' away"
    case .text: "write 'name: value' in lines of their own below it"
    case .list: "take the dashes or square brackets away"
    case .fields: "put a text with ': ' in it in single quotes"
    }
  }

  private static func hexadecimal(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
