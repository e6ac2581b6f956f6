/// A number with its thousands set apart: `12,345`.
package func grouped(_ number: Int) -> String {
  let digits = String(number.magnitude)
  var result = number < 0 ? "-" : ""
  for (place, digit) in digits.enumerated() {
    if place > 0, (digits.count - place).isMultiple(of: 3) { result += "," }
    result.append(digit)
  }
  return result
}

/// A number with what it counts, for prose: `1 authority`, `2,100 authorities`.
package func grouped(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(grouped(number)) \(number == 1 ? noun : plural ?? noun + "s")"
}

/// Words as a list in a sentence: `a, b and c`.
package func sentenceList(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " and " + last
}

/// Numbers that follow each other as runs: `1 to 4, 9`.
func numberRuns(_ numbers: [Int]) -> String {
  var runs: [ClosedRange<Int>] = []
  for number in numbers {
    if let last = runs.last, last.upperBound + 1 == number {
      runs[runs.count - 1] = last.lowerBound...number
    } else {
      runs.append(number...number)
    }
  }
  return runs.map { run in
    run.count == 1 ? grouped(run.lowerBound) : "\(grouped(run.lowerBound)) to \(grouped(run.upperBound))"
  }.joined(separator: ", ")
}
