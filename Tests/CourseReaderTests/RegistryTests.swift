import CourseModel
import CourseReader
import TestSupport
import Testing

@Suite struct RegistryTests {
  @Test func everyQuestionTypeOfTheFolderIsRegistered() {
    let files = TestFile.names(in: TestFile.repository + "/Sources/CourseReader/QuestionTypes")
      .filter { $0.hasSuffix("Question.swift") }.map { String($0.dropLast("Question.swift".count)).lowercased() }
    let names = QuestionTypeRegistry.all.map { $0.name.rawValue }
    #expect(Set(files) == Set(names))
    #expect(files.count == 5)
  }

  @Test func everyTypeReadsItsOwnElement() {
    for type in QuestionTypeRegistry.all {
      let (element, name) = (type.rule.name, type.name.rawValue)
      #expect(element == name)
    }
  }
}
