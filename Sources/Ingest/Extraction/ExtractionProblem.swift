/// Why a file gave no report. The wording for people is in `Rendering`.
public enum ExtractionProblem: Error, Equatable, Sendable {
  case notFound
  case notPermitted
  /// Reading failed; the system's own words.
  case unreadable(String)
  case empty
  case binary
  /// An archive that is no Word document.
  case archive
  /// A Word document of before 2007, or one with a password; both are kept in one kind of container.
  case oldWord
  /// Pandoc could not read the Word document; its own words.
  case damagedWord(String)
  /// Larger than `limit` bytes.
  case tooLarge(limit: Int)
  /// The end of the PDF is missing: what could still be read would pass for the whole report.
  case cutPDF
  /// Poppler could not read the PDF; its last words.
  case damagedPDF(String)
  case encryptedPDF
  /// The program that reads it took longer than this many seconds, or more memory than it may, in bytes.
  case tooSlow(seconds: Int, memory: Int)
  /// A program that is needed is not installed.
  case missingProgram(String)
  /// Pages without any text, e.g. scans.
  case noText
  /// A web page that holds no report; its title.
  case webPageWithoutReport(title: String)
  /// Text was found but no paragraph in it.
  case noParagraphs
}
