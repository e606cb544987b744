import CourseExport
import CourseReader
import Diagnostics
import TestSupport
import Testing
import Wording

@testable import AmorceCLI

/// `amorce audit --review`: every sentence of participants, nothing of the facilitator alone, safe to open.
@Suite struct AuditReviewTests {
  private func sheet(_ text: String, _ language: Language = .english) -> ReviewSheet {
    let files = [SourceFile(path: "q.xml", text: text)]
    return ReviewRows(kit: KitTexts.collect(files), reading: CourseReader.read(files), language: language).sheet()
  }

  private static let quiz = """
    <quiz xmlns="urn:amorce:kit:1" id="q">
      <title xml:lang="fr">Été</title><title xml:lang="en">Summer</title>
      <statement id="a" verdict="myth" source="guide" sensitive="true" reviewed="2026-01-02" by="reviewer">
        <claim xml:lang="fr">=1+1 &lt;script&gt;</claim><claim xml:lang="en">A "quoted", claim</claim>
        <fact xml:lang="fr">Un fait.</fact><fact xml:lang="en">A fact.</fact>
        <why xml:lang="fr"><p>Un</p><ul><li>Deux</li></ul></why><why xml:lang="en"><p>One</p><p>Two</p></why>
        <belief xml:lang="fr">SECRET</belief><belief xml:lang="en">SECRET</belief>
      </statement>
      <choose id="b" source="guide">
        <prompt xml:lang="fr">Que dire?</prompt><prompt xml:lang="en">What to say?</prompt>
        <option id="x" correct="true">
          <text xml:lang="fr">Oui</text><text xml:lang="en">Yes</text>
          <feedback xml:lang="fr">Bien</feedback>
        </option>
      </choose>
    </quiz>
    """

  /// A new kind of text must be given a reach before it can be forgotten in a review.
  @Test func everyTextOfTheVocabularyHasAReach() {
    var undecided: Set<String> = []
    func visit(_ rule: ElementRule) {
      for child in rule.children {
        if child.rule.language == .every, TextReach(parent: rule.name, name: child.rule.name) == nil {
          undecided.insert("\(rule.name)/\(child.rule.name)")
        }
        visit(child.rule)
      }
    }
    for root in Vocabulary.roots { visit(root) }
    #expect(undecided.sorted() == [])
  }

  @Test func rowsHaveIdsFieldsNotesAndBothLanguages() throws {
    let rows = try #require(sheet(Self.quiz).sections.first).rows
    #expect(rows.map(\.id) == ["q", "a", "a", "a", "a", "b", "b", "b"])
    #expect(
      rows.map(\.field) == [
        "title", "claim", "fact", "why ¶1", "why ¶2", "prompt", "option[x]/text", "option[x]/feedback",
      ])
    #expect(rows[1].note == "myth; sensitive")
    #expect(rows[3].texts == ["Un", "One"])
    #expect(rows[4].texts == ["Deux", "Two"])
    #expect(rows[6].note == "right answer")
    #expect(rows[7].texts == ["Bien", ""])
    #expect(rows[1].sources == "guide")
    #expect(rows[1].reviewed == "2026-01-02, reviewer")
  }

  @Test func findingsStandWhereTheyBelong() throws {
    let rows = try #require(sheet(Self.quiz).sections.first).rows
    // The missing English stands on the option, the count of options on the whole question.
    #expect(rows[6].findings.contains { $0.hasPrefix("missing-language") })
    #expect(rows[5].findings.contains { $0.hasPrefix("missing-element") || $0.hasPrefix("unknown-ref") })
    #expect(rows[0].findings.isEmpty)
  }

  @Test func whatStaysWithTheFacilitatorIsNotThere() {
    #expect(!ReviewPage.html(sheet(Self.quiz)).contains("SECRET"))
    #expect(!sheet(Self.quiz).csv.contains("SECRET"))
  }

  @Test(arguments: [Language.french, .english])
  func pageIsSelfContainedAndEscaped(_ language: Language) {
    let html = ReviewPage.html(sheet(Self.quiz, language))
    #expect(html.contains("=1+1 &lt;script&gt;"))
    #expect(!html.contains("<script"))
    #expect(!html.contains("http://") && !html.contains("https://"))
    #expect(html.contains("<td lang=\"fr\">Un fait.</td>\n<td lang=\"en\">A fact.</td>"))
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("\ta", "'\ta"), ("\ra", "\"'\ra\""),
    ("a=1", "a=1"),
    ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("", ""), ("=\"x\"", "\"'=\"\"x\"\"\""),
  ])
  func cellsAreNeverFormulas(_ cell: String, _ written: String) {
    #expect(CSVText.text([[cell, "b"]]) == written + ",b\r\n")
  }

  @Test func tableOpensInASpreadsheet() throws {
    let csv = sheet(Self.quiz).csv
    #expect(csv.hasPrefix("\u{FEFF}file,line,id,field,reach,note,fr,en,sources,findings,reviewed,comment\r\n"))
    #expect(csv.contains(",'=1+1 <script>,\"A \"\"quoted\"\", claim\","))
    #expect(csv.hasSuffix("\r\n"))
  }

  @Test func shippedKitIsReviewedWhole() throws {
    let files = try KitLibrary.read(KitLibrary(folder: TestFile.repository).paths)
    let rows = ReviewRows(kit: KitTexts.collect(files), reading: CourseReader.read(files), language: .french)
    let sheet = rows.sheet()
    #expect(sheet.sections.first?.path.hasSuffix("kit.xml") == true)
    #expect(sheet.sections.flatMap(\.rows).allSatisfy { $0.texts.allSatisfy { !$0.isEmpty } })
    #expect(rows.sheet(of: ["faits"]).sections.map(\.path.isEmpty) == [false])
    #expect(sheet.otherFindings == [])
  }
}
