import CourseDocument
import CourseExport
import CourseModel
import TestSupport
import Testing
import Wording

/// What is for the facilitator alone reaches no participant, in no format.
struct CanaryTests {
  private static let languages: [Language] = [.french, .english]
  private static let audiences: [Audience] = [.youth, .adults, .shelter]

  private func assembly(
    _ language: Language, _ audience: Audience, _ course: Course = CanaryCourse.course,
    size: PageStyle.Size = .usual
  ) throws -> Assembly {
    try Assembly(
      course: course,
      options: PackOptions(
        language: language, audience: audience, region: RegionCode("QC"), participants: 12, start: ClockTime("9:00"),
        minutes: 90, size: size, hasCertificate: audience != .shelter), pictures: SampleCourse.pictures)
  }

  /// The canaries in a file, anywhere in its bytes.
  private func canaries(in file: ExportedFile, _ names: [String] = [CanaryCourse.secret, CanaryCourse.fact]) -> [String]
  {
    // Markup may stand inside a word: Markdown escapes the hyphen, HTML does not.
    let text = String(decoding: OfficeArchive.readable(file), as: UTF8.self).filter { $0 != "\\" }
    return names.filter(text.contains)
  }

  @Test(arguments: languages, audiences)
  func participantFilesHoldNoCanary(language: Language, audience: Audience) throws {
    for size in PageStyle.Size.allCases {
      let assembly = try assembly(language, audience, size: size)
      let other = try self.assembly(language == .french ? .english : .french, audience, size: size)
      var seen = 0
      for kind in DocumentKind.all where kind.edition == .participant {
        for second in [nil, other] {
          guard let document = kind.document(for: assembly, beside: second) else { continue }
          for writer in documentWriters {
            let file = try writer.write(document)
            let mayHoldFacts = kind.name == "handout"
            let found = canaries(
              in: file, mayHoldFacts ? [CanaryCourse.secret] : [CanaryCourse.secret, CanaryCourse.fact])
            #expect(found.isEmpty, "\(file.path)")
            seen += 1
          }
        }
      }
      let kinds = DocumentKind.all.count { $0.edition == .participant } - (audience == .shelter ? 1 : 0)
      #expect(seen == kinds * 2 * documentWriters.count)
    }
  }

  /// Slides are seen by the room: they hold the fact and the why, and none of the facilitator's words.
  @Test(arguments: languages, audiences)
  func slidesShowTheFactAndNoWordOfTheFacilitator(language: Language, audience: Audience) throws {
    let deck = try #require(DocumentKind.slides.deck(for: try assembly(language, audience)))
    let file = HTMLSlides.write(deck)
    let kept = CanaryCourse.marks.filter { !CanaryCourse.projected.contains($0) }
    #expect(canaries(in: file, kept.map { CanaryCourse.secret + "-" + $0 }) == [])
    #expect(canaries(in: file).count == 2)
    // The control: the notes hold what the slides do not, and the scan finds it there.
    let notes = Document(
      name: "slides", title: "x", language: language, edition: .facilitator, blocks: deck.slides.flatMap(\.notes))
    #expect(canaries(in: HTMLWriter.write(notes), [CanaryCourse.secret + "-reply"]).count == 1)
  }

  /// The negative control: the same scan finds a leak when the wrong page is handed out.
  @Test(arguments: [DocumentKind.answerKey.name, DocumentKind.sessionPlan.name, DocumentKind.rehearsalMap.name])
  func scanFindsALeak(kindName: String) throws {
    let kind = try #require(DocumentKind.all.first { $0.name == kindName })
    let wrong = try #require(kind.document(for: try assembly(.french, .adults)))
    let broken = Document(
      name: "quiz-sheet", title: wrong.title, language: wrong.language, edition: .participant, blocks: wrong.blocks)
    for writer in documentWriters {
      let expected = kind.name == DocumentKind.rehearsalMap.name ? [] : [CanaryCourse.fact]
      #expect(try canaries(in: writer.write(broken)) == [CanaryCourse.secret] + expected)
    }
  }

  /// Every mark does reach a facilitator page: no canary is dead.
  @Test func everyCanarySingsForTheFacilitator() throws {
    let assembly = try assembly(.french, .adults)
    let text = DocumentKind.all.filter { $0.edition == .facilitator }.compactMap { kind in
      kind.document(for: assembly).map { String(decoding: HTMLWriter.write($0).bytes, as: UTF8.self) }
    }.joined()
    for mark in CanaryCourse.marks { #expect(text.contains("\(CanaryCourse.secret)-\(mark)"), "\(mark)") }
    #expect(text.contains(CanaryCourse.fact))
  }

  /// Sheets are the same, byte for byte, whatever the answers are.
  @Test(arguments: languages)
  func sheetsDoNotDependOnTheKey(language: Language) throws {
    let one = try assembly(language, .adults, SampleCourse.course)
    let other = try assembly(language, .adults, SampleCourse.course.withOtherKeys())
    for kind in [DocumentKind.quizSheet, .answerSheet, .supporterCards, .cards, .activityCards, .evaluation] {
      for writer in documentWriters {
        #expect(try kind.document(for: one).map(writer.write) == kind.document(for: other).map(writer.write))
      }
    }
    // The control: the key does change.
    for kind in [DocumentKind.answerKey, .rehearsalMap] {
      #expect(kind.document(for: one) != kind.document(for: other))
    }
  }
}

extension Course {
  /// The course in which every answer is another one.
  fileprivate func withOtherKeys() -> Course {
    func other(_ interaction: Interaction) -> Interaction {
      switch interaction {
      case .verdict(let verdict): return .verdict(verdict == .myth ? .depends : .myth)
      case .choice(let choices, let key, let multiple):
        let rest = Set(choices.map(\.id)).subtracting(key)
        return .choice(choices, key: rest, multiple: multiple)
      case .order: return interaction
      case .match(let choices, let categories, let key):
        let swapped = key.mapValues { id in categories.first { $0.id != id }?.id ?? id }
        return .match(choices, into: categories, key: swapped)
      }
    }
    return Course(
      kit: kit, modules: modules.map { $0.withOtherRehearsals() },
      quizzes: quizzes.map { quiz in
        Quiz(
          id: quiz.id, title: quiz.title, introduction: quiz.introduction,
          items: quiz.items.map { item in
            Item(
              id: item.id, type: item.type, prompt: item.prompt, interaction: other(item.interaction),
              fact: item.fact, why: item.why, suitability: item.suitability, sources: item.sources)
          })
      }, services: services, regions: regions, sources: sources)
  }
}

extension Module {
  /// The module whose rehearsals say, mark and lead otherwise; only what the supporter may say stays.
  fileprivate func withOtherRehearsals() -> Module {
    func other(_ rehearsal: Rehearsal) -> Rehearsal {
      Rehearsal(
        id: rehearsal.id, title: rehearsal.title, setting: SampleCourse.flow("Ailleurs.", "Elsewhere."),
        supporter: rehearsal.supporter, other: rehearsal.other,
        turns: rehearsal.turns.map { turn in
          RehearsalTurn(
            id: turn.id, line: SampleCourse.flow("Autre chose.", "Something else."),
            replies: turn.replies.map { reply in
              RehearsalReply(
                id: reply.id, text: reply.text, feedback: SampleCourse.text("Un autre effet.", "Another effect."),
                isGood: !reply.isGood, next: rehearsal.ends[0].id)
            })
        }, ends: Array(rehearsal.ends.prefix(1)))
    }
    return Module(
      id: id, step: step, intensity: intensity, title: title, summary: summary, safety: safety, parts: parts,
      handouts: handouts, rehearsals: rehearsals.map(other))
  }
}
