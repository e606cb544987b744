import CourseModel
import CourseReader
import Diagnostics
import TestSupport
import Testing

/// Each rule has a file and a page, and the examples of the page do what it says.
@Suite struct EditorialDocumentationTests {
  /// An example of a page.
  struct Example: Sendable, CustomTestStringConvertible {
    let rule: String
    let isBad: Bool
    /// The line of a sentence (`fr say: …`), or whole files.
    let text: String
    let options: String
    let isFile: Bool
    var testDescription: String { "\(rule), \(isBad ? "bad" : "good"): \(text.prefix(60))" }
  }

  private static let folder = TestFile.repository + "/docs/rules"
  static let pages = TestFile.names(in: folder).filter { $0 != "README.md" }.map { String($0.dropLast(3)) }
  static let examples = pages.flatMap(examples(of:))

  private static func examples(of rule: String) -> [Example] {
    var out: [Example] = []
    var part = ""
    var fence: (options: String, lines: [Substring])?
    for line in (TestFile.text(folder + "/" + rule + ".md") ?? "").split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if let open = fence {
        guard line == "```" else {
          fence?.lines.append(line)
          continue
        }
        out.append(
          Example(
            rule: rule, isBad: open.options.contains("bad"), text: open.lines.joined(separator: "\n"),
            options: open.options, isFile: true))
        fence = nil
      } else if line.hasPrefix("```xml") {
        fence = (String(line.dropFirst(6)), [])
      } else if line.hasPrefix("## ") {
        part = String(line.dropFirst(3))
      } else if line.hasPrefix("- "), part == "Bad" || part == "Good" {
        out.append(
          Example(rule: rule, isBad: part == "Bad", text: String(line.dropFirst(2)), options: "", isFile: false))
      }
    }
    return out
  }

  @Test func everyRuleHasOneFileAndOnePage() {
    let names = EditorialRuleNames.all.map(\.name).sorted()
    #expect(names == Self.pages.sorted())
    let files = TestFile.names(in: TestFile.repository + "/Sources/CourseReader/Checks/Rules").map { $0.dropLast(6) }
    let words = files.map { file in
      file.reduce(into: "") { $0 += ($1.isUppercase && !$0.isEmpty ? "-" : "") + $1.lowercased() }
    }
    #expect(words.sorted() == names)
    let index = TestFile.text(Self.folder + "/README.md") ?? ""
    for rule in EditorialRuleNames.all {
      #expect(index.contains("| [`\(rule.name)`](\(rule.name).md) | \(rule.severity.rawValue) |"))
    }
  }

  @Test func everyPageHasExamplesOfBothKinds() {
    for page in Self.pages {
      let own = Self.examples.filter { $0.rule == page }
      #expect(own.contains(where: \.isBad) && own.contains { !$0.isBad }, "\(page)")
      // Rules of sentences have examples in both languages.
      let sentences = own.filter { !$0.isFile }
      guard !sentences.isEmpty else { continue }
      #expect(sentences.contains { $0.text.hasPrefix("en ") && !$0.isBad }, "\(page)")
      #expect(sentences.contains { $0.text.hasPrefix("fr ") && $0.isBad }, "\(page)")
    }
  }

  @Test(arguments: examples)
  func examplesDoWhatThePageSays(_ example: Example) throws {
    let found = try example.isFile ? files(example) : sentence(example)
    let expected = example.isBad ? [example.rule] : []
    #expect(Array(Set(found)) == expected)
  }

  private func sentence(_ example: Example) throws -> [String] {
    let colon = try #require(example.text.firstIndex(of: ":"))
    let head = example.text[..<colon].split(separator: " ").map(String.init)
    try #require(head.count == 2)
    let text = example.text[colon...].dropFirst(2)
    let sentence = EditorialSentence(rule: nil, field: head[1], text: String(text))
    return sentence.findings(head[0]).map { String($0.prefix { $0 != " " }) }
  }

  private func files(_ example: Example) throws -> [String] {
    let asOf = example.options.firstRange(of: "as-of=").map { example.options[$0.upperBound...].prefix(10) }
    let texts = example.text.split(separator: "<!-- next file -->")
    let files = texts.enumerated().map { SourceFile(path: "\($0)", text: String($1)) }
    let reading = CourseReader.read(
      files, background: example.options.contains("whole") ? [] : FaultPositionTests.background, scope: .rules,
      asOf: asOf.flatMap { CalendarDate(String($0)) })
    #expect(!reading.diagnostics.contains { $0.severity == .error && $0.id.name != example.rule })
    let reminders: Set = ["not-reviewed", "service-not-verified"]
    return reading.diagnostics.map(\.id.name).filter { $0 == example.rule || !reminders.contains($0) }
  }
}
