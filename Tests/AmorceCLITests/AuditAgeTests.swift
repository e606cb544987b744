import CourseModel
import CourseReader
import Testing
import Wording

@testable import AmorceCLI

/// `amorce audit`: the order of facts, and what is due on a day that the caller gives.
@Suite struct AuditAgeTests {
  private func source(_ id: String, year: Int? = nil, read: String? = nil) -> Source {
    Source(id: ID(id), title: id, year: year, read: read.flatMap { CalendarDate($0) })
  }

  private func item(_ id: String, _ sources: [String]) -> Item {
    Item(
      id: ID(id), type: .statement, prompt: Localized([]), interaction: .verdict(.myth), fact: Localized([]),
      why: Localized([]), sources: sources.map { ID($0) })
  }

  private func service(_ id: String, _ verified: Verification) -> Service {
    Service(id: ID(id), name: Localized([]), contacts: [], scope: .general, verified: verified, sources: [ID("old")])
  }

  private func region(_ code: String, _ verified: Verification) -> Region {
    Region(
      code: RegionCode(code), name: Localized([]), authority: Localized([]), rule: Localized([]), verified: verified,
      sources: [ID("old")])
  }

  private func course(items: [Item] = [], services: [Service] = [], regions: [Region] = []) -> Course {
    let kit = Kit(
      id: ID("k"), title: Localized([]), languages: Language.ofProgram, modules: [], quizzes: [], defaultQuiz: ID("q"))
    return Course(
      kit: kit, modules: [],
      quizzes: [
        Quiz(id: ID("q"), title: Localized([]), items: items), Quiz(id: ID("r"), title: Localized([]), items: items),
      ],
      services: services, regions: regions,
      sources: [
        source("old", year: 2006), source("new", year: 2024), source("page", read: "2024-03-01"), source("undated"),
        source("both", year: 2019, read: "2026-01-01"),
      ])
  }

  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  @Test func oldestSourceDecidesAndUndatedComesFirst() throws {
    let items = [
      item("fresh", ["new"]), item("page", ["page"]), item("mixed", ["new", "old"]), item("undated", ["undated"]),
      item("published", ["both"]), item("half", ["undated", "new"]),
    ]
    let ages = FactAges(course(items: items), on: try day("2027-01-15"))
    #expect(ages.facts.map(\.id) == ["undated", "mixed", "published", "fresh", "half", "page"])
    #expect(ages.facts.map { $0.date?.text } == [nil, "2006", "2019", "2024", "2024", "2024-03-01"])
  }

  @Test func itemOfTwoQuizzesIsOneFact() throws {
    #expect(FactAges(course(items: [item("a", ["new"])]), on: try day("2027-01-15")).facts.count == 1)
  }

  @Test(arguments: [("2024-02-29", 0), ("2025-02-28", 0), ("2025-03-01", 1), ("2023-01-01", 0)])
  func readDaysAgeInWholeYears(_ asOf: String, _ years: Int) throws {
    #expect(EvidenceDate.read(try day("2024-03-01")).years(before: try day(asOf)) == years)
  }

  /// 180 days for a service, twelve months for a reporting rule; on the last day neither is due.
  @Test(arguments: [
    ("2026-01-01", "2026-06-30", false, false), ("2026-01-01", "2026-07-01", true, false),
    ("2026-01-01", "2027-01-01", true, false), ("2026-01-01", "2027-01-02", true, true),
  ])
  func verificationsGetDue(_ verified: String, _ asOf: String, _ serviceIsDue: Bool, _ ruleIsDue: Bool) throws {
    let last = Verification.on(try day(verified))
    let ages = FactAges(course(services: [service("s", last)], regions: [region("QC", last)]), on: try day(asOf))
    #expect(!ages.due(.service).isEmpty == serviceIsDue)
    #expect(!ages.due(.region).isEmpty == ruleIsDue)
  }

  @Test func neverVerifiedIsDueAndSaidInBothLanguages() throws {
    let ages = FactAges(course(services: [service("s", .never)]), on: try day("2026-01-01"))
    #expect(ages.due(.service).map(\.id) == ["s"])
    #expect(ages.text(.english).contains("never verified (to verify)"))
    #expect(ages.text(.french).contains("jamais vérifié (à vérifier)"))
    #expect(ages.json.text().contains("\"asOf\": \"2026-01-01\""))
    #expect(ages.csv.hasPrefix("source_date,date_is,age_years,kind,id,"))
  }
}
