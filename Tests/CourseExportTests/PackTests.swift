import CourseDocument
import CourseExport
import CourseModel
import Glibc
import TestSupport
import Testing
import Wording

struct PackTests {
  private func files(_ language: Language = .french, date: String? = nil) throws -> [ExportedFile] {
    let assembly = try GoldenPackTests.assembly(language)
    return try Pack.files(of: assembly, writers: documentWriters, date: date)
  }

  @Test(arguments: [Language.french, .english])
  func twoRunsAreTheSameBytes(language: Language) throws {
    #expect(try files(language) == files(language))
  }

  @Test func hasEveryKindInEveryFormatAndAManifest() throws {
    let paths = try files().map(\.path)
    #expect(paths.count == (DocumentKind.all.count - 1) * documentWriters.count + deckWriters.count + 1)
    #expect(Set(paths).count == paths.count)
    #expect(paths.last == "manifest.json")
    #expect(paths.allSatisfy { $0.allSatisfy { $0.isASCII } && !$0.contains("/") })
  }

  @Test func manifestHasDigestsAndADateOnlyWhenThereIsOne() throws {
    let files = try files()
    let manifest = try #require(files.last)
    let text = String(decoding: manifest.bytes, as: UTF8.self)
    for file in files.dropLast() { #expect(text.contains(Digest.hexadecimal(file.bytes)), "\(file.path)") }
    #expect(text.contains("\"date\": null"))
    let dated = try #require(try self.files(date: "2026-11-21").last)
    #expect(String(decoding: dated.bytes, as: UTF8.self).contains("\"date\": \"2026-11-21\""))
    // Archives are left out here: what their bytes are depends on the version of zlib.
    let assembly = try GoldenPackTests.assembly(.french)
    let plain = try Pack.files(
      of: assembly, writers: [HTMLWriter.self, MarkdownWriter.self, PlainTextWriter.self], decks: [HTMLSlides.self],
      date: nil)
    Golden("fr-manifest.json").expect(try #require(plain.last).bytes)
  }

  @Test func digestsAreThoseOfTheStandard() {
    #expect(Digest.hexadecimal(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(Digest.hexadecimal([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(Digest.base64(Array("abc".utf8)) == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }

  @Test func plainTextKeepsToItsWidth() throws {
    for file in try files() where file.path.hasSuffix(".txt") {
      for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n") {
        #expect(DisplayWidth.of(String(line)) <= 76, "\(file.path): \(line)")
        #expect(line.last != " ")
      }
    }
  }

  @Test func everyWriterFileIsRegistered() throws {
    let root = "\(#filePath)".split(separator: "/").dropLast(3).joined(separator: "/")
    let directory = try #require(opendir("/\(root)/Sources/CourseExport/Writers"))
    defer { closedir(directory) }
    var names: Set<String> = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".swift") { names.insert(String(name.dropLast(6))) }
    }
    #expect(names == Set(documentWriters.map { "\($0)" }))
    #expect(Set(documentWriters.map { $0.format.name }).count == documentWriters.count)
  }

  @Test func theSameNumbersStandInBothLanguages() throws {
    func items(_ language: Language) throws -> [Substring] {
      let manifest = try #require(try files(language).last)
      return String(decoding: manifest.bytes, as: UTF8.self).split(separator: "\n").filter {
        $0.contains("\"number\"") || $0.contains("\"id\"")
      }
    }
    let french = try items(.french)
    #expect(!french.isEmpty)
    #expect(try items(.english) == french)
  }
}
