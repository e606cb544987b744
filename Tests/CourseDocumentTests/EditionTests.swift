import CourseDocument
import CourseModel
import TestSupport
import Testing
import Wording

/// Cards, posters, the wallet card, large print and two languages: what each edition promises.
struct EditionTests {
  private static let languages: [Language] = [.french, .english]

  private func assembly(
    _ language: Language, _ audience: Audience = .youth, size: PageStyle.Size = .usual, minutes: Int = 90,
    certificate: Bool = false
  ) throws -> Assembly {
    try Assembly(
      course: SampleCourse.fullCourse,
      options: PackOptions(
        language: language, audience: audience, minutes: minutes, size: size, hasCertificate: certificate))
  }

  private func cards(_ kind: DocumentKind, _ assembly: Assembly) throws -> [CardSheet] {
    try #require(kind.document(for: assembly)).blocks.compactMap {
      if case .cards(let sheet) = $0 { sheet } else { nil }
    }
  }

  @Test(arguments: languages)
  func voteCardsAreToldApartByFormAndByWord(language: Language) throws {
    let sheet = try #require(try cards(.cards, try assembly(language)).first)
    #expect(sheet.cards.count == 4)
    #expect(Set(sheet.cards.compactMap(\.mark)).count == 4)
    #expect(Set(sheet.cards.compactMap(\.mark?.outlines)).count == 4)
    let words = sheet.cards.flatMap(\.faces).map(\.title.plainText)
    #expect(
      words
        == (language.isFrench
          ? ["Mythe", "Réalité", "Ça dépend", "Je passe"] : ["Myth", "Fact", "It depends", "Pass"]))
    // "Pass" has the size of the others.
    #expect(sheet.cards.allSatisfy { $0.isLarge })
  }

  @Test func cardsToSortHaveNoNumberAndNoPlace() throws {
    let sheets = try cards(.activityCards, try assembly(.french))
    #expect(sheets.count == 3)
    let words = sheets.map { $0.cards.flatMap(\.faces).map { $0.title.plainText + "|" + $0.blocks.words } }
    #expect(words[0] == ["|Prends ton temps.", "|Réponds tout de suite."])
    #expect(words[1] == ["Un besoin|Dormir", "Un besoin|Jouer"])
    #expect(words[2] == ["Un appui|Un club", "Un appui|Un toit"])
  }

  @Test func whatIsCutIntoCardsStandsOnNoSheet() throws {
    let sheets = try #require(DocumentKind.activitySheets.document(for: try assembly(.french))).blocks.words
    #expect(!sheets.contains("Prends ton temps."))
    #expect(sheets.contains("Rester là"))
    let posters = try #require(DocumentKind.posters.document(for: try assembly(.french)))
    #expect(posters.style.size == .poster)
    #expect(posters.blocks.words.contains("Passer, si on veut"))
    #expect(!posters.blocks.words.contains("Rester là"))
  }

  @Test func materialsOfDroppedActivitiesAreNotListed() throws {
    func plan(_ minutes: Int) throws -> String {
      try #require(DocumentKind.sessionPlan.document(for: try assembly(.french, minutes: minutes))).blocks.words
    }
    #expect(try plan(90).split(separator: "\n").contains("cartes"))
    #expect(try !plan(30).split(separator: "\n").contains("cartes"))
  }

  @Test(arguments: Audience.allCases)
  func aCertificateStandsOnlyWhereItWasAskedForAndNeverInAShelter(audience: Audience) throws {
    let without = try assembly(.french, audience)
    #expect(DocumentKind.certificate.document(for: without) == nil)
    let with = try assembly(.french, audience, certificate: true)
    let page = DocumentKind.certificate.document(for: with)
    #expect((page == nil) == (audience == .shelter))
    if let page {
      let words = (page.blocks.words + page.footer.map(\.plainText).joined()).lowercased()
      for word in ["traite", "exploit", "sexu", "score", "quiz"] { #expect(!words.contains(word), "\(word)") }
    }
  }

  @Test(arguments: languages)
  func theWalletCardIsFoldedInwardsAndNamesNoTopic(language: Language) throws {
    let page = try #require(DocumentKind.wallet.document(for: try assembly(language)))
    #expect(page.name == "numbers")
    #expect(page.footer.isEmpty)
    let words = (page.title + page.blocks.words).lowercased()
    for word in ["traite", "traffick", "exploit", "sexu"] { #expect(!words.contains(word), "\(word)") }
    #expect(words.contains("555-0199"))
    #expect(try cards(.wallet, try assembly(language)).allSatisfy { $0.isFolded && $0.columns == 2 })
  }

  @Test func everyFacilitatorPageIsMarkedAndNoOther() throws {
    let assembly = try assembly(.french, certificate: true)
    for kind in DocumentKind.all {
      guard let page = kind.document(for: assembly) else { continue }
      #expect(page.style.isMarkedForFacilitator == (kind.edition == .facilitator), "\(kind.name)")
    }
  }

  @Test func everyPageGrowsInLargePrint() throws {
    let assembly = try assembly(.french, size: .large, certificate: true)
    for kind in DocumentKind.all {
      guard let page = kind.document(for: assembly) else { continue }
      #expect(page.style.isLargePrint, "\(kind.name)")
    }
    #expect(try DocumentKind.quizSheet.document(for: self.assembly(.french))?.style.isLargePrint == false)
  }

  @Test func everyQuestionStandsBesideItselfInTwoLanguages() throws {
    let page = try #require(
      DocumentKind.quizSheet.document(for: try assembly(.french), beside: try assembly(.english)))
    var numbers: [Int] = []
    for block in page.blocks {
      guard case .parallel(let row) = block else { continue }
      #expect(row.columns.map(\.language) == [.french, .english])
      let questions = row.columns.map { column in
        column.blocks.compactMap { if case .question(let question) = $0 { question.number } else { nil } }
      }
      #expect(questions[0] == questions[1])
      #expect(questions[0].count <= 1)
      numbers += questions[0]
    }
    #expect(numbers == Array(1...7))
    #expect(page.companion?.footer.isEmpty == false)
  }

  @Test func theFacilitatorHasOneLanguageAfterTheOther() throws {
    let (one, two) = (try assembly(.french), try assembly(.english))
    let page = try #require(DocumentKind.answerKey.document(for: one, beside: two))
    let alone = try #require(DocumentKind.answerKey.document(for: one))
    #expect(Array(page.blocks.prefix(alone.blocks.count)) == alone.blocks)
    let rest = page.blocks.dropFirst(alone.blocks.count)
    #expect(rest.first == .pageBreak)
    #expect(Array(rest).words.contains("This is a myth."))
  }

  @Test func aPackInOneLanguageIsNotChanged() throws {
    let one = try assembly(.french)
    for kind in DocumentKind.all { #expect(kind.document(for: one, beside: nil) == kind.document(for: one)) }
  }

  @Test func cardsInTwoLanguagesKeepOneForm() throws {
    let page = try #require(DocumentKind.cards.document(for: try assembly(.french), beside: try assembly(.english)))
    let sheets = page.blocks.compactMap { if case .cards(let sheet) = $0 { sheet } else { nil } }
    #expect(sheets.count == 1)
    #expect(sheets[0].cards.map { $0.faces.map(\.title.plainText) }.first == ["Mythe", "Myth"])
  }

  @Test(arguments: languages)
  func theEvaluationAsksForNoNameAndEveryQuestionCanBePassed(language: Language) throws {
    let page = try #require(DocumentKind.evaluation.document(for: try assembly(language)))
    let questions = page.blocks.compactMap { if case .question(let question) = $0 { question } else { nil } }
    #expect((3...6).contains(questions.count))
    let pass = language.isFrench ? "Je passe" : "Pass"
    #expect(questions.allSatisfy { $0.blocks.words.hasSuffix(pass) })
    #expect(page.blocks.words.contains(language.isFrench ? "Pas de nom" : "No name"))
    #expect(!page.footer.isEmpty)
  }
}
