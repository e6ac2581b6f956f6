import Reports
import TestSupport
import Testing

/// Deadlines and addressees of recommendations, which headings and lead-ins set for the items below them.
struct RecommendationReaderTests {
  private static let opening = """
    Inspection of safeguarding and looked after children services

    Fenmarsh County Council

    Published: 21 October 2011

    Areas for improvement


    """

  @Test func `a heading sets the time for the items below it`() async throws {
    try await expect(
      """
      Immediately:

      - The council should see each child.

      Within three months:

      - NHS Fenmarsh and the trust should share records.
      - Ensure that plans are short.
      """,
      gives: [
        "Immediately 2011-10-21 [The council]", "Within three months 2012-01-21 [NHS Fenmarsh, the trust]",
        "Within three months 2012-01-21 []",
      ])
  }

  @Test func `whom a lead-in addresses, its items address, unless they say otherwise`() async throws {
    try await expect(
      """
      1. The council and the police should take the following action:

      - ensure that each child is seen
      - the trust should share records

      2. Leaders should meet.
      """,
      gives: [
        "- - [The council, the police]", "- - [The council, the police]", "- - [the trust]", "- - [Leaders]",
      ])
  }

  @Test func `a lead-in holds under the headings that set a time`() async throws {
    try await expect(
      """
      1. The council should take the following action:

      Within one month:

      - ensure that each child is seen

      Within six months:

      - ensure that plans are short
      """,
      gives: [
        "- - [The council]", "Within one month 2011-11-21 [The council]",
        "Within six months 2012-04-21 [The council]",
      ])
  }

  @Test func `a time in the sentence is nearer than that of the heading`() async throws {
    try await expect(
      """
      Within three months:

      - Hire two workers by 9 December 2011.
      - Hire two more.
      """, gives: ["by 9 December 2011 2011-12-09 []", "Within three months 2012-01-21 []"])
  }

  /// Each recommendation as its time, its last day and its addressees.
  private func expect(_ text: String, gives expected: [String]) async throws {
    let report = try await Reading.report(Self.opening + text)
    let found = report.paragraphs.compactMap(\.recommendation).map { recommendation in
      "\(recommendation.timescale ?? "-") "
        + "\(recommendation.due?.description ?? "-") [\(recommendation.addressees.joined(separator: ", "))]"
    }
    #expect(found == expected)
  }
}
