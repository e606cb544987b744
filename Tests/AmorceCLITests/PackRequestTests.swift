import ArgumentParser
import CourseDocument
import CourseExport
import CourseModel
import TestSupport
import Testing
import Wording

@testable import AmorceCLI

struct PackRequestTests {
  private func request(_ arguments: [String]) throws -> PackRequest {
    try PackRequest(try PackCommand.parse(arguments))
  }

  private func message(_ arguments: [String]) -> String? {
    do {
      _ = try request(arguments).options(for: SampleCourse.course)
      return nil
    } catch {
      guard let failure = error as? CommandFailure, failure.status == .usage else { return nil }
      return failure.message[.french] + "\n" + failure.message[.english]
    }
  }

  @Test func readsEveryOption() throws {
    let request = try request([
      "faits", "--for", "60", "--start", "13:30", "--participants", "28", "--audience", "adults", "--region", "qc",
      "--format", "txt,html", "--paper", "a4", "--lang", "en", "-o", "Out/",
    ])
    let options = try request.options(for: SampleCourse.course)
    #expect(
      options
        == PackOptions(
          language: .english, audience: .adults, region: RegionCode("QC"), participants: 28,
          start: ClockTime(minutes: 810), minutes: 60, modules: [ID("faits")], paper: .a4))
    #expect(request.formats.documents.map { $0.format.name } == ["txt", "html"])
    #expect(try request.folder(for: SampleCourse.course) == "Out")
  }

  @Test func usesThePlaceOfTheKitWithoutAFolder() throws {
    #expect(try request(["--lang", "fr"]).folder(for: SampleCourse.course) == "Exports/exemple-fr")
  }

  @Test(arguments: [
    (["--for", "0"], "--for"), (["--for", "abc"], "--for"), (["--participants", "0"], "--participants"),
    (["--participants", "99999999999999999999"], "--participants"), (["--start", "25:00"], "--start"),
    (["--region", "XX"], "--region"), (["--format", "pdx"], "--format"), (["--format", ""], "--format"),
    (["--format", "html,,md"], "--format"), (["fait"], "«\u{A0}faits\u{A0}»"), (["fait"], "Did you mean “faits”?"),
    (["--format", "htlm"], "Did you mean “html”?"),
  ])
  func saysInPlainWordsWhatIsNotUnderstood(arguments: [String], hint: String) {
    #expect(message(arguments)?.contains(hint) == true)
  }

  @Test func formatsAreTakenOnce() throws {
    #expect(try request(["--format", "md, MD,html"]).formats.documents.map { $0.format.name } == ["md", "html"])
  }

  @Test func readsLargePrintAndTheCertificate() throws {
    let options = try request(["--large-print", "--audience", "adults", "--with", "certificate"]).options(
      for: SampleCourse.course)
    #expect(options.size == .large)
    #expect(options.hasCertificate)
    #expect(options.hasSlides)
    #expect(try !request(["--format", "md"]).options(for: SampleCourse.course).hasSlides)
  }

  @Test(arguments: ["fr", "en"])
  func theSecondLanguageIsTheOtherOne(language: String) throws {
    let course = SampleCourse.course
    let other = try request(["--bilingual", "--lang", language]).secondLanguage(for: course)
    #expect(other?.code == (language == "fr" ? "en" : "fr"))
    #expect(try request(["--lang", language]).secondLanguage(for: course) == nil)
  }

  @Test func aCertificateIsNeverForAShelter() {
    let words = message(["--audience", "shelter", "--with", "certificate"])
    #expect(words?.contains("can put a person in danger") == true)
    #expect(message(["--with", "diploma"])?.contains("certificate") == true)
  }

  /// A format that is not in the program is named with what to do; one that nobody knows is not.
  @Test(arguments: ["pdf", "docx", "odt", "pptx"])
  func aKnownFormatIsWrittenOrSaysWhatIsMissing(name: String) throws {
    if PackFormats.names.contains(name) {
      let formats = try PackFormats(name)
      #expect(formats.documents.count + formats.decks.count >= 1)
      #expect(name != "pptx" || formats.documents.isEmpty)
    } else {
      #expect(message(["--format", name])?.contains("built without") == true)
    }
  }

  @Test(arguments: [
    (AssemblyError.coreTooLong(least: 40, slot: 30), AmorceCLI.ExitStatus.findings, "40"),
    (.nothingToDo, .findings, "Rien"), (.missingLanguage(Language("es")), .usage, "es"),
    (.unsuitableModule(ID("faits")), .usage, "faits"),
  ])
  func tellsWhyNoPackIsMade(error: AssemblyError, status: AmorceCLI.ExitStatus, hint: String) throws {
    let failure = try request([]).failure(error, in: SampleCourse.course)
    #expect(failure.status == status)
    #expect(failure.message[.french].contains(hint))
  }
}
