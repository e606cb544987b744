import CourseDocument
import CourseExport
import CourseModel
import TestSupport
import Testing
import Wording

struct HTMLWriterTests {
  private static let kinds = DocumentKind.all.map(\.name)

  private func page(_ kindName: String, _ language: Language = .french) throws -> String {
    let assembly = try GoldenPackTests.assembly(language)
    let kind = try #require(DocumentKind.all.first { $0.name == kindName })
    if let deck = kind.deck(for: assembly) { return String(decoding: HTMLSlides.write(deck).bytes, as: UTF8.self) }
    return String(decoding: HTMLWriter.write(try #require(kind.document(for: assembly))).bytes, as: UTF8.self)
  }

  @Test(arguments: kinds)
  func isOneFileWithoutScript(kindName: String) throws {
    let page = try page(kindName)
    #expect(MarkupScan(page).problems.isEmpty)
    #expect(!page.contains("<script"))
    #expect(!page.contains("javascript:"))
    #expect(!page.contains("url("))
    #expect(page.contains("default-src 'none'".replacing("'", with: "&#39;")))
  }

  @Test(arguments: kinds)
  func policyNamesTheStyleItHas(kindName: String) throws {
    let scan = MarkupScan(try page(kindName))
    let policy = try #require(scan.tags.first { $0.attributes["http-equiv"] == "Content-Security-Policy" })
    let hash = Digest.base64(scan.style.utf8)
    #expect(policy.attributes["content"]?.contains("sha256-" + hash) == true)
    #expect(!scan.tags.contains { $0.attributes["style"] != nil })
  }

  @Test(arguments: kinds)
  func headingsAreInOrder(kindName: String) throws {
    let levels = MarkupScan(try page(kindName)).tags.compactMap { tag -> Int? in
      tag.name.count == 2 && tag.name.hasPrefix("h") ? Int(tag.name.dropFirst()) : nil
    }
    #expect(levels.first == 1)
    // Each poster is a page of its own.
    #expect(levels.count { $0 == 1 } == 1 || kindName == DocumentKind.posters.name)
    for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
  }

  @Test(arguments: kinds)
  func tablesSayWhatTheirCellsAre(kindName: String) throws {
    let tags = MarkupScan(try page(kindName)).tags
    for header in tags where header.name == "th" {
      #expect(["row", "col"].contains(header.attributes["scope"] ?? ""))
    }
    #expect(tags.count { $0.name == "table" } == tags.count { $0.name == "caption" })
  }

  @Test(arguments: kinds)
  func idsAreUniqueAndLinksArrive(kindName: String) throws {
    let tags = MarkupScan(try page(kindName)).tags
    let ids = tags.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    for target in tags.compactMap({ $0.attributes["href"] }) where target.hasPrefix("#") {
      #expect(ids.contains(String(target.dropFirst())), "\(target)")
    }
  }

  @Test func everyPrintedPageHasServicesAndTheMark() throws {
    let plan = MarkupScan(try page("session-plan")).style
    #expect(plan.contains("@bottom-left") && plan.contains("800\\a0 555-0100"))
    #expect(plan.contains("@top-right") && plan.contains("ne pas distribuer"))
    let sheet = MarkupScan(try page("quiz-sheet")).style
    #expect(sheet.contains("@bottom-left") && sheet.contains("800\\a0 555-0100"))
    #expect(!sheet.contains("@top-right"))
  }

  @Test func paperIsThatOfThePack() throws {
    var options = GoldenPackTests.options(.french)
    options.paper = .a4
    let assembly = try Assembly(course: SampleCourse.course, options: options)
    let page = HTMLWriter.write(try #require(DocumentKind.quizSheet.document(for: assembly)))
    #expect(String(decoding: page.bytes, as: UTF8.self).contains("@page{size:A4"))
    #expect(try self.page("quiz-sheet").contains("@page{size:letter"))
  }

  @Test(arguments: [
    ("javascript:alert(1)", false), ("https://a.ca", true), ("tel:911", true), ("data:text/html,x", false),
    (" https://a.ca", false), ("HTTPS://A.CA", true), ("java\nscript:x", false), ("//a.ca", false),
  ])
  func linksGoOnlyWhereLinksMayGo(address: String, isLink: Bool) {
    let document = Document(
      name: "x", title: "x", language: .english, edition: .participant,
      blocks: [.paragraph([.link(address: address, [.text("words")])])])
    let tags = MarkupScan(String(decoding: HTMLWriter.write(document).bytes, as: UTF8.self)).tags
    #expect(tags.contains { $0.attributes["href"] == address } == isLink)
  }
}
