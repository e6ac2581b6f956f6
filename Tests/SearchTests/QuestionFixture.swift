import Indexing
import TestSupport

@testable import Search

/// Authorities as reports print them, and the questions of the fixture.
enum QuestionFixture {
  static let reader = QuestionReader(authorities: authorities, newest: SampleReport.day("2025-03-04"))

  static let authorities = table.split(separator: "\n").map { line in
    let fields = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    return IndexedAuthority(
      name: fields[0], region: fields[1].isEmpty ? nil : fields[1],
      printed: fields[2].split(separator: ";").map(String.init))
  }

  /// Whether a search requires the same of a sentence.
  static func isSameTheme(_ theme: String, _ other: String) -> Bool {
    required(theme) == required(other)
  }

  private static func required(_ theme: String) -> Set<TermForm> {
    let terms = (try? QueryParser.parse(theme))?.terms ?? []
    let hard = terms.filter { !SoftWords.contains($0) }
    return Set((hard.isEmpty ? terms : hard).map(\.form))
  }

  private static let table = """
    Bath and North East Somerset|South West|Bath and North East Somerset Council
    Birmingham|West Midlands|Birmingham City Council
    Blackpool|North West|Blackpool Borough Council
    Bournemouth, Christchurch and Poole|South West|
    Brighton and Hove|South East|Brighton & Hove City Council
    Bury|North West|Bury Metropolitan Borough Council
    Durham|North East|Durham County Council;County Durham
    East Riding of Yorkshire|Yorkshire and the Humber|East Riding of Yorkshire Council
    Enfield|London|
    Fenmarsh||
    Hackney|London|London Borough of Hackney
    Hampshire|South East|
    Harrow|London|London Borough of Harrow;Harrow Council
    Hartlepool|North East|
    Havering|London|
    Hillingdon|London|
    Isle of Wight|South East|Isle of Wight Council
    Kensington and Chelsea|London|Royal Borough of Kensington and Chelsea
    Kent|South East|Kent County Council
    Kestrelmoor||
    Kingston upon Hull|Yorkshire and the Humber|Hull City Council
    Lambeth|London|London Borough of Lambeth
    Marrowdale||
    Newcastle upon Tyne|North East|Newcastle City Council
    Norfolk|East of England|Norfolk County Council
    North Lincolnshire|Yorkshire and the Humber|
    North Northamptonshire|East Midlands|
    Northmere|North West|Northmere Metropolitan Borough Council
    Nottinghamshire|East Midlands|Nottinghamshire County Council
    Nottingham|East Midlands|Nottingham City Council
    Ottersby||
    Plymouth|South West|Plymouth City Council
    Ravensborough|London|London Borough of Ravensborough
    Reading|South East|Reading Borough Council
    Rotherham|Yorkshire and the Humber|Metropolitan Borough of Rotherham
    Rutland|East Midlands|Rutland County Council
    Saltreach||
    Solihull|West Midlands|
    Somerset|South West|Somerset County Council
    South Gloucestershire|South West|
    St Helens|North West|St. Helens Metropolitan Borough Council
    Stoke-on-Trent|West Midlands|City of Stoke-on-Trent
    Surrey|South East|Surrey County Council
    Tarnbeck||
    Tower Hamlets|London|London Borough of Tower Hamlets
    Trafford|North West|
    Wakefield|Yorkshire and the Humber|
    Windsor and Maidenhead|South East|The Royal Borough of Windsor and Maidenhead
    Wirral|North West|Wirral Metropolitan Borough Council
    York|Yorkshire and the Humber|City of York Council
    """
}

/// A question of `questions.tsv`, and how it is to be read.
struct LabelledQuestion: Sendable, CustomStringConvertible {
  let number: Int
  let question: String
  /// Each part of the plan as text.
  let expected: [String: String]

  var isDevelopment: Bool { !number.isMultiple(of: 2) }
  var description: String { question }

  static func read(_ table: String) -> [LabelledQuestion] {
    table.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 6, let number = Int(fields[0]) else { return nil }
      var expected = ["kind": fields[2], "stance": fields[4], "theme": fields[5]]
      for field in parts(of: fields[3]) {
        let pair = field.split(separator: ":", maxSplits: 1).map(String.init)
        let value = pair[1].replacing("\"", with: "")
        let part = pair[0] == "kind" ? "record" : pair[0]
        expected[part] = [expected[part], value].compactMap(\.self).joined(separator: "|")
      }
      return LabelledQuestion(number: number, question: fields[1], expected: expected)
    }
  }

  /// At the spaces outside of quotation marks.
  private static func parts(of text: String) -> [String] {
    var (parts, isQuoted) = ([""], false)
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if character == " " && !isQuoted { parts.append("") } else { parts[parts.count - 1].append(character) }
    }
    return parts.filter { !$0.isEmpty }
  }

  static let parts = [
    "kind", "authority", "region", "year", "published", "framework", "grade", "overall", "section", "record",
    "change",
    "stance", "unknown", "not", "theme",
  ]

  /// The parts that differ, each with what was read.
  func differences(from plan: QuestionPlan) -> [String: String] {
    let read = Self.text(of: plan)
    var differences: [String: String] = [:]
    for part in Self.parts {
      let wanted = expected[part] ?? ""
      let isSame =
        part == "theme" ? QuestionFixture.isSameTheme(plan.query, wanted) : (read[part] ?? "") == wanted
      if !isSame { differences[part] = "'\(read[part] ?? "")' for '\(wanted)'" }
    }
    return differences
  }

  private static func text(of plan: QuestionPlan) -> [String: String] {
    var read = ["kind": plan.kind.rawValue, "theme": plan.query, "stance": plan.stance?.rawValue ?? ""]
    read["change"] = plan.change?.rawValue
    read["unknown"] = plan.unknownNames.map(\.name).joined(separator: "|")
    read["not"] = plan.notUnderstood.joined(separator: "|")
    for field in plan.fields {
      let pair = field.split(separator: ":", maxSplits: 1).map(String.init)
      let name = pair[0] == "kind" ? "record" : pair[0]
      read[name] = [read[name], pair[1].replacing("\"", with: "")].compactMap(\.self).joined(separator: "|")
    }
    if let published = read["published"]?.split(separator: "."), published.count == 1 {
      read["published"] = published[0].dropLast(3) + ".."
    }
    return read
  }
}
