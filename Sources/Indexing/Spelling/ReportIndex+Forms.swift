internal import GRDB
public import TextProcessing

extension ReportIndex {
  /// Whether the index holds other forms of a word than itself and its plural with an s: then it is an ordinary word.
  public func hasOtherForms(of word: ScannedWord) throws -> Bool {
    try read { _ in
      let plain = [word.word, word.stem, word.stem + [UInt8(ascii: "s")]]
      return try fullText.forms(ofStem: word.stem).contains { form in
        form.first != TermScanner.compoundMark && !plain.contains(form)
      }
    }
  }
}
