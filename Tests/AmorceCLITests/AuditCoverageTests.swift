import CourseModel
import CourseReader
import Diagnostics
import TestSupport
import Testing
import Wording

@testable import AmorceCLI

/// `amorce audit --coverage`: taught, asked, left out, missing.
@Suite struct AuditCoverageTests {
  private func numbers(_ values: [Int]) -> [ChecklistNumber] { values.map { ChecklistNumber($0) } }

  private var course: Course {
    let item = Item(
      id: ID("a"), type: .statement, prompt: Localized([]), interaction: .verdict(.myth), fact: Localized([]),
      why: Localized([]), covers: numbers([2, 3]))
    let activity = Activity(
      id: ID("talk"), title: Localized([]), duration: Duration(minutes: 5), steps: [], covers: numbers([1, 9]))
    let module = Module(
      id: ID("m"), step: .learn, intensity: .low, title: Localized([]), summary: Localized([]),
      parts: [.activity(activity)],
      handouts: [Handout(id: ID("sheet"), title: Localized([]), parts: [.fact(of: ID("a"))])], covers: numbers([1]))
    let kit = Kit(
      id: ID("k"), title: Localized([]), languages: Language.ofProgram, modules: [], quizzes: [], defaultQuiz: ID("q"),
      checklistCount: 5, leftOut: [LeftOut(covers: numbers([4]), reason: "not ours")])
    return Course(kit: kit, modules: [module], quizzes: [Quiz(id: ID("q"), title: Localized([]), items: [item])])
  }

  @Test func everyNumberHasItsPlacesAndStatus() {
    let matrix = CoverageMatrix(course)
    #expect(matrix.rows.map(\.status) == [.taught, .taughtAndAsked, .taughtAndAsked, .leftOut, .missing])
    #expect(matrix.rows[0].taught == [.init(kind: "module", id: "m"), .init(kind: "activity", id: "talk")])
    #expect(matrix.rows[1].taught == [.init(kind: "handout", id: "sheet")])
    #expect(matrix.rows[1].asked == ["a"])
    #expect(matrix.rows[3].reasons == ["not ours"])
    #expect(matrix.beyond.map(\.value) == [9])
    #expect(CoverageMatrix.Status.allCases.map(matrix.total) == [2, 1, 0, 1, 1])
  }

  @Test func missingIsSaidInEveryForm() {
    let matrix = CoverageMatrix(course)
    #expect(matrix.text(.english).contains("005  MISSING"))
    #expect(matrix.text(.french).contains("005  MANQUE"))
    #expect(matrix.text(.english).contains("not taught, asked or left out: 005"))
    #expect(matrix.csv.contains("005,missing,,,\r\n"))
    #expect(matrix.json.text().contains("\"missing\": 1"))
  }

  @Test func shippedKitMissesNothing() throws {
    let matrix = CoverageMatrix(try KitLibrary(folder: TestFile.repository).course(.english))
    #expect(matrix.count == 237)
    #expect(matrix.total(.missing) == 0)
    #expect(matrix.beyond.isEmpty)
  }
}
