import ArgumentParser
import Foundation
import Indexing
import Reports

/// Completes names from the index, for the scripts of `findings completions`.
enum NameCompletion {
  static let authorities = completion(of: .authorities)
  static let regions = completion(of: .regions)
  static let reports = completion(of: .reports)

  /// The script for fish cuts the words of a list at spaces, so they are asked for as well.
  static let grades = CompletionKind.custom { _, _, _ in
    Grade.known.compactMap { ShellWord.escaped($0.rawValue, for: CompletionShell.requesting) }
  }

  private static func completion(of names: IndexNames) -> CompletionKind {
    .custom { words, _, prefix in
      let path = IndexOptions.path(named: ShellWord.option("--index", in: words))
      let list = names.list(inIndexAt: path, beginning: ShellWord.plain(prefix))
      return list.compactMap { ShellWord.escaped($0, for: CompletionShell.requesting) }
    }
  }
}

/// Words of a command line as a shell hands them over: not yet rid of quotes and backslashes.
enum ShellWord {
  /// The value of an option on a command line, if it is there.
  static func option(_ name: String, in words: [String]) -> String? {
    for (place, word) in words.enumerated() {
      if word.hasPrefix(name + "=") { return plain(String(word.dropFirst(name.count + 1))) }
      guard word == name else { continue }
      // Bash takes an equals sign for a word of its own.
      let rest = words[(place + 1)...].drop { $0 == "=" }
      return rest.first.map(plain)
    }
    return nil
  }

  /// The word without its quotes and backslashes; `~` at its start is the home folder.
  static func plain(_ word: String) -> String {
    var result = ""
    var quote: Character?
    var isEscaped = false
    for character in word {
      switch character {
      case _ where isEscaped:
        result.append(character)
        isEscaped = false
      case "\\" where quote != "'": isEscaped = true
      case quote: quote = nil
      case "\"" where quote == nil, "'" where quote == nil: quote = character
      default: result.append(character)
      }
    }
    return word.hasPrefix("~/") ? NSHomeDirectory() + result.dropFirst() : result
  }

  /// A name as a shell's script takes it for itself; `nil` for one that cannot be typed.
  ///
  /// Names come from reports, and must not become commands. Bash expands the words that it is offered once more (`compgen -W`),
  /// which backslashes keep it from, and puts a dollar sign into the command line as it is.
  static func escaped(_ name: String, for shell: CompletionShell?) -> String? {
    guard !name.unicodeScalars.contains(where: isControl) else { return nil }
    switch shell {
    case .bash? where name.unicodeScalars.contains("$"): return nil
    case .bash?: return escaping(name) { !isLetterOrDigit($0) && !" -_.,".unicodeScalars.contains($0) }
    // A colon begins a description (zshcompsys(1), _describe).
    case .zsh?: return escaping(name) { $0 == ":" || $0 == "\\" }
    default: return name
    }
  }

  private static func escaping(_ name: String, _ isSpecial: (Unicode.Scalar) -> Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      if isSpecial(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
