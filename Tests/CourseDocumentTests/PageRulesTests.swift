import CourseDocument
import CourseModel
import TestSupport
import Testing
import Wording

/// What care.md asks of pages.
struct PageRulesTests {
  private static let languages: [Language] = [.french, .english]

  private func document(
    _ kind: DocumentKind, _ language: Language, _ audience: Audience = .youth, region: RegionCode? = nil
  ) throws -> Document {
    let options = PackOptions(language: language, audience: audience, region: region, minutes: 90)
    return try #require(kind.document(for: try Assembly(course: SampleCourse.course, options: options)))
  }

  @Test(arguments: languages)
  func servicesStandAtTheFootOfRoomPages(language: Language) throws {
    for kind in [DocumentKind.sessionPlan, .answerKey, .quizSheet, .answerSheet, .tallySheet] {
      let footer = try document(kind, language).footer.map(\.plainText).joined(separator: "\n")
      #expect(footer.contains(language.isFrench ? "1\u{A0}800\u{A0}555-0100" : "1-800-555-0100"), "\(kind.name)")
      #expect(footer.contains(language.isFrench ? "à vérifier avant la séance" : "check before the session"))
    }
  }

  @Test(arguments: languages, [Audience.youth, .shelter])
  func takeHomePageSaysNothingOutside(language: Language, audience: Audience) throws {
    let page = try document(.handout, language, audience)
    #expect(page.name == "relations")
    #expect(page.title == (language.isFrench ? "Relations saines" : "Healthy relationships"))
    #expect(page.footer.isEmpty)
    let breakAt = try #require(page.blocks.firstIndex(of: .pageBreak))
    let outside = Array(page.blocks[..<breakAt]).words.lowercased()
    for word in ["traite", "trafic", "traffick", "exploit", "sexu"] { #expect(!outside.contains(word), "\(word)") }
    // The line is there, without its name.
    #expect(outside.contains("555-0199"))
    #expect(!page.blocks.words.lowercased().contains("traite.example.ca"))
  }

  @Test func generalLinesStandFirstOnTheTakeHomePage() throws {
    let words = try document(.handout, .french).blocks.words
    let general = try #require(words.range(of: "Une ligne d’écoute"))
    let emergency = try #require(words.range(of: "Urgence"))
    let other = try #require(words.range(of: "Autre ligne d’aide"))
    #expect(general < emergency && emergency < other)
  }

  @Test(arguments: languages)
  func passIsABoxOfEveryQuestion(language: Language) throws {
    let pass = language.isFrench ? "Je passe" : "Pass"
    for kind in [DocumentKind.quizSheet, .answerSheet] {
      let questions = try document(kind, language).blocks.compactMap { block -> Question? in
        if case .question(let question) = block { question } else { nil }
      }
      #expect(questions.count == 7)
      #expect(questions.allSatisfy { $0.blocks.words.contains(pass) })
    }
  }

  @Test(arguments: languages)
  func noPageAsksForAName(language: Language) throws {
    for kind in [DocumentKind.quizSheet, .answerSheet] {
      for block in try document(kind, language).blocks {
        if case .writingSpace = block { Issue.record("\(kind.name) has a line to write on") }
      }
    }
  }

  @Test func withoutRegionAPlanHasABoxToFillIn() throws {
    let blank = try document(.sessionPlan, .french).blocks.words
    #expect(blank.contains("À remplir\u{A0}: qui reçoit un signalement"))
    let filled = try document(.sessionPlan, .french, region: RegionCode("QC")).blocks.words
    #expect(filled.contains("Direction de la protection de la jeunesse"))
    #expect(!filled.contains("À remplir\u{A0}: qui reçoit un signalement"))
  }

  @Test func draftStandsUntilEveryItemIsReviewed() throws {
    let words = "pas encore relue par une personne ayant une expérience vécue"
    for kind in [DocumentKind.sessionPlan, .answerKey, .readme] {
      #expect(try document(kind, .french).blocks.words.contains(words))
    }
    let reviewed = SampleCourse.course.reviewed()
    let assembly = try Assembly(course: reviewed, options: PackOptions(language: .french, minutes: 90))
    for kind in DocumentKind.all {
      let page = kind.document(for: assembly)
      #expect(page.map { !$0.blocks.words.contains(words) } ?? true, "\(kind.name)")
    }
  }

  @Test func tallyRefusesSensitiveItems() throws {
    let tally = try document(.tallySheet, .french, .adults).blocks.words
    #expect(!tally.contains("Un énoncé délicat."))
    #expect(tally.contains("Cela n’arrive qu’ailleurs."))
  }

  @Test func shelterKeepsNothing() throws {
    #expect(try document(.tallySheet, .french, .shelter).blocks.words.contains("Rien n’est gardé"))
    #expect(try document(.sessionPlan, .french, .shelter).blocks.words.contains("Rien n’est gardé"))
  }

  @Test(arguments: languages)
  func participantsNeverReadAHarshWord(language: Language) throws {
    for kind in DocumentKind.all where kind.edition == .participant {
      let assembly = try Assembly(
        course: SampleCourse.fullCourse, options: PackOptions(language: language, minutes: 90, hasCertificate: true))
      let text = try #require(kind.document(for: assembly)).blocks.words.lowercased()
      for word in ["faux", "erreur", "raté", "wrong", "incorrect", "failed"] { #expect(!text.contains(word)) }
    }
  }

  @Test func everyNumberIsTheSameOnEverySheet() throws {
    let sheet = try document(.quizSheet, .french).blocks.questionNumbers
    #expect(try document(.answerSheet, .french).blocks.questionNumbers == sheet)
    #expect(try document(.sessionPlan, .english).blocks.questionNumbers == sheet)
  }

  @Test func quotationsGetTheMarksOfTheLanguage() throws {
    #expect(try document(.sessionPlan, .french).blocks.words.contains("«\u{A0}Merci de me le dire.\u{A0}»"))
    #expect(try document(.sessionPlan, .english).blocks.words.contains("“Thank you for telling me.”"))
    let nested = Document(
      name: "x", title: "x", language: .french, edition: .facilitator,
      blocks: [.paragraph([.quote([.text("a "), .quote([.text("b")])])])])
    #expect(nested.blocks.words == "«\u{A0}a “b”\u{A0}»")
  }
}

extension [Block] {
  fileprivate var questionNumbers: [Int] {
    compactMap { if case .question(let question) = $0 { question.number } else { nil } }
  }
}

extension String {
  fileprivate func range(of other: String) -> String.Index? {
    indices.first { self[$0...].hasPrefix(other) }
  }
}
