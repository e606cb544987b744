import CourseModel
import CourseReader
import Diagnostics
import TestSupport
import Testing
import Wording

/// Exceptions, the kit as a whole, reading ease, places of several words, and how much work the rules are.
@Suite struct EditorialRulesTests {
  private func rules(_ texts: [String], whole: Bool = false) -> Reading {
    CourseReader.read(
      texts.enumerated().map { SourceFile(path: "\($0).xml", text: $1) },
      background: whole ? [] : FaultPositionTests.background, scope: .rules)
  }

  private func names(_ reading: Reading) -> [String] {
    reading.diagnostics.map(\.id.name).filter { $0 != "not-reviewed" }
  }

  private func item(_ exception: String, outside: String = "") -> String {
    let why = "<why xml:lang=\"fr\">Une prostituée parle.</why><why xml:lang=\"en\">A prostitute speaks.</why>"
    return FaultPositionTests.quiz(
      "<statement id=\"a\" verdict=\"fact\" source=\"guide\">\(FaultPositionTests.claim)\(FaultPositionTests.fact)\(why)"
        + "\(exception)</statement>\(outside)")
  }

  // MARK: Exceptions

  @Test func exceptionSetsItsRuleAsideInsideItsElementOnly() {
    let exception = "<exception rule=\"avoided-term\" reason=\"the words of a survivor\"/>"
    #expect(names(rules([item("")])) == ["avoided-term", "avoided-term"])
    #expect(names(rules([item(exception)])) == [])
    #expect(
      names(rules([item("<exception rule=\"mid-word-dot\" reason=\"a name\"/>")])) == ["avoided-term", "avoided-term"])
    let other =
      "<statement id=\"b\" verdict=\"fact\" source=\"guide\">\(FaultPositionTests.claim)\(FaultPositionTests.fact)"
      + "<why xml:lang=\"fr\">Une prostituée parle.</why><why xml:lang=\"en\">e</why></statement>"
    #expect(names(rules([item(exception, outside: other)])) == ["avoided-term"])
  }

  @Test(arguments: [
    ("rule=\"①avoided-terms\" reason=\"x\"", "bad-value"), ("rule=\"avoided-term\" reason=\"① \"", "bad-value"),
    ("rule=\"①not-reviewed\" reason=\"x\"", "bad-value"),
  ])
  func exceptionNeedsARuleThatExistsAndAReason(_ attributes: String, _ rule: String) throws {
    let marked = MarkedText(item("<exception \(attributes)/>"))
    let reading = rules([marked.text])
    let error = try #require(reading.diagnostics.first { $0.severity == .error })
    let place = reading.sources[error.range.file].position(of: Int(error.range.lower))
    #expect("\(error.id) \(place.line):\(place.column)" == "\(rule) \(try #require(marked.places.first))")
    #expect(reading.diagnostics.count { $0.severity == .error } == 1)
  }

  @Test func exceptionWithoutAttributesIsAnErrorForEachOfThem() {
    let errors = rules([item("<exception/>")]).diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.id) == ["missing-attribute", "missing-attribute"])
  }

  // MARK: Scopes

  @Test func rulesOfWritingDoNotStandInTheWayOfACourse() {
    let dots = item("").replacing("Une prostituée", with: "Vos ami.e.s")
    #expect(names(rules([dots])).contains("mid-word-dot"))
    let files = [SourceFile(path: "q.xml", text: dots)]
    for scope in [CourseReader.Scope.course, .structure] {
      let reading = CourseReader.read(files, background: FaultPositionTests.background, scope: scope)
      #expect(reading.diagnostics.isEmpty)
    }
  }

  @Test func filesWithErrorsAreNotReadForStyle() {
    #expect(names(rules([item("<oops/>")])) == ["unknown-element"])
  }

  // MARK: Places

  /// Columns are right after entities, CDATA, comments and accents.
  @Test(arguments: [
    "Sel &amp; poivre, caf&#233; : une ①prostituée.", "<![CDATA[Sel & poivre, une ]]>①prostituée.",
    "<![CDATA[Sel, une ①prostituée.]]>", "Sel <!-- une &amp; deux --> &amp; une ①prostituée.",
    "É\u{301}té 👩‍👧, une ①prostituée.",
    "Une <strong>①prostituée</strong>.", "\r\n  Une\r\n  ①prostituée &amp; son amie.",
  ])
  func pointsAtTheWord(_ text: String) {
    let sentence = EditorialSentence.bad("avoided-term", "fact", text)
    #expect(sentence.findings("fr") == sentence.expected("fr"))
  }

  @Test func rangeCoversTheWholeTerm() throws {
    let reading = rules([item("").replacing("Une prostituée parle", with: "Le trafic d’êtres humains existe")])
    let finding = try #require(reading.diagnostics.first { $0.id == "avoided-term" })
    #expect(
      reading.sources[finding.range.file].text(Int(finding.range.lower), Int(finding.range.upper))
        == "trafic d’êtres humains")
    #expect(finding.message[.french].contains("trafic d’êtres humains"))
  }

  // MARK: Quizzes

  @Test func balanceFollowsItemsOfOtherQuizzes() {
    func statement(_ id: String, _ verdict: String) -> String {
      "<statement id=\"\(id)\" verdict=\"\(verdict)\" source=\"guide\">\(FaultPositionTests.claim)"
        + "\(FaultPositionTests.fact)\(FaultPositionTests.why)</statement>"
    }
    let first = FaultPositionTests.quiz((1...5).map { statement("a\($0)", "myth") }.joined())
    let references = (1...5).map { "<item-ref ref=\"a\($0)\"/>" }.joined()
    let second = FaultPositionTests.quiz(references + statement("b", "fact")).replacing(
      "id=\"essai\"", with: "id=\"autre\"")
    #expect(names(rules([first])) == [])
    #expect(names(rules([first, second])) == ["verdict-balance"])
    // Alone, the second quiz cannot be judged.
    #expect(!names(rules([second])).contains("verdict-balance"))
  }

  @Test func tenStatementsNeedFromFourToSixMyths() {
    func quiz(_ myths: Int) -> String {
      let verdicts = (0..<10).map { $0 < myths ? "myth" : $0 < 8 ? "fact" : "depends" }
      return FaultPositionTests.quiz(
        verdicts.enumerated().map {
          "<statement id=\"a\($0)\" verdict=\"\($1)\" source=\"guide\">\(FaultPositionTests.claim)"
            + "\(FaultPositionTests.fact)\(FaultPositionTests.why)</statement>"
        }.joined())
    }
    #expect((3...7).map { names(rules([quiz($0)])).count { $0 == "verdict-balance" } } == [1, 0, 0, 0, 1])
  }

  // MARK: Reading ease

  @Test(arguments: [
    ("personne", "fr", 2), ("exploitation", "fr", 4), ("école", "fr", 2), ("musique", "fr", 2), ("amie", "fr", 2),
    ("je", "fr", 1), ("relations", "fr", 3), ("eau", "fr", 1), ("trafficking", "en", 3), ("people", "en", 2),
    ("make", "en", 1), ("wanted", "en", 2), ("asked", "en", 1), ("places", "en", 2), ("likes", "en", 1),
    ("the", "en", 1),
  ])
  func countsSyllables(_ word: String, _ language: String, _ count: Int) {
    #expect(EditorialMeasure.counts(of: word, language)?.syllables == count)
  }

  @Test func countsWordsAndSentences() throws {
    let text = "L’école ouvre à 13 h 30. Qu’est-ce qu’on fait? On attend… puis on entre « calmement »."
    let counts = try #require(EditorialMeasure.counts(of: text, "fr"))
    #expect(counts.words == 15)
    #expect(counts.sentences == 4)
  }

  // MARK: Work

  /// Nothing looks at a word twice as often when the line is twice as long: words of rules, dots, capitals, negations.
  @Test(arguments: [
    "La personne qui exploite gagne la confiance de la victime, puis elle ne laisse pas le choix et peut sauver. ",
    "prostituée ", "a.e.", "aE", "pas ", "es pas ", "ami(e)s ", "« ", "sauver de ",
  ])
  func workGrowsWithTheTextAndNoFaster(_ words: String) {
    func seconds(_ bytes: Int) -> Double {
      let text = String(repeating: words, count: bytes / words.utf8.count) + "ne"
      let file = SourceFile(
        path: "q.xml", text: FaultPositionTests.statement().replacing(">é</claim>", with: ">\(text)</claim>"))
      let clock = ContinuousClock()
      let time = clock.measure {
        _ = CourseReader.read([file], background: FaultPositionTests.background, scope: .rules)
      }
      return Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds)
    }
    _ = seconds(1000)
    let (small, large) = (seconds(10_000), seconds(80_000))
    #expect(large < small * 8 * 4 + 0.5, "\(small) s, \(large) s")
  }

  @Test func manyExceptionsCostLittle() {
    let exceptions = String(repeating: "<exception rule=\"avoided-term\" reason=\"x\"/>", count: 20_000)
    #expect(names(rules([item(exceptions)])) == [])
  }
}
