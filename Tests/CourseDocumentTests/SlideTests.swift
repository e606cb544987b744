import CourseDocument
import CourseModel
import TestSupport
import Testing
import Wording

struct SlideTests {
  private func deck(_ language: Language, _ audience: Audience = .youth) throws -> SlideDeck {
    let assembly = try Assembly(
      course: SampleCourse.fullCourse, options: PackOptions(language: language, audience: audience, minutes: 90))
    return try #require(DocumentKind.slides.deck(for: assembly))
  }

  @Test(arguments: [Language.french, .english])
  func oneStatementASlideAndItsAnswerOnTheNext(language: Language) throws {
    let slides = try deck(language).slides
    let questions = slides.indices.filter { slides[$0].kind == .question }
    #expect(questions.compactMap { slides[$0].item } == Array(1...7))
    for index in questions {
      let (question, answer) = (slides[index], slides[index + 1])
      #expect(answer.kind == .answer && answer.item == question.item)
      #expect(answer.title.plainText.hasPrefix(language.isFrench ? "En fait" : "In fact"))
      #expect(!question.title.plainText.isEmpty)
    }
  }

  @Test func theAnswersAreExplainedBeforeTheFirstStatement() throws {
    let slides = try deck(.french).slides
    let instructions = try #require(slides.firstIndex { $0.kind == .instructions })
    let first = try #require(slides.firstIndex { $0.kind == .question })
    #expect(instructions < first)
    #expect(slides[instructions].blocks.words.contains("Je passe"))
    #expect(slides.first?.kind == .title && slides.last?.kind == .closing)
    #expect(slides.contains { $0.kind == .agreement })
  }

  @Test func servicesStandOnEverySlide() throws {
    #expect(try deck(.french).footer.map(\.plainText).contains { $0.contains("555-0199") })
  }

  @Test func aPackWithoutSlidesHasNoNotesForThem() throws {
    let assembly = try Assembly(
      course: SampleCourse.fullCourse, options: PackOptions(language: .french, minutes: 90, hasSlides: false))
    #expect(DocumentKind.slides.deck(for: assembly) == nil)
    #expect(DocumentKind.slidesNotes.document(for: assembly) == nil)
    #expect(!(DocumentKind.readme.document(for: assembly)?.blocks.words.contains("slides") ?? true))
  }

  @Test func notesHaveTheNumbersOfTheSlides() throws {
    let assembly = try Assembly(course: SampleCourse.fullCourse, options: PackOptions(language: .english, minutes: 90))
    let deck = try #require(DocumentKind.slides.deck(for: assembly))
    let notes = try #require(DocumentKind.slidesNotes.document(for: assembly))
    let headings = notes.blocks.compactMap { block -> String? in
      if case .heading(level: 3, let words) = block { words.plainText } else { nil }
    }
    #expect(headings.count == deck.slides.count)
    for (index, heading) in headings.enumerated() { #expect(heading.hasPrefix("\(index + 1) ")) }
  }
}
