import CourseDocument
import CourseModel
import TestSupport
import Testing
import Wording

struct AssemblyTests {
  private func assembly(_ options: PackOptions, of course: Course = SampleCourse.course) throws -> Assembly {
    try Assembly(course: course, options: options)
  }

  @Test func putsNamedModulesBetweenOpeningAndClosing() throws {
    let named = try assembly(PackOptions(language: .french, modules: [ID("cloture"), ID("faits"), ID("ouverture")]))
    #expect(named.modules.map(\.id.rawValue) == ["ouverture", "faits", "cloture"])
    let kits = try assembly(PackOptions(language: .french))
    #expect(kits.modules.map(\.id.rawValue) == ["ouverture", "faits", "cloture"])
    let short = try assembly(PackOptions(language: .french, modules: [ID("ouverture")]))
    #expect(short.modules.map(\.id.rawValue) == ["ouverture", "cloture"])
  }

  @Test(arguments: [Audience.youth, .adults, .shelter])
  func numbersItemsTheSameInBothLanguages(audience: Audience) throws {
    let numbers = try [Language.french, .english].map { language in
      try assembly(PackOptions(language: language, audience: audience, minutes: 90)).quizzes
        .flatMap(\.items).map { "\($0.number) \($0.item.id)" }
    }
    #expect(numbers[0] == numbers[1])
    #expect(numbers[0].count == (audience == .adults ? 8 : 7))
    #expect(numbers[0].first == "1 ailleurs")
  }

  @Test func keepsSensitiveItemsForAdults() throws {
    let youth = try assembly(PackOptions(language: .french, minutes: 90)).quizzes.flatMap(\.items)
    let adults = try assembly(PackOptions(language: .french, audience: .adults, minutes: 90)).quizzes.flatMap(\.items)
    #expect(!youth.contains { $0.item.id == ID("delicat") })
    #expect(adults.contains { $0.item.id == ID("delicat") })
  }

  @Test func takesTheUsualLengthOrWhatTheCoreNeeds() throws {
    #expect(try assembly(PackOptions(language: .french)).minutes == 45)
    let long = try assembly(PackOptions(language: .french), of: SampleCourse.course.stretched(by: 60))
    #expect(long.minutes == 25 + 60)
  }

  @Test func saysWhyNoPackCanBeMade() {
    #expect(throws: AssemblyError.coreTooLong(least: 25, slot: 24)) {
      try assembly(PackOptions(language: .french, minutes: 24))
    }
    #expect(throws: AssemblyError.unknownModule(ID("rien"))) {
      try assembly(PackOptions(language: .french, modules: [ID("rien")]))
    }
    #expect(throws: AssemblyError.missingLanguage(Language("es"))) {
      try assembly(PackOptions(language: Language("es")))
    }
  }

  @Test func addsTheServicesOfTheRegion() throws {
    let national = try assembly(PackOptions(language: .french))
    let quebec = try assembly(PackOptions(language: .french, region: RegionCode("QC")))
    #expect(!national.services.contains { $0.id == ID("regionale") })
    #expect(quebec.services.contains { $0.id == ID("regionale") })
    #expect(quebec.region?.code == RegionCode("QC"))
  }

  /// Whatever the length, the safety parts and the disclosure page of every module stand in the plan.
  @Test(arguments: [25, 30, 45, 60, 120])
  func neverDropsSafety(minutes: Int) throws {
    let assembly = try assembly(PackOptions(language: .french, minutes: minutes))
    let plan = try #require(DocumentKind.sessionPlan.document(for: assembly))
    let text = plan.blocks.words
    for safety in assembly.modules.compactMap(\.safety) {
      for part in [
        safety.contentNote, safety.agreement, safety.optOut, safety.grounding, safety.checkIn, safety.disclosure,
      ] {
        for words in part.value(in: .french).phrases { #expect(text.contains(words), "\(words)") }
      }
    }
  }

  @Test func printsOptionsInAnotherOrderThanTheKey() throws {
    let assembly = try assembly(PackOptions(language: .french, minutes: 90))
    for numbered in assembly.quizzes.flatMap(\.items) {
      switch numbered.item.interaction {
      case .verdict: #expect(numbered.options.isEmpty)
      case .choice(let choices, key: _, multiple: _): #expect(numbered.options.map(\.choice) == choices)
      case .order(let choices), .match(let choices, into: _, key: _):
        #expect(numbered.options.map(\.choice) != choices)
        #expect(Set(numbered.options.map(\.choice)) == Set(choices))
      }
    }
  }

  @Test func numbersAQuizThatComesTwiceOnce() throws {
    let course = SampleCourse.course.repeatingFirstQuiz()
    let assembly = try assembly(PackOptions(language: .french, minutes: 120), of: course)
    let numbers = assembly.quizzes.flatMap(\.items).map(\.number)
    #expect(numbers == Array(1...numbers.count))
    #expect(Set(assembly.quizzes.map(\.id)).count == assembly.quizzes.count)
  }
}
