import CourseDocument
import CourseExport
import CourseModel
import TestSupport
import Testing
import Wording

@testable import AmorceCLI

/// The kit that is shipped, packed as people will pack it.
struct PackShippedKitTests {
  private static let languages: [Language] = [.french, .english]

  private func course() throws -> Course {
    let root = "/" + "\(#filePath)".split(separator: "/").dropLast(3).joined(separator: "/")
    return try KitLibrary(folder: root).course(.english)
  }

  @Test(arguments: languages, [Audience.youth, .adults, .shelter])
  func workshopFitsItsMinutesAndEveryPageIsThere(language: Language, audience: Audience) throws {
    let assembly = try Assembly(
      course: try course(), options: PackOptions(language: language, audience: audience, minutes: 45))
    #expect(assembly.parts.reduce(0) { $0 + $1.minutes } == 45)
    let documents = DocumentKind.all.compactMap { $0.document(for: assembly) }
    // The workshop of the kit has no rehearsal; neither has its pack.
    let elsewhere = ["rehearsal-map", "supporter-cards", "slides", "certificate", "activity-cards", "activity-sheets"]
    let expected = Set(DocumentKind.all.map(\.name)).subtracting(elsewhere)
    #expect(Set(documents.map(\.name)).count == expected.count)
    let discreet = [DocumentKind.discreetFileName, DocumentKind.walletFileName]
    for document in documents where !discreet.contains(document.name) {
      #expect(document.footer.contains { $0.plainText.contains("833") && $0.plainText.contains("900-1010") })
    }
  }

  @Test(arguments: languages, [Audience.youth, .adults, .shelter])
  func everyStatementHasASlideAndItsAnswerIsOnTheNext(language: Language, audience: Audience) throws {
    let assembly = try Assembly(
      course: try course(), options: PackOptions(language: language, audience: audience, minutes: 45))
    let deck = try #require(DocumentKind.slides.deck(for: assembly))
    #expect(deck.footer.contains { $0.plainText.contains("900-1010") })
    let numbers = assembly.quizzes.flatMap(\.items).map(\.number)
    #expect(deck.slides.filter { $0.kind == .question }.compactMap(\.item) == numbers)
    for (slide, next) in zip(deck.slides, deck.slides.dropFirst()) where slide.kind == .question {
      #expect(next.kind == .answer && next.item == slide.item)
    }
  }

  @Test func everyPictureIsThereAndDescribedInBothLanguages() throws {
    let course = try course()
    let root = "/" + "\(#filePath)".split(separator: "/").dropLast(3).joined(separator: "/")
    let pictures = PackPictures.read(for: course, in: root)
    #expect(pictures.missing == [])
    #expect(pictures.found.keys.sorted() == ["cinq-etapes.png", "quatre-etapes.png"])
    for language in Self.languages {
      let assembly = try Assembly(
        course: course, options: PackOptions(language: language, minutes: 90, modules: [ID("etapes")]),
        pictures: pictures.found)
      let posters = try #require(DocumentKind.posters.document(for: assembly))
      let figures = posters.blocks.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
      #expect(figures.count == 2)
      #expect(figures.allSatisfy { !$0.bytes.isEmpty && $0.alternative.count > 40 })
    }
  }

  /// What a dropped activity alone needs is not asked for.
  @Test func materialsOfDroppedExtrasAreNotListed() throws {
    func words(_ minutes: Int) throws -> String {
      let assembly = try Assembly(course: try course(), options: PackOptions(language: .english, minutes: minutes))
      let plan = try #require(DocumentKind.sessionPlan.document(for: assembly))
      return String(decoding: PlainTextWriter.write(plan).bytes, as: UTF8.self)
    }
    #expect(try !words(45).contains("table of offers"))
    #expect(try words(90).contains("table of offers"))
  }

  @Test func everyModuleCanBePackedAlone() throws {
    let course = try course()
    for module in course.modules {
      let assembly = try Assembly(course: course, options: PackOptions(language: .french, modules: [module.id]))
      #expect(assembly.parts.reduce(0) { $0 + $1.minutes } == assembly.minutes, "\(module.id)")
      let other = try Assembly(course: course, options: PackOptions(language: .english, modules: [module.id]))
      // The same pages in both languages, and side by side they pair item by item.
      for kind in DocumentKind.all {
        #expect(kind.fileName(for: assembly) == kind.fileName(for: other), "\(module.id) \(kind.name)")
        guard kind.edition == .participant, let page = kind.document(for: assembly, beside: other) else { continue }
        #expect(page.companion?.language == .english)
      }
    }
  }

  @Test(arguments: languages, [Audience.youth, .shelter])
  func walletCardSaysNothingOfTheTopic(language: Language, audience: Audience) throws {
    let options = PackOptions(language: language, audience: audience, region: RegionCode("QC"))
    let page = try #require(DocumentKind.wallet.document(for: try Assembly(course: try course(), options: options)))
    for writer in documentWriters {
      let file = try writer.write(page)
      let text = (file.path + String(decoding: file.bytes, as: UTF8.self)).lowercased()
      for word in ["traite", "traffick", "exploit", "sexuel", "sexual"] { #expect(!text.contains(word), "\(word)") }
    }
  }

  @Test(arguments: languages, [Audience.youth, .shelter])
  func takeHomePageIsDiscreetOutside(language: Language, audience: Audience) throws {
    let assembly = try Assembly(course: try course(), options: PackOptions(language: language, audience: audience))
    let page = try #require(DocumentKind.handout.document(for: assembly))
    let end = try #require(page.blocks.firstIndex(of: .pageBreak))
    let outside = Document(
      name: page.name, title: page.title, language: language, edition: .participant, blocks: Array(page.blocks[..<end]))
    for writer in documentWriters {
      let text = String(decoding: try writer.write(outside).bytes, as: UTF8.self).lowercased()
      for word in ["traite", "traffick", "exploit", "sexuel", "sexual"] { #expect(!text.contains(word), "\(word)") }
    }
  }
}
