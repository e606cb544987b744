import CourseDocument
import CourseModel
import TestSupport
import Testing
import Wording

/// What the map and the cards of a rehearsal say, and to whom.
struct RehearsalPagesTests {
  private static let languages: [Language] = [.french, .english]

  private func document(
    _ kind: DocumentKind, _ language: Language = .french, _ audience: Audience = .adults, region: RegionCode? = nil,
    participants: Int? = nil
  ) throws -> Document {
    let options = PackOptions(
      language: language, audience: audience, region: region, participants: participants, minutes: 90)
    return try #require(kind.document(for: try Assembly(course: SampleCourse.course, options: options)))
  }

  private func words(_ text: Localized<Flow>, _ language: Language) -> String {
    Document(
      name: "x", title: "x", language: language, edition: .facilitator,
      blocks: text.value(in: language).compactMap {
        if case .paragraph(let words) = $0 { .paragraph(words) } else { nil }
      }
    ).blocks.words
  }

  @Test(arguments: languages)
  func theMapHoldsEveryLineReplyEffectAndEnd(language: Language) throws {
    let text = try document(.rehearsalMap, language).blocks.words
    for rehearsal in [SampleCourse.talk, SampleCourse.report] {
      #expect(text.contains(words(rehearsal.setting, language)))
      for turn in rehearsal.turns {
        #expect(text.contains(words(turn.line, language)))
        for reply in turn.replies {
          #expect(text.contains(reply.text.value(in: language).plainText))
          #expect(text.contains(reply.feedback.value(in: language).plainText))
        }
      }
      for end in rehearsal.ends { #expect(text.contains(words(end.text, language))) }
    }
  }

  @Test(arguments: languages)
  func cardsHoldEveryReplyAndNothingElseOfTheRehearsal(language: Language) throws {
    let text = try document(.supporterCards, language).blocks.words
    for rehearsal in [SampleCourse.talk, SampleCourse.report] {
      #expect(!text.contains(words(rehearsal.setting, language)))
      for turn in rehearsal.turns {
        #expect(!text.contains(words(turn.line, language)))
        for reply in turn.replies {
          #expect(text.contains(reply.text.value(in: language).plainText))
          #expect(!text.contains(reply.feedback.value(in: language).plainText))
        }
      }
      for end in rehearsal.ends { #expect(!text.contains(words(end.text, language))) }
    }
    #expect(!text.contains(RehearsalWords.helps[language]))
    #expect(text.contains(language.isFrench ? "Je passe" : "Pass"))
  }

  /// The number on a card is the number of that reply on the map.
  @Test(arguments: languages)
  func cardsAndMapUseTheSameNumbers(language: Language) throws {
    let cards = try document(.supporterCards, language).blocks
    let map = try document(.rehearsalMap, language).blocks.words
    var count = 0
    for block in cards {
      guard case .cards(let sheet) = block else { continue }
      for face in sheet.cards.flatMap(\.faces) where face.title.plainText.contains("-") {
        #expect(map.contains(face.title.plainText + " " + face.blocks.words))
        count += 1
      }
    }
    #expect(count == 7)
  }

  @Test func repliesLeadToNumberedTurnsAndLetteredEnds() throws {
    let text = try document(.rehearsalMap).blocks.words
    for words in ["Suite\u{A0}: tour 2.", "Suite\u{A0}: fin C.", "Fin A\u{A0}: un adulte de confiance", "4 chemins"] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func theReportingPageStandsWherePathsLeadToIt() throws {
    let blank = try document(.rehearsalMap).blocks.words
    #expect(blank.contains("À remplir\u{A0}: qui reçoit un signalement"))
    let filled = try document(.rehearsalMap, region: RegionCode("QC")).blocks.words
    #expect(filled.contains("Direction de la protection de la jeunesse"))
    let youth = try document(.rehearsalMap, .french, .youth, region: RegionCode("QC")).blocks.words
    #expect(!youth.contains("Direction de la protection de la jeunesse"))
    #expect(!youth.contains("Se confier"))
  }

  @Test(arguments: languages, [Audience.youth, .adults, .shelter])
  func servicesStandAtTheFootOfBoth(language: Language, audience: Audience) throws {
    for kind in [DocumentKind.rehearsalMap, .supporterCards] {
      let footer = try document(kind, language, audience).footer.map(\.plainText).joined(separator: "\n")
      #expect(footer.contains(language.isFrench ? "1\u{A0}800\u{A0}555-0100" : "1-800-555-0100"))
      #expect(footer.contains("555-0199"))
    }
  }

  @Test(arguments: languages)
  func aPackWithoutRehearsalHasNeitherPage(language: Language) throws {
    let course = SampleCourse.course.with(modules: SampleCourse.course.modules.map { $0.with(rehearsals: []) })
    let assembly = try Assembly(course: course, options: PackOptions(language: language, audience: .adults))
    #expect(DocumentKind.rehearsalMap.document(for: assembly) == nil)
    #expect(DocumentKind.supporterCards.document(for: assembly) == nil)
    let readme = try #require(DocumentKind.readme.document(for: assembly)).blocks.words
    #expect(!readme.contains("supporter-cards"))
    #expect(!readme.contains("rehearsal-map"))
  }

  @Test func cardsAreCountedByPairs() throws {
    #expect(DocumentKind.supporterCards.copies(for: 7)[.english] == "4")
    #expect(DocumentKind.supporterCards.copies(for: nil)[.english] == "1 a pair")
    #expect(try document(.readme, .english, participants: 28).blocks.words.contains("supporter-cards"))
  }
}
