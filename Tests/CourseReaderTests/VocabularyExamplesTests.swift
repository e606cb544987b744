import CourseModel
import CourseReader
import Diagnostics
import TestSupport
import Testing
import Wording

/// Every example of the two READMEs is read as it stands there.
@Suite struct VocabularyExamplesTests {
  /// The fenced XML of a README; `gap` marks the one that must report its gaps.
  static func examples(of path: String) -> [(xml: String, isGap: Bool)] {
    var out: [(String, Bool)] = []
    var current: [Substring]?
    var isGap = false
    for line in (TestFile.text(TestFile.repository + "/" + path) ?? "").split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if let lines = current {
        if line == "```" {
          out.append((lines.joined(separator: "\n"), isGap))
          current = nil
        } else {
          current = lines + [line]
        }
      } else if line.hasPrefix("```xml") {
        current = []
        isGap = line.hasSuffix("gap")
      }
    }
    return out
  }

  private static let all = examples(of: "Modules/README.md") + examples(of: "Quizzes/README.md")

  @Test func examplesTogetherMakeAKitWithoutErrors() {
    var files = Self.all.filter { !$0.isGap }.map(\.xml)
    #expect(files.count >= 11)
    for id in ["ouverture", "cloture"] {
      files.append(
        FaultPositionTests.module("id=\"\(id)\" step=\"F\" intensity=\"low\"", ""))
    }
    let sources = files.enumerated().map { SourceFile(path: "\($0).kit.xml", text: $1) }
    let reading = CourseReader.read(sources)
    let renderer = DiagnosticRenderer(sources: reading.sources, language: .english)
    let errors = reading.diagnostics.filter { $0.severity == .error }.map(renderer.line)
    #expect(errors == [])
    #expect(reading.course?.modules.count == 3)
  }

  @Test func gapExampleReportsItsGapsAndNothingElse() throws {
    let gap = try #require(Self.all.first { $0.isGap })
    let reading = CourseReader.read(
      [SourceFile(path: "q.xml", text: gap.xml)], background: FaultPositionTests.background)
    #expect(reading.diagnostics.filter { $0.severity == .error }.map(\.id) == ["content-gap", "content-gap"])
  }

  @Test func everyElementOfTheVocabularyHasAnExample() {
    let text = Self.all.map(\.xml).joined()
    var names: Set<String> = []
    func collect(_ rule: ElementRule) {
      names.insert(rule.name)
      for child in rule.children { collect(child.rule) }
    }
    for root in Vocabulary.roots { collect(root) }
    let missing = names.filter { !text.contains("<\($0)>") && !text.contains("<\($0) ") && !text.contains("<\($0)/") }
    #expect(missing.subtracting(["figure", "alt", "caption", "table", "ol", "video"]).sorted() == [])
  }
}
