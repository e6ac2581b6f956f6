public import Indexing
public import Ingest
internal import Reports
public import Search

// Every error in words: where, what, the offending text in single quotes, what to do. No full stop at the end.

/// Turns problems into what users read.
public enum Messages {
  /// What was wrong with a file.
  public static func text(of problem: FileProblem) -> String {
    Terminal.harmless(problem.path) + ": " + text(of: problem.problem)
  }

  /// Why a file gave no report.
  public static func text(of problem: ExtractionProblem) -> String {
    Terminal.harmless(words(for: problem))
  }

  private static func words(for problem: ExtractionProblem) -> String {
    switch problem {
    case .notFound: "no such file or folder; check the path"
    case .notPermitted: "may not be read; check its permissions"
    case .unreadable(let reason): "cannot be read (\(reason)); check the file and its disk"
    case .empty: "is empty; fetch it again"
    case .binary: "is neither PDF, Word document, web page nor text; convert it to one of these"
    case .archive: "is an archive; unpack it and name the folder"
    case .oldWord: "is an old Word document, or one with a password; save it as .docx without one, or as PDF"
    case .damagedWord(let reason): "is a damaged Word document (\(reason)); save it again"
    case .tooLarge(let limit): "is larger than \(limit >> 20) MB; split it"
    case .cutPDF: "is a PDF whose end is missing; fetch it again"
    case .damagedPDF(let reason): "is a damaged PDF (\(reason)); fetch it again"
    case .encryptedPDF: "is a PDF that asks for a password; save it without one"
    case .tooSlow(let seconds, let memory):
      "could not be read within \(seconds) seconds and \(memory >> 20) MB of memory; save it as PDF again"
    case .missingProgram(let name):
      "needs the program '\(name)'; install poppler-utils, pandoc and util-linux"
    case .noText: "holds no text, perhaps it is scanned; recognise its text first"
    case .webPageWithoutReport(let title):
      "is a web page that holds no report\(title.isEmpty ? "" : " ('\(title)')"); fetch the report itself"
    case .noParagraphs: "holds no paragraph; check that it is a report"
    }
  }

  /// Why an index could not be used.
  public static func text(of problem: IndexProblem) -> String {
    Terminal.harmless(words(for: problem))
  }

  private static func words(for problem: IndexProblem) -> String {
    switch problem {
    case .missing(let path):
      "\(path): no index here yet; make one with 'findings ingest PATH', where PATH is a folder of reports, or name another with --index"
    case .notAnIndex(let path):
      "\(path): is not an index of findings; name another file with --index"
    case .newer(let path, let version, let supported):
      "\(path): was made by a newer version of findings (format '\(version)', this one knows up to '\(supported)'); "
        + "update findings, or name another file with --index"
    case .older(let path):
      "\(path): was made by an older version of findings and has to be updated, which is not permitted here; "
        + "copy it to a place where it can be written"
    case .notPermitted(let path):
      "\(path): may not be opened; check the permissions of the file and its folder"
    case .busy(let path):
      "\(path): another findings is writing to it; try again when that is done"
    case .diskFull(let path):
      "\(path): the disk is full; make room and run the same command again, nothing stored before is lost"
    case .damagedOlder(let path):
      "\(path): the file is damaged, and was made by an older version, which cannot be repaired; make it again with 'findings ingest' into a new file"
    case .damaged(let path):
      "\(path): the file is damaged; run 'findings check --repair', or make it again with 'findings ingest' into a new file"
    case .failed(let path, let code):
      "\(path): the index could not be used (SQLite code '\(code)'); check the disk, then try again"
    }
  }

  /// Why a query could not be searched.
  public static func text(of problem: QueryProblem) -> String {
    let place = problem.place.map { "\n" + pointer(to: $0) } ?? ""
    return Terminal.harmless(words(for: problem)) + place
  }

  /// The query with a caret under a place; of a long one what is around.
  private static func pointer(to place: QueryPlace) -> String {
    let start = max(0, place.range.lowerBound - 40)
    let query = Terminal.harmless(String(place.query.dropFirst(start).prefix(76)))
    let before = query.prefix(place.range.lowerBound - start)
    let marked = query.dropFirst(before.count).prefix(place.range.count)
    let margin = String(repeating: " ", count: DisplayWidth.of(String(before)))
    return "  \(query)\n  \(margin)" + String(repeating: "^", count: max(1, DisplayWidth.of(String(marked))))
  }

  private static func words(for problem: QueryProblem) -> String {
    switch problem {
    case .noWords(let query):
      "the query '\(query)' holds no word or number; type some, for example: drift in decision making"
    case .onlyFilters(let query):
      "the query '\(query)' only restricts; add a word that is to be found, or list all with 'findings export' or 'findings reports'"
    case .onlyExclusions(let query):
      "the query '\(query)' only excludes; add a word that is to be found"
    case .excludedFilter(let field, let value, _):
      "-\(field.rawValue):'\(value)': a filter cannot be excluded yet; name the values that are wanted instead"
    case .badFilter(let field, let value, _):
      "\(field.rawValue): '\(value)' is not known; it takes \(field.expected)"
    }
  }

  /// Why a name points at nothing.
  public static func text(of problem: NameProblem) -> String {
    Terminal.harmless(words(for: problem))
  }

  private static func words(for problem: NameProblem) -> String {
    switch problem {
    case .unknownReport(let name, let nearest) where nearest.isEmpty:
      return "there is no report '\(name)'; 'findings reports' lists those there are"
    case .unknownReport(let name, let nearest):
      return "there is no report '\(name)'; try \(alternatives(nearest.map(\.description)))"
    case .ambiguousReport(let name, let first, let count):
      let more = count > first.count ? ["another"] : []
      return "\(count) reports begin with '\(name)'; name one of them: "
        + alternatives(first.map(\.description) + more)
    case .unknownParagraph(let id, let numbers, let nearest):
      let what = "\(id.report) has no paragraph '\(id.local)'"
      let range = numbers.map { "its paragraphs are numbered \($0.lowerBound) to \($0.upperBound)" }
      let advice =
        nearest.isEmpty
        ? "'findings show \(id.report)' shows all" : "try \(alternatives(nearest.map(\.description)))"
      return "\(what); \(range ?? "its paragraphs have no numbers"); \(advice)"
    }
  }

  /// `a`, `a or b`, `a, b or c`.
  private static func alternatives(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }

  private static func words(for problem: SavedSearches.Problem) -> String {
    switch problem {
    case .unreadable(let path):
      "\(path): these are not saved searches of findings; mend the file or move it away"
    case .unwritable(let path): "\(path): cannot be written; check the permissions of its folder"
    case .unknown(let name, let names) where names.isEmpty:
      "no search was saved as '\(name)'; save one with 'findings search QUERY --save \(name)'"
    case .unknown(let name, let names):
      "no search was saved as '\(name)'; there is \(alternatives(names.map { "@" + $0 }))"
    case .invalid(let name, let reason):
      "the search saved as '\(name)' cannot be run (\(reason)); save it anew"
    case .badName(let name):
      "'\(name)' is no name for a search; take letters, digits, dashes and underscores"
    }
  }

  private static func words(for problem: ThesaurusFile.Problem) -> String {
    guard let content = problem.content else {
      return
        "\(problem.path): cannot be used as a thesaurus; check that it is a text file, and its permissions"
    }
    let (place, advice) =
      switch content.kind {
      case .alone: ("'\(content.text)' stands alone", "put '=' and another word behind it")
      case .noWord: ("'\(content.text)' holds no word", "put a word between the signs")
      case .tooLong: ("'\(content.text)' is too long", "shorten it to eight words")
      }
    return "\(problem.path): line \(content.line): \(place); \(advice)"
  }

  /// Any error that a command ends with.
  public static func text(of error: any Error) -> String {
    switch error {
    case let problem as IndexProblem: text(of: problem)
    case let problem as NameProblem: text(of: problem)
    case let problem as QueryProblem: text(of: problem)
    case let problem as SavedSearches.Problem: Terminal.harmless(words(for: problem))
    case let problem as ThesaurusFile.Problem: Terminal.harmless(words(for: problem))
    case let problem as ExtractionProblem: text(of: problem)
    default: "unexpected: \(error)"
    }
  }
}
