import Indexing
import Reports
import TestSupport
import Testing

@testable import Search

/// A theme becomes the evidence that it asks for.
struct PackBuilderTests {
  @Test func `findings with every word are quoted in groups, each paragraph once`() throws {
    let pack = try PackFixture().pack()
    #expect(
      pack.contents == [
        "Harrow: harrow-2012-06-27:1 harrow-2012-06-27:3 harrow-2016-03-04:1",
        "Kent: kent-2016-09-01:1",
      ])
    #expect(pack.groups.flatMap(\.evidence).map(\.number) == [1, 2, 3, 4])
  }

  @Test func `what says nearly the same stands behind what is quoted`() throws {
    let pack = try PackFixture().pack()
    let first = try #require(pack.groups.first?.evidence.first)
    #expect(first.alike.map(\.description) == ["harrow-2016-03-04:2"])
    #expect(pack.counts.alike == 1)
  }

  @Test(arguments: [
    (Theme.Grouping.authority, ["Harrow", "Kent"]), (.year, ["2012", "2016"]),
    (.framework, ["SLAC inspection", "SIF inspection"]),
    (
      .grade,
      ["Inadequate, SLAC inspection", "Good, SIF inspection", "Requires improvement, SIF inspection"]
    ),
    (.section, ["Overall effectiveness"]),
  ])
  func `groups are of what their paragraphs share, in their order`(
    grouping: Theme.Grouping, titles: [String]
  ) throws {
    let pack = try PackFixture().pack { $0.grouping = grouping }
    #expect(pack.groups.map(\.title) == titles)
    #expect(pack.names.count == 4)
  }

  @Test func `recommendations stand apart, numbered on from the findings`() throws {
    let pack = try PackFixture().pack()
    #expect(pack.recommendations.map(\.paragraph.id.description) == ["harrow-2012-06-27:4"])
    #expect(pack.recommendations.map(\.number) == [5])
    #expect(pack.recommendationCount == 1)
    #expect(try PackFixture().pack { $0.recommendationLimit = 0 }.recommendations.isEmpty)
  }

  @Test func `a grade does not keep recommendations away, which have none`() throws {
    let pack = try PackFixture().pack { $0.filter.grades = [.inadequate] }
    #expect(pack.names == ["harrow-2012-06-27:1", "harrow-2012-06-27:3"])
    #expect(pack.recommendations.count == 1)
    #expect(pack.coverage.reports == 4)
  }

  @Test func `a kind decides what is in it`() throws {
    let recommendations = try PackFixture().build { $0.filter.kinds = [.recommendation] }
    #expect(recommendations.pack.groups.isEmpty && recommendations.pack.recommendations.count == 1)
    #expect(recommendations.warnings == [.onlyRecommendations])
    let findings = try PackFixture().pack { $0.filter.kinds = [.finding] }
    #expect(findings.recommendations.isEmpty && findings.names.count == 4)
  }

  // MARK: Queries

  @Test func `several queries add up, by their weights`() throws {
    let fixture = try PackFixture()
    let queries = { (weight: Double) in
      var carers = Theme.Query("carers")
      carers.weight = weight
      return [Theme.Query("drift planning"), carers]
    }
    let light = try fixture.pack { theme in
      (theme.queries, theme.grouping, theme.limit) = (queries(0.001), .section, 2)
    }
    let heavy = try fixture.pack { theme in
      (theme.queries, theme.grouping, theme.limit) = (queries(100), .section, 2)
    }
    #expect(light.names.allSatisfy { !$0.hasPrefix("norfolk") && $0 != "kent-2016-09-01:2" })
    #expect(Set(heavy.names) == ["norfolk-2019-01-10:1", "kent-2016-09-01:2"])
    #expect(heavy.searches.map(\.paragraphs) == [5, 2])
  }

  @Test func `a query may be content with any of its words`() throws {
    let pack = try PackFixture().pack { $0.queries[0].wantsAllWords = false }
    #expect(pack.names.count == 4)
    let none = try PackFixture().pack { theme in
      theme.queries = [Theme.Query("drift schools")]
      theme.queries[0].wantsAllWords = false
    }
    #expect(none.names.contains("norfolk-2019-01-10:1"))
  }

  @Test func `filters in a query hold for that query alone`() throws {
    let pack = try PackFixture().pack {
      $0.queries = [Theme.Query("drift authority:Kent"), Theme.Query("schools")]
    }
    #expect(Set(pack.names) == ["kent-2016-09-01:1", "norfolk-2019-01-10:1"])
  }

  @Test func `words of every query are marked, or none`() throws {
    let pack = try PackFixture().pack { $0.queries.append(Theme.Query("managers")) }
    let kent = try #require(pack.groups.last?.evidence.first)
    let scalars = Array(kent.paragraph.paragraph.text.unicodeScalars)
    #expect(
      kent.highlights.map { String(String.UnicodeScalarView(scalars[$0])) } == [
        "Planning", "drifts", "managers",
      ])
    let plain = try PackFixture().pack { $0.marksWords = false }
    #expect(plain.quotations.allSatisfy { $0.highlights.isEmpty })
  }

  @Test func `a query that cannot be read is named with its line`() throws {
    let fixture = try PackFixture()
    #expect {
      try fixture.pack { theme in
        theme.queries = [Theme.Query("drift grade:bad")]
        theme.queries[0].line = 7
      }
    } throws: { error in
      guard case PackProblem.query(.badFilter, line: 7) = error else { return false }
      return true
    }
  }

  // MARK: What the analyst wants and does not want

  @Test func `pinned paragraphs come first and pass the limits`() throws {
    let pack = try PackFixture().pack { theme in
      theme.limit = 1
      theme.pinned = [
        Theme.Remark(paragraph: "norfolk-2019-01-10:1", text: "For comparison."),
        Theme.Remark(paragraph: "harrow-2016-03-04:2"),
      ]
    }
    #expect(
      pack.contents == [
        "Harrow: harrow-2016-03-04:2 harrow-2012-06-27:3", "Norfolk: norfolk-2019-01-10:1",
      ])
    #expect(pack.groups.flatMap(\.evidence).map(\.isPinned) == [true, false, true])
    #expect(pack.groups.last?.evidence.first?.note == "For comparison.")
    #expect(pack.counts.pinned == 2 && pack.counts.quoted == 3)
  }

  @Test func `what is pinned by a shortened name is found`() throws {
    let pack = try PackFixture().pack { $0.pinned = [Theme.Remark(paragraph: "norf:1")] }
    #expect(pack.names.contains("norfolk-2019-01-10:1"))
  }

  @Test func `a pinned paragraph that is not there is named with its line`() throws {
    let fixture = try PackFixture()
    #expect {
      try fixture.pack { $0.pinned = [Theme.Remark(paragraph: "harrow-2012-06-27:99", line: 4)] }
    } throws: { error in
      guard case PackProblem.unknownName(.unknownParagraph, field: "pinned", line: 4) = error else {
        return false
      }
      return true
    }
  }

  @Test func `excluded paragraphs are left out and counted`() throws {
    let pack = try PackFixture().pack {
      $0.excluded = [
        Theme.Remark(paragraph: "harrow-2012-06-27:1"), Theme.Remark(paragraph: "harrow-2012-06-27:4"),
      ]
    }
    #expect(pack.contents.first == "Harrow: harrow-2012-06-27:3 harrow-2016-03-04:2 harrow-2016-03-04:1")
    #expect(pack.counts.excluded == 1)
    #expect(pack.recommendations.isEmpty)
  }

  @Test func `where everything is excluded it says so`() throws {
    let fixture = try PackFixture()
    let all = try fixture.pack()
    let names = all.quotations.flatMap { [$0.paragraph.id] + $0.alike }
    #expect {
      try fixture.pack { $0.excluded = names.map { Theme.Remark(paragraph: $0.description) } }
    } throws: { error in
      guard case PackProblem.nothingFound(_, _, excluded: 6, _) = error else { return false }
      return true
    }
  }

  @Test func `what nobody wrote gives no pack, and every query with its count`() throws {
    let fixture = try PackFixture()
    #expect {
      try fixture.pack { $0.queries = [Theme.Query("meals in France")] }
    } throws: { error in
      guard case PackProblem.nothingFound(let searches, "", excluded: 0, _) = error else { return false }
      return searches.map(\.paragraphs) == [0] && searches[0].unknownWords.map(\.word) == ["meals", "France"]
    }
  }

  @Test func `notes stand with what they are on, or it is said that they do not`() throws {
    let built = try PackFixture().build { theme in
      theme.notes = [
        Theme.Remark(paragraph: "kent-2016-09-01:1", text: "The only one.", line: 3),
        Theme.Remark(paragraph: "norfolk-2019-01-10:1", text: "Not there.", line: 4),
        Theme.Remark(paragraph: "nowhere-2019-01-10:1", text: "Nor there.", line: 5),
      ]
      theme.groupNotes = [
        Theme.GroupNote(group: "harrow", text: "Twice.", line: 6),
        Theme.GroupNote(group: "Leeds", text: "Never.", line: 7),
      ]
      theme.excluded = [Theme.Remark(paragraph: "nowhere-2019-01-10:1", line: 8)]
    }
    #expect(built.pack.groups.map(\.note) == ["Twice.", nil])
    #expect(built.pack.groups.last?.evidence.first?.note == "The only one.")
    #expect(
      built.warnings == [
        .unknownExcluded(name: "nowhere-2019-01-10:1", line: 8),
        .noteOnAbsent(name: "norfolk-2019-01-10:1", line: 4),
        .noteOnAbsent(name: "nowhere-2019-01-10:1", line: 5),
        .noteOnAbsentGroup(title: "Leeds", groups: ["Harrow", "Kent"], line: 7),
      ])
  }

  // MARK: Limits and counts

  @Test func `limits keep the best and say how many they left out`() throws {
    let pack = try PackFixture().pack { ($0.limit, $0.limitPerReport) = (2, 1) }
    #expect(pack.names.count == 2)
    let counts = pack.counts
    #expect(counts.beyondReportLimit + counts.beyondLimit + counts.alike + counts.quoted == counts.matching)
    #expect(counts.matching == 5 && counts.matchingReports == 3 && counts.matchingAuthorities == 2)
  }

  @Test
  func `where more matches than is looked at, counts are cut, and the authorities are known all the same`()
    throws
  {
    let fixture = try PackFixture()
    var theme = Theme(title: "Drift")
    theme.queries = [Theme.Query("drift planning")]
    for (most, isCut) in [(4, true), (5, false)] {
      let search = try ThemeSearch(theme, fixture.index, Thesaurus(), mostCandidates: most)
      let found = try search.found(ParagraphFilter(), kinds: [.finding])
      #expect(found.candidates.count == most && found.isCut == isCut)
      #expect(found.counts.map(\.all) == [5])
      #expect(found.furtherAuthorities == (isCut ? ["Harrow", "Kent"] : []))
    }
  }

  @Test func `grades are counted by year, each framework on its own scale`() throws {
    let grades = try PackFixture().pack().grades
    #expect(grades.years == [2012, 2016, 2019])
    #expect(
      grades.rows == [
        GradesByYear.Row(framework: .slac, grade: .inadequate, counts: [2, 0, 0]),
        GradesByYear.Row(framework: .sif, grade: .good, counts: [0, 2, 0]),
        GradesByYear.Row(framework: .sif, grade: .requiresImprovement, counts: [0, 1, 0]),
      ])
    #expect(grades.searchedReports == [1, 2, 1])
    #expect(grades.matchingReports == [1, 2, 0])
  }

  @Test func `authorities are counted, and those named that say nothing`() throws {
    let pack = try PackFixture().pack()
    #expect(
      pack.authorities == [
        AuthorityCount(name: "Harrow", paragraphs: 4, reports: 2, searchedReports: 2),
        AuthorityCount(name: "Kent", paragraphs: 1, reports: 1, searchedReports: 1),
      ])
    #expect(pack.silent.map(\.authority.name) == ["Norfolk"])
  }

  @Test func `an authority of which something is pinned is not among those that say nothing`() throws {
    let pack = try PackFixture().pack { $0.pinned = [Theme.Remark(paragraph: "norfolk-2019-01-10:1")] }
    #expect(pack.silent.isEmpty)
    #expect(pack.counts.matchingAuthorities == 2)
  }

  @Test func `nor is one whose recommendations alone speak of it`() throws {
    let pack = try PackFixture().pack { $0.queries = [Theme.Query("reduce drift"), Theme.Query("schools")] }
    #expect(pack.silent.map(\.authority.name) == ["Kent"])
  }

  @Test(arguments: [["trained year:2016"], ["trained year:2016", "year:2016 carers"]])
  func `a filter that every query has is one of the pack`(queries: [String]) throws {
    let pack = try PackFixture().pack { $0.queries = queries.map(Theme.Query.init) }
    #expect(pack.coverage.reports == 2 && pack.coverage.authorities == 2)
    #expect(pack.filterInWords == "years 2016")
    #expect(pack.searches.map(\.filterInWords) == queries.map { _ in "" })
    #expect(pack.silent.map(\.authority.name) == ["Harrow"])
  }

  @Test func `filters that differ are the queries' own`() throws {
    let pack = try PackFixture().pack {
      $0.queries = [Theme.Query("drift authority:Kent"), Theme.Query("schools year:2019")]
    }
    #expect(pack.filterInWords == "")
    #expect(pack.searches.map(\.filterInWords) == ["authority Kent", "years 2019"])
    #expect(pack.coverage.reports == 4)
    #expect(pack.silent.map(\.authority.name) == ["Harrow"])
  }

  @Test func `an authority of the filters that no report is on is named`() throws {
    let built = try PackFixture().build { $0.filter.authorities = ["kent", "Harow"] }
    #expect(built.warnings == [.unknownAuthority(UnknownWord(word: "Harow", suggestions: ["Harrow"]))])
    let fixture = try PackFixture()
    #expect {
      try fixture.build { $0.filter.authorities = ["Harow"] }
    } throws: { error in
      guard case PackProblem.nothingFound(_, _, excluded: 0, let unknown) = error else { return false }
      return unknown == [UnknownWord(word: "Harow", suggestions: ["Harrow"])]
    }
  }

  @Test func `sources are named with the copyright that they print`() throws {
    let sources = try PackFixture().pack().sources
    #expect(
      sources.map(\.report.id.description) == ["harrow-2012-06-27", "harrow-2016-03-04", "kent-2016-09-01"])
    #expect(sources.map(\.copyright) == ["© Crown copyright 2012", nil, nil])
    #expect(sources.map(\.quotations) == [3, 1, 1])
  }

  @Test func `the state of an index differs as soon as its reports do, and only then`() throws {
    let (one, same) = (try PackFixture().pack().coverage, try PackFixture().pack().coverage)
    let fewer = try PackFixture(Array(PackFixture.reports.dropLast())).pack().coverage
    #expect(one == same)
    #expect(one.fingerprint.count == 16 && one.fingerprint != fewer.fingerprint)
    #expect(one.indexedOn != nil)
    #expect(one.counts.map(\.reports) == [1, 2, 1])
  }
}
