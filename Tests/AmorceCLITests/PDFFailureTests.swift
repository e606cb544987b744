import PDFExport
import Testing
import Wording

@testable import AmorceCLI

/// What `--format pdf` says where it cannot be done.
struct PDFFailureTests {
  @Test(arguments: [
    PDFFailure.missingLibrary("libharfbuzz.so.0"), .missingFont(file: "NotoSans-Regular.ttf", folders: ["/a", "/b"]),
  ])
  func whatIsMissingIsNamedWithItsPackages(failure: PDFFailure) {
    for language in Language.ofProgram {
      let words = failure.stop.message[language]
      #expect(words.contains("apt-get install libharfbuzz0b libharfbuzz-subset0 fonts-noto-core"))
      #expect(words.contains("libharfbuzz.so.0") || words.contains("NotoSans-Regular.ttf"))
    }
    #expect(failure.stop.status == .usage)
  }

  @Test func aMissingGlyphIsNamedWithItsNumberAndDocument() {
    let stop = PDFFailure.missingGlyphs(["☃", "e\u{301}"], document: "quiz-sheet").stop
    #expect(stop.status == .findings)
    for language in Language.ofProgram {
      #expect(stop.message[language].contains("☃ (U+2603), e\u{301} (U+0065 U+0301)"))
      #expect(stop.message[language].contains("quiz-sheet"))
    }
  }
}
