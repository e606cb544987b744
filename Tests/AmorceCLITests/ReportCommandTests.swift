import Glibc
import TestSupport
import Testing

/// `amorce report` and `amorce score` as a person runs them.
@Suite("Reports", .enabled(if: QuizProcess.program != nil))
struct ReportCommandTests {
  private let fixture: QuizFixture

  init() throws {
    fixture = try QuizFixture()
    try fixture.write("key.csv", ReportFixture.key)
    mkdir(fixture.path("in"), 0o755)
    try fixture.write("in/a.csv", ReportFixture.csv("a", 40, first: 15, second: 22))
    try fixture.write("in/b.csv", ReportFixture.csv("b", 30, first: 12, second: 14, region: "ON"))
  }

  private func run(_ arguments: String..., language: String = "en") throws -> QuizProcess.Result {
    try QuizProcess.run(
      arguments.map { $0.hasPrefix("@") ? fixture.path(String($0.dropFirst())) : $0 }
        + ["--key", fixture.path("key.csv"), "--lang", language], in: fixture)
  }

  private func mode(_ name: String) -> mode_t? {
    var status = stat()
    return stat(fixture.path(name), &status) == 0 ? status.st_mode & 0o777 : nil
  }

  @Test("a folder is its files, in whatever order they are named")
  func folder() throws {
    let folder = try run("report", "@in", "--format", "html")
    #expect(folder.status == 0)
    for paths in [["@in/a.csv", "@in/b.csv"], ["@in/b.csv", "@in/a.csv"]] {
      #expect(try run("report", paths[0], paths[1], "--format", "html").output == folder.output)
    }
    #expect(MarkupScan(folder.output).problems.isEmpty)
    #expect(folder.output.contains("<svg") && folder.words.contains("Sessions: 2."))
  }

  @Test("links, hidden files and records are skipped; any other file is named and refused")
  func walk() throws {
    try fixture.write("in/.hidden.txt", "x")
    try fixture.write("in/old.release.json", "{}")
    try fixture.write("outside.txt", "x")
    symlink(fixture.path("outside.txt"), fixture.path("in/link.txt"))
    symlink(fixture.path("in"), fixture.path("in/loop"))
    #expect(try run("report", "@in").status == 0)
    try fixture.write("in/notes.txt", "x")
    try fixture.write("in/page.html", "x")
    let refused = try run("report", "@in")
    #expect(refused.status == 2 && refused.output.isEmpty)
    #expect(refused.messages.contains("notes.txt") && refused.messages.contains("page.html"))
    mkdir(fixture.path("empty"), 0o755)
    #expect(try run("report", "@empty").status == 1)
  }

  @Test("a partner’s report has its record beside it; one more session of five is refused")
  func release() throws {
    #expect(try run("report", "@in", "--for", "partner", "--format", "md", "-o", "@one.md").status == 0)
    #expect(mode("one.md.release.json") == 0o600)
    let one = try QuizFixture.read(fixture.path("one.md"))
    #expect(one.contains("was not compared") && one.contains("27 of 70"))
    #expect(try run("report", "@in", "--for", "partner", "-o", "@one.md").status == 73)

    try fixture.write("in/c.csv", ReportFixture.csv("c", 5, first: 2, second: 1))
    let refused = try run(
      "report", "@in", "--for", "partner", "--previous", "@one.md.release.json", "-o", "@two.md")
    #expect(refused.status == 1 && refused.messages.contains("one.md.release.json"))
    #expect(mode("two.md") == nil && mode("two.md.release.json") == nil)

    try fixture.write("in/c.csv", ReportFixture.csv("c", 36, first: 13, second: 14))
    let made = try run(
      "report", "@in", "--for", "partner", "--previous", "@one.md.release.json", "--format", "md", "-o", "@two.md")
    #expect(made.status == 0)
    #expect(try QuizFixture.read(fixture.path("two.md")).contains("Compared with the earlier reports"))
    #expect(try run("report", "@in", "--for", "partner", "--previous", "@in/a.csv").status == 2)
  }

  @Test("without -o it says that no record is kept", arguments: ["fr", "en"])
  func noRecord(language: String) throws {
    let result = try run("report", "@in", "--for", "public", "--format", "json", language: language)
    #expect(result.status == 0 && result.output.contains("\"k\": 20"))
    #expect(result.messages.contains(language == "fr" ? "aucune fiche" : "no record"))
  }

  @Test("JSON and CSV of score are exact, and only their owner reads them")
  func exact() throws {
    #expect(try run("score", "@in/a.csv", "--format", "csv", "-o", "@a.out.csv").status == 0)
    #expect(mode("a.out.csv") == 0o600)
    let rows = try QuizFixture.read(fixture.path("a.out.csv")).split(separator: "\r\n")
    #expect(rows.count == 1 + 2 * 2 * 5)
    #expect(rows[1].hasPrefix("pre,alpha,myth,15,0.375,40,40,15,0.375,"))
    #expect(try run("score", "@in/a.csv", "--format", "json", "-o", "@a.json").status == 0)
    #expect(mode("a.json") == 0o600)
    #expect(
      try run("report", "@in/a.csv", "--format", "json").output == run("score", "@in/a.csv", "--format", "json").output)
  }

  @Test("the page of the discussion stands alone, or ends the report")
  func debrief() throws {
    let page = try run("report", "@in/a.csv", "--debrief", "--format", "md")
    #expect(page.status == 0 && page.output.contains("# Worth coming back to"))
    #expect(try run("report", "@in/a.csv", "--format", "md").output.contains("## Worth coming back to"))
    try fixture.write("few.csv", ReportFixture.csv("f", 3, first: 1, second: 1))
    #expect(try run("report", "@few.csv", "--debrief").status == 1)
  }

  @Test("options that do not go together are refused")
  func usage() throws {
    #expect(try run("report", "@in", "--previous", "@x").status == 2)
    #expect(try run("report", "@in", "--debrief", "--for", "partner").status == 2)
    #expect(try run("report", "@in", "--for", "nobody").status == 2)
    #expect(try run("report", "@missing").status == 2)
  }
}
