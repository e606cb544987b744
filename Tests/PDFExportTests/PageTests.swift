import CourseDocument
import CourseModel
import Testing
import Wording

@testable import PDFExport

/// What eyes meet: nothing leaves the sheet, nothing is too small, nothing is missing.
@Suite(.enabled(if: TestPress.isThere, "HarfBuzz and Noto Sans are installed"))
struct PageTests {
  private func outlook(_ document: Document) throws -> PDFOutlook {
    try PDFOutlook(try #require(TestPress.press).bytes(of: document))
  }

  private static let address =
    "https://exemple.gouvernement.canada.ca/fr/securite-publique/campagnes/traite-des-personnes/ressources/trouver-de-l-aide.html?langue=fr&region=quebec"

  /// Where every text ends, with the sheet it must stay on.
  private func expectOnSheet(_ outlook: PDFOutlook, sourceLocation: SourceLocation = #_sourceLocation) {
    for (index, page) in outlook.pages.enumerated() {
      let box = outlook.file.pages[index].page["MediaBox"]?.array?.compactMap(\.int) ?? []
      #expect(box.count == 4, sourceLocation: sourceLocation)
      for show in page.shows {
        let holds = show.x >= 40 && show.right <= Double(box[2]) - 40 && show.y > 20 && show.y < Double(box[3]) - 20
        #expect(holds, "page \(index + 1): \(show.text) at \(show.x), \(show.y)", sourceLocation: sourceLocation)
      }
    }
  }

  @Test(arguments: PageStyle.Size.allCases, Paper.allCases)
  func aLongAddressStaysInItsCell(size: PageStyle.Size, paper: Paper) throws {
    let words: [Inline] = [.text("Voir "), .link(address: Self.address, [.text(Self.address)])]
    let document = TestPress.document(
      [
        .paragraph(words), .list(ordered: false, items: [[.paragraph(words)]]),
        .table(
          Table(
            caption: [], columns: [.init(), .init(), .init()], header: [words, words, words],
            rows: [
              [[.paragraph(words)], [.paragraph(words)], [.paragraph([.text(String(repeating: "m", count: 90))])]]
            ])),
        .callout(Callout(kind: .note, title: words, blocks: [.paragraph(words)])),
        .question(Question(number: 12, prompt: words, blocks: [.answerBoxes([AnswerBox(label: words)])])),
      ], style: PageStyle(paper: paper, size: size), footer: [Self.address])
    let outlook = try outlook(document)
    expectOnSheet(outlook)
    #expect(outlook.faults.isEmpty)
    // A cut address is still whole for who copies it: no hyphen, no space put in.
    #expect(outlook.logical.replacing("\n", with: "").contains(Self.address))
  }

  @Test func largePrintSetsNothingOfTheBodyUnder18Points() throws {
    let cell: [Block] = [TestPress.paragraph("Cellule")]
    let outlook = try outlook(
      TestPress.document(
        [
          .heading(level: 1, [.text("Titre")]), .heading(level: 2, [.text("Sous-titre")]),
          .heading(level: 3, [.text("Point")]),
          TestPress.paragraph("Texte"), .list(ordered: true, items: [cell, cell]),
          .table(
            Table(
              caption: [.text("Table")], columns: [.init(), .init()], header: [[.text("A")], [.text("B")]],
              rows: [[cell, cell]])),
          .callout(Callout(kind: .say, title: [.text("À dire")], blocks: cell)),
          .question(
            Question(
              number: 1, prompt: [.text("Question")], blocks: [.answerBoxes([AnswerBox(label: [.text("Mythe")])])])),
        ], style: PageStyle(size: .large)))
    let body = outlook.pages.flatMap(\.shows).filter { $0.mark != nil }
    let services = ["Besoin", "d’aide", "Numéro", "Ligne"]
    for show in body where !services.contains(where: show.text.contains) {
      #expect(show.size >= 18, "\(show.text) in \(show.size)")
    }
    #expect(body.filter { $0.text.contains("Titre") }.allSatisfy { $0.size >= 22 })
  }

  @Test(arguments: ["☃", "漢", "😀"])
  func aMissingGlyphNamesItsCharacterAndDocument(character: String) throws {
    let press = try #require(TestPress.press)
    #expect(throws: PDFFailure.missingGlyphs([character], document: "essai")) {
      try press.bytes(of: TestPress.document([TestPress.paragraph("Neige \(character) ici")]))
    }
    // The press goes on: what was missing before is not held against the next page.
    #expect(throws: Never.self) { try press.bytes(of: TestPress.document([TestPress.paragraph("Neige")])) }
  }

  @Test func noBreakSpacesSurviveAndHoldTheLine() throws {
    let text = "Il dit «\u{A0}oui\u{A0}»\u{202F}; 13\u{A0}h\u{A0}30"
    let outlook = try outlook(TestPress.document([TestPress.paragraph(text)]))
    #expect(outlook.logical.contains(text))
  }

  @Test func combiningMarksKeepTheirLetters() throws {
    let text = "Cre\u{301}e x\u{301}y"
    let logical = try outlook(TestPress.document([TestPress.paragraph(text)], footer: [])).logical
    #expect(logical.contains("Crée"), "canonically the same")
    #expect(logical.contains("x\u{301}y"))
  }

  @Test func fontsAreEmbeddedAsSubsetsWithTheirOwnWidths() throws {
    let outlook = try outlook(
      TestPress.document([.paragraph([.text("Un "), .strong([.text("deux ")]), .emphasis([.text("trois")])])]))
    let fonts = outlook.file.values.values.compactMap(\.dictionary).filter { $0["Type"]?.name == "Font" }
    #expect(fonts.filter { $0["Subtype"]?.name == "Type0" }.count == 3)
    for font in fonts {
      let name = try #require(font["BaseFont"]?.name)
      #expect(name.contains(/^[A-Z]{6}\+NotoSans/), "\(name)")
    }
    let files = outlook.file.streams.values.filter { $0.dictionary["Length1"] != nil }
    #expect(files.count == 3)
    #expect(files.allSatisfy { $0.bytes.count == $0.dictionary["Length1"]?.int && $0.bytes.count < 40_000 })
  }

  @Test func theSameDocumentHasTheSameBytes() throws {
    let blocks: [Block] = [.heading(level: 1, [.text("Titre")]), TestPress.paragraph("Zèbre, kayak et whisky")]
    let press = try TestPress.make()
    let first = try press.bytes(of: TestPress.document(blocks))
    // What was shaped before must not show.
    _ = try press.bytes(of: TestPress.document([TestPress.paragraph("Autre chose")]))
    #expect(try press.bytes(of: TestPress.document(blocks)) == first)
    let other = try TestPress.make()
    _ = try other.bytes(of: TestPress.document([TestPress.paragraph("wxyz")]))
    #expect(try other.bytes(of: TestPress.document(blocks)) == first)
  }

  @Test(arguments: [
    "(a) \\ ) (", "<</S/JavaScript>>", "endstream endobj", "a\u{0}b\u{1B}[31m", "\u{202E}gnp.exe", "%PDF-1.4",
    "]TJ ET EMC",
    "&lt;b&gt; ]]>",
  ])
  func hostileTextStaysText(text: String) throws {
    let words: [Inline] = [
      .text(text), .emphasis([.text(text)]), .link(address: text, [.text(text)]),
      .link(address: "https://example.ca/?q=" + text, [.text(text)]),
    ]
    let cell: [Block] = [.paragraph(words)]
    let outlook = try outlook(
      TestPress.document(
        [
          .heading(level: 1, words), .paragraph(words), .list(ordered: true, items: [cell]),
          .table(Table(caption: words, columns: [.init()], header: [words], rows: [[cell]])),
          .callout(Callout(kind: .warning, title: words, blocks: cell)),
          .figure(DocumentFigure(path: text, alternative: text, caption: words)),
          .question(Question(number: 1, prompt: words, blocks: [.answerBoxes([AnswerBox(label: words)])])),
        ], footer: [text], title: text))
    #expect(outlook.faults.isEmpty)
    #expect(outlook.logical.contains(SafeText.printable(text)))
    #expect(outlook.file.dictionary(outlook.file.trailer["Info"])["Title"]?.text == SafeText.printable(text))
    #expect(!outlook.file.values.values.contains { $0.dictionary?["S"]?.name == "JavaScript" })
  }

  @Test func slidesHaveServicesAndOneSlideEach() throws {
    let slides = (1...12).map { number in
      Slide(
        kind: number.isMultiple(of: 2) ? .answer : .question, title: [.text("Énoncé \(number)")],
        blocks: [TestPress.paragraph(String(repeating: "Le fait tient en une phrase. ", count: number))],
        notes: [TestPress.paragraph("CANARI-NOTE")])
    }
    let deck = SlideDeck(
      name: "slides", title: "Diapositives", language: .french, footer: [[.text("Ligne 1\u{A0}833\u{A0}900-1010")]],
      slides: slides)
    let outlook = try PDFOutlook(try #require(TestPress.press).bytes(of: deck))
    #expect(outlook.pages.count == 12)
    #expect(outlook.faults.isEmpty)
    for page in outlook.pages.indices {
      let text = outlook.text(of: page)
      #expect(text.contains("Énoncé \(page + 1)") && text.contains("1\u{A0}833\u{A0}900-1010"))
      #expect(text.contains("\(page + 1)/12") && !text.contains("CANARI"))
    }
    expectOnSheet(outlook)
  }
}
