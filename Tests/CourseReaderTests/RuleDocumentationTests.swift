import TestSupport
import Testing

/// Every rule that a source file names has a line in the documentation.
@Suite struct RuleDocumentationTests {
  private static func swiftFiles(in folder: String) -> [String] {
    TestFile.names(in: folder).flatMap { name -> [String] in
      let path = folder + "/" + name
      return name.hasSuffix(".swift") ? [path] : swiftFiles(in: path)
    }
  }

  private static func isRuleName(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || $0 == 0x2D }
  }

  /// The string literals passed as a rule: `"…", at:` or the first argument of a report.
  private static func rules() -> Set<String> {
    var found: Set<String> = []
    let roots = ["XMLSource", "CourseReader"].map { TestFile.repository + "/Sources/" + $0 }
    for path in roots.flatMap(swiftFiles) {
      let pieces = (TestFile.text(path) ?? "").split(separator: "\"", omittingEmptySubsequences: false)
      for index in stride(from: 1, to: pieces.count - 1, by: 2) where isRuleName(pieces[index]) {
        let before = pieces[index - 1].filter { !$0.isWhitespace }
        let isReported = ["report(", "refuse(", "refusal("].contains { before.hasSuffix($0) }
        if isReported || pieces[index + 1].hasPrefix(", at:") { found.insert(String(pieces[index])) }
      }
    }
    return found
  }

  /// The rules of the tables in `docs/rules.md`, and the pages of `docs/rules`.
  private static func documented() -> Set<String> {
    let text = TestFile.text(TestFile.repository + "/docs/rules.md") ?? ""
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `") }
    let pages = TestFile.names(in: TestFile.repository + "/docs/rules").filter { $0.hasSuffix(".md") }
    return Set(rows.compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) })
      .union(pages.map { String($0.dropLast(3)) })
  }

  @Test func everyRuleIsDocumented() {
    let used = Self.rules()
    #expect(used.count > 20)
    #expect(used.subtracting(Self.documented()).sorted() == [])
  }
}
