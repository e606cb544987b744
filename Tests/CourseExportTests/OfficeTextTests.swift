import CourseDocument
import CourseExport
import CourseModel
import TestSupport
import Testing
import Wording

/// What a document says is in the files to edit: every word, in order, in the style it has.
struct OfficeTextTests {
  private static let ends = ["/w:p", "w:tab", "/text:p", "/text:h", "text:tab", "text:s/", "/a:p"]

  private func main(_ file: ExportedFile) throws -> [UInt8] {
    let archive = try #require(OfficeArchive(file.bytes))
    return try #require(archive["word/document.xml"] ?? archive["content.xml"])
  }

  @Test(arguments: OfficeArchiveTests.languages)
  func everyParagraphIsThereInOrder(language: Language) throws {
    for document in try OfficeArchiveTests.documents(language) {
      let paragraphs = BlockCount(document).paragraphs
      #expect(!paragraphs.isEmpty)
      for writer in OfficeArchiveTests.writers {
        var rest = Substring(OfficeParts.words(try main(writer.write(document)), breaking: Self.ends))
        for paragraph in paragraphs {
          let place = rest.firstRange(of: paragraph)
          #expect(place != nil, "\(document.name) \(writer.format.name): \(paragraph)")
          if let place { rest = rest[place.upperBound...] }
        }
      }
    }
  }

  @Test(arguments: OfficeArchiveTests.languages)
  func headingsTablesAndListsAreAsManyAsInTheTree(language: Language) throws {
    var seen = BlockCount(Document(name: "x", title: "x", language: language, edition: .participant, blocks: []))
    for document in try OfficeArchiveTests.documents(language) {
      let count = BlockCount(document)
      let word = try main(DOCXWriter.write(document))
      let text = try main(ODTWriter.write(document))
      let titles = OfficeParts.count("<w:pStyle w:val=\"Title\"/>", in: word)
      #expect(titles + OfficeParts.count("<w:pStyle w:val=\"Heading", in: word) == count.headings, "\(document.name)")
      #expect(OfficeParts.count("<w:tblStyle w:val=\"KitTable\"/>", in: word) == count.tables, "\(document.name)")
      #expect(OfficeParts.count("table:name=\"Table", in: text) == count.tables, "\(document.name)")
      #expect(OfficeParts.count("<text:list-item>", in: text) == count.items, "\(document.name)")
      seen.headings += count.headings
      seen.tables += count.tables
      seen.items += count.items
    }
    #expect(seen.headings > 20)
    #expect(seen.tables > 3)
    #expect(seen.items > 20)
  }

  @Test func headerRowsRepeatAndRowsStayWhole() throws {
    for document in try OfficeArchiveTests.documents(.french) {
      let word = try main(DOCXWriter.write(document))
      #expect(OfficeParts.count("<w:tr>", in: word) == OfficeParts.count("<w:cantSplit/>", in: word))
      #expect(OfficeParts.count("<w:tblHeader/>", in: word) == OfficeParts.count("w:firstRow=\"1\"", in: word))
    }
  }

  @Test(arguments: OfficeArchiveTests.languages)
  func everyPageHasTheServicesAndItsNumber(language: Language) throws {
    for document in try OfficeArchiveTests.documents(language) {
      for writer in OfficeArchiveTests.writers {
        let archive = try #require(OfficeArchive(writer.write(document).bytes))
        let foot = try #require(archive["word/footer1.xml"] ?? archive["styles.xml"])
        let words = OfficeParts.words(foot, breaking: Self.ends)
        for line in document.footer {
          #expect(words.contains(OfficeParts.squeezed(line.plainText)), "\(document.name)")
        }
        #expect(words.contains(language == .french ? "Page 1 sur 1" : "Page 1 of 1"), "\(document.name)")
        let head = OfficeParts.words(archive["word/header1.xml"] ?? foot, breaking: Self.ends)
        if let mark = FrameWords.mark(of: document) {
          #expect(head.contains(OfficeParts.squeezed(mark)), "\(document.name)")
        }
      }
    }
  }

  @Test func languagesAreTagged() throws {
    for (language, tag) in [(Language.french, "fr-CA"), (.english, "en-CA")] {
      let document = try #require(try OfficeArchiveTests.documents(language).first)
      let word = try #require(OfficeArchive(DOCXWriter.write(document).bytes)?["word/styles.xml"])
      #expect(OfficeParts.count("<w:lang w:val=\"\(tag)\"", in: word) == 1)
      let text = try #require(OfficeArchive(ODTWriter.write(document).bytes)?["styles.xml"])
      #expect(OfficeParts.count("fo:language=\"\(language.code)\" fo:country=\"CA\"", in: text) == 1)
    }
  }

  @Test func columnsInTwoLanguagesTagTheirWords() throws {
    let columns = [
      Parallel.Column(language: .french, blocks: [.paragraph([.text("Bonjour")])]),
      Parallel.Column(language: .english, blocks: [.paragraph([.text("Hello")])]),
    ]
    let document = Document(
      name: "two", title: "Deux", language: .french, edition: .participant,
      blocks: [.parallel(Parallel(columns: columns)), .parallel(Parallel(columns: columns))])
    let word = try main(DOCXWriter.write(document))
    #expect(OfficeParts.count("<w:lang w:val=\"en-CA\"/>", in: word) == 2)
    #expect(OfficeParts.count("<w:lang w:val=\"fr-CA\"", in: word) == 0)
    // Rows of one grid, so that both begin at the same height.
    #expect(OfficeParts.count("<w:tbl>", in: word) == 1)
    let text = try main(ODTWriter.write(document))
    #expect(OfficeParts.count("fo:language=\"en\"", in: text) == 1)
    #expect(OfficeParts.count("<table:table ", in: text) == 1)
  }

  @Test func largePrintIsLarge() throws {
    let style = PageStyle(paper: .a4, size: .large)
    let document = Document(
      name: "x", title: "x", language: .english, edition: .participant, style: style, blocks: [.paragraph([.text("x")])]
    )
    let archive = try #require(OfficeArchive(DOCXWriter.write(document).bytes))
    #expect(OfficeParts.count("<w:sz w:val=\"36\"/>", in: try #require(archive["word/styles.xml"])) > 10)
    #expect(OfficeParts.count("w:w=\"11906\"", in: try #require(archive["word/document.xml"])) == 1)
  }

  @Test(arguments: HTMLPayloadTests.payloads + ["a\u{FFFE}b\u{FFFF}c", "  two  spaces  ", ""])
  func textCannotBecomeMarkup(payload: String) throws {
    let document = HTMLPayloadTests.document(payload)
    let plain = HTMLPayloadTests.document("x")
    for writer in OfficeArchiveTests.writers {
      let archive = try #require(OfficeArchive(writer.write(document).bytes))
      for entry in archive.entries where entry.path.hasSuffix(".xml") || entry.path.hasSuffix(".rels") {
        #expect(OfficeParts.isWellFormed(entry.bytes), "\(writer.format.name) \(entry.path)")
        for word in ["<script", "<img", "onerror=\"", "<style>"] {
          #expect(OfficeParts.count(word, in: entry.bytes) == 0, "\(writer.format.name) \(entry.path)")
        }
      }
      // As many paragraphs and tables as with an innocent text.
      let tag = writer.format.name == "docx" ? "<w:p>" : "<table:table-cell"
      let expected = OfficeParts.count(tag, in: try main(writer.write(plain)))
      #expect(OfficeParts.count(tag, in: try main(writer.write(document))) == expected)
    }
  }
}
