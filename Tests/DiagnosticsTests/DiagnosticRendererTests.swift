import Diagnostics
import Testing
import Wording

@Suite struct DiagnosticRendererTests {
  private func render(_ text: String, _ lower: Int, _ upper: Int, path: String = "q.xml") -> (
    DiagnosticRenderer, Diagnostic
  ) {
    var sources = SourceMap()
    let file = sources.add(SourceFile(path: path, text: text))
    let diagnostic = Diagnostic(
      "bad-value", at: SourceRange(file: file, lower: lower, upper: upper),
      Phrase("« mith » ne convient pas.", "\"mith\" does not fit."),
      advice: Phrase("Est-ce « myth »?", "Did you mean \"myth\"?"),
      notes: [.init(range: SourceRange(file: file, lower: 0, upper: 1), message: Phrase("Ici.", "Here."))],
      fixIts: [FixIt(range: SourceRange(file: file, lower: lower, upper: upper), replacement: "myth")])
    return (DiagnosticRenderer(sources: sources, language: .english), diagnostic)
  }

  @Test func oneLineSaysPlaceRuleFaultAndAdvice() {
    let (renderer, diagnostic) = render("é=\"mith\"", 4, 8)
    #expect(
      renderer.line(diagnostic)
        == "q.xml:1:4: error [bad-value] \"mith\" does not fit. Did you mean \"myth\"?\nq.xml:1:1: note: Here.\n")
  }

  @Test func excerptPutsTheCaretUnderTheWord() {
    let (renderer, diagnostic) = render("日=\"mith\"", 5, 9)
    let lines = renderer.excerpt(diagnostic).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[1] == "  日=\"mith\"")
    // The wide character takes two columns, = and the quote one each.
    #expect(lines[2] == "      ^~~~")
  }

  @Test func controlCharactersOfPathsAndLinesAreEscaped() {
    let (renderer, diagnostic) = render("\u{1B}[2J mith", 5, 9, path: "a\u{1B}b.xml")
    #expect(!renderer.excerpt(diagnostic).unicodeScalars.contains { $0.value == 0x1B })
  }

  @Test func longLinesAreCut() {
    let text = String(repeating: "x", count: 5000)
    let (renderer, diagnostic) = render(text, 2500, 2501)
    let widest = renderer.excerpt(diagnostic).split(separator: "\n").map(\.count).max() ?? 0
    #expect(widest < 130)
  }

  @Test func jsonHasTheFieldsOfTheContract() {
    let (renderer, diagnostic) = render("é=\"mith\"", 4, 8)
    let text = renderer.json(diagnostic).text()
    for field in ["severity", "rule", "file", "line", "column", "endLine", "endColumn", "message", "notes", "fixIts"] {
      #expect(text.contains("\"\(field)\":"))
    }
    #expect(text.contains("\"endColumn\": 8"))
  }
}
