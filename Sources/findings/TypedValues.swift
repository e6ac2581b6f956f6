import ArgumentParser

/// Refuses a number that an option does not take.
enum NumberOption {
  static func check(_ option: String, _ value: Int, _ range: ClosedRange<Int>) throws {
    guard range.contains(value) else {
      throw ValidationError(
        "\(option) takes a number from \(range.lowerBound) to \(range.upperBound), not '\(value)'")
    }
  }
}

/// Words of a query or question that is typed without quotation marks, between options.
enum TypedWords {
  /// Refuses what looks like an option and is none.
  static func check(_ words: [String]) throws {
    if let option = words.prefix(while: { $0 != "--" }).first(where: { $0.hasPrefix("--") }) {
      throw ValidationError("there is no option '\(option)'; words that start with dashes go behind ' -- '")
    }
  }

  static func joined(_ words: [String]) -> String { words.filter { $0 != "--" }.joined(separator: " ") }
}
