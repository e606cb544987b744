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
    let expected = Set(DocumentKind.all.map(\.name)).subtracting(["rehearsal-map", "supporter-cards"])
    #expect(Set(documents.map(\.name)).count == expected.count)
    for document in documents where document.name != DocumentKind.discreetFileName {
      #expect(document.footer.contains { $0.plainText.contains("833") && $0.plainText.contains("900-1010") })
    }
  }

  @Test func everyModuleCanBePackedAlone() throws {
    let course = try course()
    for module in course.modules {
      let assembly = try Assembly(course: course, options: PackOptions(language: .french, modules: [module.id]))
      #expect(assembly.parts.reduce(0) { $0 + $1.minutes } == assembly.minutes, "\(module.id)")
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
