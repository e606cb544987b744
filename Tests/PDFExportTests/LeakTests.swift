import CourseDocument
import CourseModel
import PDFExport
import TestSupport
import Testing
import Wording

/// Nothing of the key is in a participant's file, in no stream and in no compressed object.
@Suite(.enabled(if: TestPress.isThere, "HarfBuzz and Noto Sans are installed"))
struct LeakTests {
  /// Everything that a file holds: text of pages, strings, expanded streams.
  private func everything(_ document: Document) throws -> String {
    let outlook = try PDFOutlook(try #require(TestPress.press).bytes(of: document))
    var out = outlook.logical + outlook.pages.indices.map(outlook.text).joined()
    for value in outlook.file.values.values { out += strings(value) }
    for stream in outlook.file.streams.values { out += String(decoding: stream.bytes, as: UTF8.self) }
    return out
  }

  private func strings(_ value: PDFValue) -> String {
    switch value {
    case .string: (value.text ?? "") + "\n"
    case .array(let values): values.map(strings).joined()
    case .dictionary(let entries): entries.values.map(strings).joined()
    case .name(let name): name + "\n"
    case .null, .boolean, .number, .reference: ""
    }
  }

  @Test(arguments: [Language.french, .english])
  func sheetsHoldNothingOfTheKey(language: Language) throws {
    let assembly = try Assembly(
      course: SampleCourse.course,
      options: PackOptions(language: language, audience: .adults, participants: 12, minutes: 90))
    let facts = assembly.quizzes.flatMap(\.items).map { assembly.text($0.item.fact).plainText }.filter { $0.count > 8 }
    #expect(!facts.isEmpty)
    for kind in [DocumentKind.quizSheet, .answerSheet] {
      let text = try everything(try #require(kind.document(for: assembly)))
      for fact in facts { #expect(!text.contains(fact), "\(kind.name): \(fact)") }
    }
    // The negative control: the same scan finds each fact in the key.
    let key = try everything(try #require(DocumentKind.answerKey.document(for: assembly)))
    for fact in facts { #expect(key.contains(fact), "\(fact)") }
  }
}
