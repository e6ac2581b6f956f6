/// Why a list is empty, in words.
public struct NothingFound {
  /// What was to be listed, in singular.
  private let noun: String
  /// The options that restricted the list, with their values as typed.
  private let options: [(name: String, values: [String])]

  public init(_ noun: String, options: [(name: String, values: [String])]) {
    self.noun = noun
    self.options = options.filter { !$0.values.isEmpty }
  }

  /// For example `no report passes --authority 'Harow' and --year '2012'; leave one out, or change it`.
  public var text: String {
    guard !options.isEmpty else {
      return "the index holds no \(noun); add reports with 'findings ingest PATH'"
    }
    let set = options.map { option in
      "--\(option.name) " + option.values.map { "'\($0)'" }.joined(separator: " or ")
    }
    let advice = set.count == 1 ? "leave it out, or change it" : "leave one of them out, or change it"
    return Terminal.harmless("no \(noun) passes \(set.joined(separator: " and ")); \(advice)")
  }
}
