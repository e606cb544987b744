import CourseDocument
import CourseModel
import PDFExport
import TestSupport
import Testing
import Wording

/// What a screen reader meets: the tree of a file says what the document says.
@Suite(.enabled(if: TestPress.isThere, "HarfBuzz and Noto Sans are installed"))
struct StructureTests {
  private static let languages: [Language] = [.french, .english]

  private func outlook(_ document: Document) throws -> PDFOutlook {
    try PDFOutlook(try #require(TestPress.press).bytes(of: document))
  }

  private func documents(_ language: Language) throws -> [Document] {
    let assembly = try Assembly(
      course: SampleCourse.course,
      options: PackOptions(
        language: language, audience: .adults, region: RegionCode("QC"), participants: 12, start: ClockTime("9:00"),
        minutes: 90))
    return DocumentKind.all.compactMap { $0.document(for: assembly) }
  }

  @Test(arguments: languages)
  func everyPageOfAPackIsTaggedWhole(language: Language) throws {
    let documents = try documents(language)
    #expect(documents.count > 5)
    for document in documents {
      let outlook = try outlook(document)
      #expect(outlook.faults.isEmpty, "\(document.name): \(outlook.faults.prefix(3))")
      let expected = TagCount(document)
      for (kind, count) in expected.counts.sorted(by: { $0.key < $1.key }) {
        #expect(outlook.counts[kind, default: 0] == count, "\(document.name) \(kind)")
      }
      let headings = outlook.counts.filter { $0.key.hasPrefix("H") }.values.reduce(0, +)
      #expect(headings == expected.headings, "\(document.name)")
      let catalog = outlook.file.catalog
      #expect(catalog["Lang"]?.text == language.code)
      #expect(outlook.file.dictionary(catalog["MarkInfo"])["Marked"] == .boolean(true))
      #expect(outlook.file.dictionary(catalog["ViewerPreferences"])["DisplayDocTitle"] == .boolean(true))
    }
  }

  @Test(arguments: languages)
  func everyParagraphStandsInOrderToTheLetter(language: Language) throws {
    for document in try documents(language) {
      let logical = try outlook(document).logical
      var place = logical.startIndex
      for paragraph in TagCount(document).paragraphs {
        let wanted = SafeText.printable(paragraph)
        let found = logical[place...].firstRange(of: wanted)
        #expect(found != nil, "\(document.name): \(wanted)")
        place = found?.upperBound ?? place
      }
    }
  }

  @Test func servicesStandOnEveryPageAndAreReadOutOnce() throws {
    let outlook = try outlook(TestPress.document((1...120).map { TestPress.paragraph("Paragraphe \($0)") }))
    #expect(outlook.pages.count > 2)
    for page in outlook.pages.indices {
      #expect(outlook.text(of: page).contains("Ligne 1\u{A0}833\u{A0}900-1010"), "page \(page + 1)")
      #expect(outlook.text(of: page).contains("Page \(page + 1) sur \(outlook.pages.count)"))
    }
    #expect(outlook.logical.ranges(of: "Numéro 911").count == 1)
  }

  @Test func everyFacilitatorPageIsMarked() throws {
    let outlook = try outlook(
      TestPress.document(
        (1...120).map { TestPress.paragraph("Paragraphe \($0)") }, style: PageStyle(isMarkedForFacilitator: true)))
    for page in outlook.pages.indices { #expect(outlook.text(of: page).contains("Pour la personne qui anime")) }
  }

  @Test func headingLevelsAreNeverLeftOut() throws {
    let outlook = try outlook(
      TestPress.document([
        .heading(level: 1, [.text("Un")]), .heading(level: 3, [.text("Deux")]), .heading(level: 3, [.text("Trois")]),
        .heading(level: 2, [.text("Quatre")]),
      ]))
    #expect(outlook.counts["H1"] == 1)
    #expect(outlook.counts["H2"] == 3)
    #expect(outlook.counts["H3"] == nil)
  }

  @Test func aTableOverSeveralPagesRepeatsItsHeadAndSaysItOnce() throws {
    let rows = (1...90).map { row in [[TestPress.paragraph("Rangée \(row)")], [TestPress.paragraph("\(row)")]] }
    let outlook = try outlook(
      TestPress.document([
        .table(
          Table(
            caption: [.text("Compte")], columns: [.init(width: 3), .init(isNumeric: true)],
            header: [[.text("Énoncé")], [.text("Nombre")]], rows: rows, hasRowHeaders: true))
      ]))
    #expect(outlook.pages.count >= 3)
    for page in outlook.pages.indices { #expect(outlook.text(of: page).contains("Énoncé"), "page \(page + 1)") }
    #expect(outlook.logical.ranges(of: "Énoncé").count == 1)
    #expect(outlook.counts["TH"] == 2 + 90)
    #expect(outlook.counts["TD"] == 90)
  }

  @Test func eachColumnSaysItsLanguage() throws {
    let outlook = try outlook(
      TestPress.document([
        .parallel(
          Parallel(columns: [
            .init(language: .french, blocks: [TestPress.paragraph("Bonjour")]),
            .init(language: .english, blocks: [TestPress.paragraph("Hello")]),
          ]))
      ]))
    #expect(outlook.languages == ["fr", "en"])
    #expect(outlook.logical.contains("Bonjour"))
  }

  @Test func boxesFormsAndPicturesHaveWords() throws {
    let outlook = try outlook(
      TestPress.document([
        .answerBoxes([AnswerBox(label: [.text("Mythe")]), AnswerBox(label: [.text("Je passe")])]),
        .cards(
          CardSheet(
            caption: [.text("Cartes")], columns: 2, rows: 1,
            cards: CardMark.allCases.map { mark in
              Card(mark: mark, isLarge: true, faces: [.init(language: .french, title: [.text(mark.rawValue)])])
            })),
      ]))
    let figures = outlook.file.values.values.compactMap(\.dictionary).filter { $0["S"]?.name == "Figure" }
    #expect(figures.count == 2 + CardMark.allCases.count)
    #expect(figures.allSatisfy { !($0["Alt"]?.text ?? "").isEmpty && $0["A"] != nil })
  }

  @Test func linksSayWhereTheyLead() throws {
    let outlook = try outlook(
      TestPress.document([
        .paragraph([
          .text("Écrire à "), .link(address: "mailto:a@example.ca", [.text("a@example.ca")]),
          .link(address: "javascript:x", [.text("non")]),
        ])
      ]))
    let links = outlook.file.values.values.compactMap(\.dictionary).filter { $0["Subtype"]?.name == "Link" }
    #expect(links.count == 1)
    #expect(links.first?["Contents"]?.text == "a@example.ca")
    #expect(outlook.file.dictionary(links.first?["A"])["URI"]?.text == "mailto:a@example.ca")
    #expect(outlook.counts["Link"] == 1)
  }
}
