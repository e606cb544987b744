import CourseReader
import Diagnostics
import TestSupport
import Testing
import Wording

@testable import AmorceCLI

/// `amorce i18n`: what is counted, what is missing and where, also in files that `check` refuses.
@Suite struct I18nMatrixTests {
  private func matrix(_ files: [(path: String, text: String)]) -> LanguageMatrix {
    LanguageMatrix(KitTexts.collect(files.map { SourceFile(path: $0.path, text: $0.text) }))
  }

  private func quiz(_ body: String) -> String { "<quiz xmlns=\"urn:amorce:kit:1\" id=\"q\">\(body)</quiz>" }

  private let kit = "<kit xmlns=\"urn:amorce:kit:1\" id=\"k\" languages=\"fr en es\" default-quiz=\"q\"/>"

  @Test func countsTextsByKindAndLanguage() throws {
    let file = try #require(
      matrix([
        (
          "q.xml",
          quiz(
            "<title xml:lang=\"fr\">é</title><title xml:lang=\"en\">e</title><statement id=\"a\"><claim xml:lang=\"fr\">é</claim></statement>"
          )
        )
      ]).files.first)
    #expect(file.kinds.map(\.name) == ["quiz/title", "statement/claim"])
    #expect(file.kinds.map(\.written) == [[1, 1], [1, 0]])
    #expect(file.total.texts == 2)
    #expect(file.lacking.map(\.id) == ["a"])
    #expect(file.lacking.map(\.language.code) == ["en"])
  }

  /// The one without a twin is named, not the last one.
  @Test func pointsAtTheTextThatHasNoTwin() throws {
    let marked = MarkedText(
      quiz(
        """
        <statement id="a">
          <reply xml:lang="fr">un</reply><reply xml:lang="en">one</reply>
          <①reply xml:lang="fr">deux</reply>
          <reply xml:lang="fr">trois</reply><reply xml:lang="en">three</reply>
        </statement>
        """))
    let lacking = try #require(matrix([("q.xml", marked.text)]).files.first?.lacking)
    #expect(lacking.map { "\($0.position.line):\($0.position.column)" } == marked.places.map(\.description))
  }

  /// All French first, then all English, is as good as side by side.
  @Test func languagesMayStandApart() throws {
    let replies = ["fr", "fr", "en", "en"].map { "<reply xml:lang=\"\($0)\">x</reply>" }.joined()
    let file = try #require(matrix([("q.xml", quiz("<statement id=\"a\">\(replies)</statement>"))]).files.first)
    #expect(file.total.texts == 2)
    #expect(file.lacking.isEmpty)
  }

  @Test func gapLacksEveryLanguageOfTheKit() throws {
    let matrix = matrix([
      ("kit.xml", kit),
      ("q.xml", quiz("<statement id=\"a\"><gap field=\"claim\"/><gap field=\"source\"/></statement>")),
    ])
    #expect(matrix.languages.map(\.code) == ["fr", "en", "es"])
    let lacking = try #require(matrix.files.first?.lacking)
    #expect(lacking.map(\.kind) == Array(repeating: "statement/claim", count: 3))
  }

  @Test func countsWhatABrokenFileStillShows() throws {
    let broken = quiz("<title xml:lang=\"fr\">sel & poivre</titel><nonsense/><title xml:lang=\"en\">e</title>")
    #expect(try #require(matrix([("q.xml", broken)]).files.first).total.texts == 1)
  }

  @Test(arguments: ["", "not XML", "<html/>"])
  func tellsWhichFilesAreNotOfAKit(_ text: String) {
    let matrix = matrix([("x.xml", text), ("q.xml", quiz("<title xml:lang=\"fr\">é</title>"))])
    #expect(matrix.unreadable == ["x.xml"])
    #expect(matrix.files.map(\.path) == ["q.xml"])
  }

  @Test func shippedKitLacksNothingAndAgreesInBothForms() throws {
    let library = KitLibrary(folder: TestFile.repository)
    let matrix = LanguageMatrix(KitTexts.collect(try KitLibrary.read(library.paths)))
    #expect(matrix.files.flatMap(\.lacking).isEmpty)
    #expect(matrix.total.written == [matrix.total.texts, matrix.total.texts])
    #expect(matrix.text(.english).hasSuffix("Nothing is missing.\n"))
    #expect(matrix.text(.french).hasSuffix("Rien ne manque.\n"))
    #expect(matrix.json.text().contains("\"lacking\": 0"))
  }
}
