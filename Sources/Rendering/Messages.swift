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

  /// Why a file could not be read as an evidence pack.
  public static func text(of problem: PackFileProblem) -> String {
    Terminal.harmless("\(problem.path): \(words(for: problem.reason))")
  }

  private static func words(for reason: PackFileProblem.Reason) -> String {
    switch reason {
    case .file(.tooLarge(let limit)):
      "is larger than \(limit >> 20) MB; make a pack with a lower limit"
    case .file(.tooSlow(let seconds, let memory)):
      "could not be read within \(seconds) seconds and \(memory >> 20) MB of memory; verify the pack as HTML or JSON"
    case .file(.binary), .file(.archive):
      "is no evidence pack; name one in HTML, Markdown, Word (.docx) or JSON"
    case .file(.damagedWord(let reason)):
      "is damaged (\(reason)); make the pack again, or verify it in another form"
    case .file(let problem): words(for: problem)
    case .pdf:
      "is a PDF, whose quotations cannot be told from the rest; verify the file that it was printed from"
    case .notUTF8: "is not text in UTF-8; save it with that encoding"
    case .notJSON: "is damaged JSON; make the pack again"
    case .otherSchema(let schema?):
      "holds '\(schema)', not an evidence pack that this version knows ('findings.pack/1'); make one with 'findings pack'"
    case .otherSchema(nil): "is JSON without a 'schema', not an evidence pack; make one with 'findings pack'"
    case .noQuotation:
      "holds no quotation; name an evidence pack in HTML, Markdown, Word (.docx) or JSON"
    case .tooDeep: "is nested so deep that it cannot be read; make the pack again"
    }
  }

  private static func words(for problem: WordDocument.Problem) -> String {
    switch problem {
    case .tooLarge(let seconds, let memory):
      "a Word document of this size takes more than \(seconds) seconds or \(memory >> 20) MB of memory; "
        + "write the pack as HTML, or lower the limit of its theme"
    case .missingProgram(let name):
      "a Word document needs the program '\(name)'; install pandoc and util-linux, or write the pack as HTML"
    case .failed(let reason):
      "the Word document could not be made (pandoc says '\(reason)'); write the pack as HTML"
    case .noTemporaryFolder:
      "a Word document needs room for temporary files; make some, or name a folder that can be written in TMPDIR"
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
    case .interrupted(let path):
      "\(path): this took too long and was given up; ask for less, for example with fewer words or a filter"
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
  static func alternatives(_ names: [String], _ joiner: String = "or") -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(joiner) " + last
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

  private static func words(for problem: OutputProblem) -> String {
    switch problem {
    case .isThere(let path): "\(path): is there already; name another file, or add --replace"
    case .folder(let path): "\(path): is a folder; name a file in it"
    case .device(let path): "\(path): is no file; name a file"
    case .isRead(let path, let other):
      "\(path): is '\(other)' itself, which is read; name another file"
    case .unwritable(let path):
      "\(path): cannot be written; check that its folder is there, its permissions and the disk"
    case .unknownForm(let path, let hasOption):
      "\(path): the form of the pack cannot be told by this name; end it in .html, .md, .docx, .csv or .json"
        + (hasOption ? ", or add --format" : "")
    case .notForTerminals(let form): "a terminal cannot show \(form); name a file with -o"
    case .noTheme(let path): "\(path): carries no theme; name the one that it was made of with --theme"
    case .lostQuotations(let written, let read):
      "nothing is written, because of \(written) quotations \(read) can be read back; write the pack in another form"
    case .wrongQuotations(let faults):
      "nothing is written, because quotations do not agree with the index, perhaps because it has just changed: "
        + faults.joined(separator: "; ") + "; make the pack again, or run 'findings check'"
    }
  }

  private static func words(for problem: ListeningProblem) -> String {
    switch problem {
    case .taken(let address, let port):
      "port '\(port)' of '\(address)' is taken by another program; end that, or take another with --port"
    case .noSuchAddress(let address):
      "this machine has no address '\(address)'; take 127.0.0.1, or one of its own, with --address"
    case .notPermitted(let port):
      "port '\(port)' may not be used by this user; take one from 1024 on with --port"
    case .failed(let address, let port, let code):
      "port '\(port)' of '\(address)' cannot be used (system code '\(code)'); take another with --port"
    }
  }

  /// Any error that a command ends with.
  public static func text(of error: any Error) -> String {
    switch error {
    case let problem as IndexProblem: text(of: problem)
    case let problem as NameProblem: text(of: problem)
    case let problem as QueryProblem: text(of: problem)
    case let problem as SavedSearches.Problem: Terminal.harmless(words(for: problem))
    case let problem as ThemeFile.Problem: text(of: problem)
    case let problem as ThemeProblem: text(of: problem)
    case let problem as ThesaurusFile.Problem: Terminal.harmless(words(for: problem))
    case let problem as ExtractionProblem: text(of: problem)
    case let problem as OutputProblem: Terminal.harmless(words(for: problem))
    case let problem as PackFileProblem: text(of: problem)
    case let problem as ListeningProblem: Terminal.harmless(words(for: problem))
    case let problem as WordDocument.Problem: Terminal.harmless(words(for: problem))
    default: "unexpected: \(error)"
    }
  }
}
