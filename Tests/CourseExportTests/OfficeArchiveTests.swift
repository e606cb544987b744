import CourseDocument
import CourseExport
import CourseModel
import TestSupport
import Testing
import Wording

/// The archives: where things stand in them, and that nothing of the day or the machine is in them.
struct OfficeArchiveTests {
  static let writers: [any DocumentWriter.Type] = [DOCXWriter.self, ODTWriter.self]
  static let languages: [Language] = [.french, .english]

  static func documents(_ language: Language) throws -> [Document] {
    let assembly = try GoldenPackTests.assembly(language)
    return DocumentKind.all.compactMap { $0.document(for: assembly) }
  }

  static func deck(_ language: Language) throws -> SlideDeck {
    let assembly = try GoldenPackTests.assembly(language)
    return try #require(DocumentKind.all.compactMap { $0.deck(for: assembly) }.first)
  }

  static func files(_ language: Language) throws -> [ExportedFile] {
    try documents(language).flatMap { document in try writers.map { try $0.write(document) } }
      + [PPTXSlides.write(deck(language))]
  }

  @Test(arguments: languages)
  func entriesHoldNoClockAndNoExtraField(language: Language) throws {
    for file in try Self.files(language) {
      let archive = try #require(OfficeArchive(file.bytes), "\(file.path)")
      #expect(!archive.entries.isEmpty)
      #expect(Set(archive.entries.map(\.path)).count == archive.entries.count)
      for entry in archive.entries {
        #expect(entry.date == 0x0021_0000, "\(file.path) \(entry.path)")
        #expect(entry.extraBytes == 0)
        // No data descriptor follows an entry: its sizes and sum stand before it.
        #expect(entry.flags & 8 == 0)
      }
      // The local head of the first entry has no extra field either.
      #expect(file.bytes[28...29].allSatisfy { $0 == 0 })
    }
  }

  @Test func theKindOfAnOpenDocumentStandsInItsFirstBytes() throws {
    for document in try Self.documents(.french) {
      let file = ODTWriter.write(document)
      #expect(String(decoding: file.bytes[30..<77], as: UTF8.self) == "mimetypeapplication/vnd.oasis.opendocument.text")
      let first = try #require(OfficeArchive(file.bytes)?.entries.first)
      #expect(first.path == "mimetype")
      #expect(first.method == 0)
    }
  }

  @Test(arguments: languages)
  func everyPartIsWellFormed(language: Language) throws {
    var parts = 0
    for file in try Self.files(language) {
      let archive = try #require(OfficeArchive(file.bytes))
      for entry in archive.entries where entry.path.hasSuffix(".xml") || entry.path.hasSuffix(".rels") {
        #expect(OfficeParts.isWellFormed(entry.bytes), "\(file.path) \(entry.path)")
        parts += 1
      }
    }
    #expect(parts > 100)
    #expect(!OfficeParts.isWellFormed(Array("<a><b></a>".utf8)))
  }

  @Test(arguments: languages)
  func everyPartIsDeclared(language: Language) throws {
    for file in try Self.files(language) {
      let archive = try #require(OfficeArchive(file.bytes))
      let isOpenDocument = file.path.hasSuffix(".odt")
      let list = try #require(archive[isOpenDocument ? "META-INF/manifest.xml" : "[Content_Types].xml"])
      for entry in archive.entries where entry.path.hasSuffix(".xml") {
        guard entry.path != "META-INF/manifest.xml", entry.path != "[Content_Types].xml" else { continue }
        let name = isOpenDocument ? "full-path=\"\(entry.path)\"" : "PartName=\"/\(entry.path)\""
        #expect(OfficeParts.count(name, in: list) == 1, "\(file.path) \(entry.path)")
      }
    }
  }

  /// Another time zone is tried by Tests/Clients/office.py, in a process of its own.
  @Test(arguments: languages)
  func twoRunsAreTheSameBytes(language: Language) throws {
    #expect(try Self.files(language) == Self.files(language))
  }

  @Test func propertiesNameNobody() throws {
    for file in try Self.files(.english) {
      let archive = try #require(OfficeArchive(file.bytes))
      let properties = try #require(archive["docProps/core.xml"] ?? archive["meta.xml"])
      #expect(OfficeParts.count("<dc:title>", in: properties) == 1)
      #expect(OfficeParts.count("<dc:language>en-CA", in: properties) == 1)
      for name in ["creator", "lastModifiedBy", "created", "modified", "date", "initial"] {
        #expect(OfficeParts.count(name, in: properties) == 0, "\(file.path): \(name)")
      }
    }
  }

  @Test func aBrokenArchiveIsRefused() throws {
    var bytes = DOCXWriter.write(try #require(try Self.documents(.french).first)).bytes
    bytes[200] ^= 0xFF
    #expect(OfficeArchive(bytes) == nil)
    #expect(OfficeArchive(Array("PK".utf8)) == nil)
  }
}
