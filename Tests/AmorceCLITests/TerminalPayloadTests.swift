import TestSupport
import Testing
import Wording

@testable import AmorceCLI

/// Text from outside never moves a cursor, changes the reading order or hides itself.
@Suite(.enabled(if: SharedFolder.isThere && QuizProcess.program != nil))
struct TerminalPayloadTests {
  /// The strings of a JSON list, without a JSON library.
  static let payloads: [String] = {
    guard let folder = SharedFolder.path,
      let text = TestFile.text(folder + "/corpora/made/text/terminal-payloads.json")
    else { return [] }
    return text.split(separator: "\n").compactMap { line in
      guard let first = line.firstIndex(of: "\""), let last = line.lastIndex(of: "\""), first < last else { return nil }
      return unescaped(line[line.index(after: first)..<last])
    }
  }()

  private static func unescaped(_ text: Substring) -> String {
    var units: [UInt16] = []
    var rest = text
    while let character = rest.popFirst() {
      guard character == "\\", let kind = rest.popFirst() else {
        units += String(character).utf16
        continue
      }
      switch kind {
      case "u":
        units += UInt16(rest.prefix(4), radix: 16).map { [$0] } ?? []
        rest = rest.dropFirst(4)
      case "r": units.append(0x0D)
      case "n": units.append(0x0A)
      case "t": units.append(0x09)
      default: units += String(kind).utf16
      }
    }
    return String(decoding: units, as: UTF16.self)
  }

  @Test func thereArePayloads() {
    #expect(Self.payloads.count == 15)
    #expect(Self.payloads.first == "\u{1B}[2J")
  }

  @Test(arguments: payloads) func nothingUnsafeIsPrinted(payload: String) {
    for isASCII in [false, true] {
      let printed = PrintedText(isASCII: isASCII)("a" + payload + "b")
      #expect(!printed.unicodeScalars.contains(where: SafeText.isUnsafe))
    }
  }

  @Test(arguments: payloads) func nothingUnsafeIsEchoed(payload: String) throws {
    let fixture = try QuizFixture()
    let inAnswers = try QuizProcess.run(
      ["quiz", "--kit", fixture.folder, "--answers", "-"], input: "x\(payload) myth\nailleurs y\(payload)\n",
      in: fixture)
    #expect(inAnswers.status == 2)
    let asName = try QuizProcess.run(["quiz", "--kit", fixture.folder, "q" + payload], in: fixture)
    #expect(asName.status == 2)
    let asFile = try QuizProcess.run(
      ["quiz", "--kit", fixture.folder, "--save", fixture.path("none" + payload + "/x")], in: fixture)
    #expect(asFile.status == 73)
    let typed = try QuizProcess.run(["quiz", "--kit", fixture.folder], input: payload + "\n", in: fixture)
    for text in [inAnswers.messages, asName.messages, asFile.messages, typed.output, typed.messages] {
      let unsafe = text.unicodeScalars.filter { SafeText.isUnsafe($0) && $0 != "\n" }
      #expect(unsafe.isEmpty)
    }
  }

  /// XML lets C1 and direction characters through; the kit is refused or they are written out, never raw.
  @Test(arguments: payloads) func nothingUnsafeIsDrawn(payload: String) throws {
    guard payload.unicodeScalars.allSatisfy({ $0.value >= 0x20 }) else { return }
    let fixture = try QuizFixture(claim: "Avant \(payload) après.")
    let result = try QuizProcess.run(["quiz", "--kit", fixture.folder, "--lang", "fr"], input: "1\n", in: fixture)
    let unsafe = (result.output + result.messages).unicodeScalars.filter { SafeText.isUnsafe($0) && $0 != "\n" }
    #expect(unsafe.isEmpty)
    #expect((result.output + result.messages).contains("\\u{") || result.status == 1)
  }
}
