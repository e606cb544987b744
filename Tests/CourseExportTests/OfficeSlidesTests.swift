import CourseDocument
import CourseExport
import CourseModel
import TestSupport
import Testing
import Wording

/// Slides: a title on each, services on each, the facilitator's words in the notes alone.
struct OfficeSlidesTests {
  private static let ends = ["/a:p", "/p:sp"]

  private func words(_ archive: OfficeArchive, _ path: String) throws -> String {
    OfficeParts.words(try #require(archive[path], "\(path)"), breaking: Self.ends)
  }

  @Test(arguments: OfficeArchiveTests.languages)
  func everySlideHasItsTitleItsNotesAndTheServices(language: Language) throws {
    let deck = try OfficeArchiveTests.deck(language)
    let archive = try #require(OfficeArchive(PPTXSlides.write(deck).bytes))
    #expect(archive.entries.count { $0.path.hasPrefix("ppt/slides/slide") } == deck.slides.count)
    for (index, slide) in deck.slides.enumerated() {
      let path = "ppt/slides/slide\(index + 1).xml"
      let part = try #require(archive[path])
      let shown = try words(archive, path)
      #expect(shown.contains(OfficeParts.squeezed(slide.title.plainText)), "\(index + 1)")
      #expect(
        OfficeParts.count("type=\"title\"", in: part) + OfficeParts.count("type=\"ctrTitle\"", in: part) == 1)
      for line in deck.footer { #expect(shown.contains(OfficeParts.squeezed(line.plainText)), "\(index + 1)") }
      #expect(OfficeParts.count("lang=\"\(language.code)-CA\"", in: part) > 3)
      let notes = try words(archive, "ppt/notesSlides/notesSlide\(index + 1).xml")
      for case .paragraph(let words) in slide.notes {
        #expect(notes.contains(OfficeParts.squeezed(words.plainText)), "\(index + 1)")
        #expect(!shown.contains(OfficeParts.squeezed(words.plainText)), "\(index + 1)")
      }
    }
  }

  /// What is for the facilitator alone is in the notes, where the same scan finds it.
  @Test(arguments: OfficeArchiveTests.languages)
  func theScreenShowsNoWordOfTheFacilitator(language: Language) throws {
    let assembly = try Assembly(
      course: CanaryCourse.course,
      options: PackOptions(language: language, audience: .adults, region: RegionCode("QC"), minutes: 90),
      pictures: SampleCourse.pictures)
    let deck = try #require(DocumentKind.slides.deck(for: assembly))
    let archive = try #require(OfficeArchive(PPTXSlides.write(deck).bytes))
    func canaries(_ folder: String) -> [String] {
      let text = archive.entries.filter { $0.path.hasPrefix(folder) }
        .map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
      return CanaryCourse.marks.filter { !CanaryCourse.projected.contains($0) }
        .filter { text.contains(CanaryCourse.secret + "-" + $0) }
    }
    #expect(canaries("ppt/slides/").isEmpty)
    #expect(canaries("ppt/notesSlides/").contains("reply"))
  }

  @Test func wordsAreLargeEnoughToReadFromAfar() throws {
    let archive = try #require(OfficeArchive(PPTXSlides.write(OfficeArchiveTests.deck(.french)).bytes))
    for entry in archive.entries where entry.path.hasPrefix("ppt/slides/slide") {
      let sizes = String(decoding: entry.bytes, as: UTF8.self).split(separator: " sz=\"").dropFirst()
        .compactMap { Int($0.prefix { $0 != "\"" }) }
      // 12 points: services and number; 16: sources.
      #expect(sizes.allSatisfy { $0 >= 2_400 || $0 == 1_600 || $0 == 1_200 }, "\(entry.path)")
      #expect(sizes.contains { $0 >= 2_400 })
    }
  }

  @Test(arguments: HTMLPayloadTests.payloads)
  func textCannotBecomeMarkup(payload: String) throws {
    let words: [Inline] = [.text(payload), .strong([.text(payload)]), .link(address: payload, [.text(payload)])]
    let deck = SlideDeck(
      name: "slides", title: payload, language: .french, footer: [words],
      slides: Slide.Kind.allCases.map { kind in
        Slide(
          kind: kind, title: words,
          blocks: HTMLPayloadTests.document(payload).blocks + [
            .cards(
              CardSheet(
                caption: words, columns: 2, rows: 1,
                cards: CardMark.allCases.map { mark in
                  Card(mark: mark, faces: [Card.Face(language: .french, title: words)])
                }))
          ], notes: [.paragraph(words)])
      })
    let archive = try #require(OfficeArchive(PPTXSlides.write(deck).bytes))
    for entry in archive.entries where entry.path.hasSuffix(".xml") || entry.path.hasSuffix(".rels") {
      #expect(OfficeParts.isWellFormed(entry.bytes), "\(entry.path)")
    }
  }
}
