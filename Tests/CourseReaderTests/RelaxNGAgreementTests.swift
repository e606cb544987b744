import CourseReader
import Glibc
import TestSupport
import Testing

/// The grammar for editors: the files in `Schemas` are the ones made from the reader's rules, and what they should say
/// of every fixture is written down for `Scripts/jing.sh`, which lets jing say it.
@Suite struct RelaxNGAgreementTests {
  @Test(arguments: ["rnc", "rng"])
  func theCommittedGrammarIsTheReadersOwn(_ syntax: String) throws {
    let committed = try #require(TestFile.text(TestFile.repository + "/Schemas/amorce." + syntax))
    let made = syntax == "rnc" ? RelaxNG.compact : RelaxNG.xml
    let isSame = committed == made
    #expect(isSame, "run: amorce schema \(syntax) > Schemas/amorce.\(syntax)")
  }

  /// A text and what it is.
  struct Fixture {
    let what: String
    let text: String
  }

  private static let examples =
    (VocabularyExamplesTests.examples(of: "Modules/README.md")
    + VocabularyExamplesTests.examples(of: "Quizzes/README.md")).map(\.xml)

  /// What the examples of the READMEs do not use.
  private static let more = [
    FaultPositionTests.module(
      FaultPositionTests.low,
      """
      <safety><content-note xml:lang="fr">é</content-note><content-note xml:lang="en">e</content-note></safety>
      <activity id="x" minutes="5" kind="talk" sensitive="true" audience="youth adults" source="guide">
        <title xml:lang="fr">é</title><title xml:lang="en">e</title>
        <ul xml:lang="fr"><li>é</li></ul><ul xml:lang="en"><li><p>e</p><ol><li>e</li></ol></li></ul>
        <table xml:lang="fr"><tr><th>é</th><td><em>é</em></td></tr></table>
        <table xml:lang="en"><tr><th>e</th><td>e <strong>e</strong> <link href="https://a.ca/">e</link></td></tr></table>
        <figure src="a.png"><alt xml:lang="fr">é</alt><alt xml:lang="en">e</alt></figure>
      </activity>
      """)
  ]

  /// The folder to which jing's files are written; without it, a part of them is enough here.
  private static let folder = getenv("AMORCE_SCHEMA_FIXTURES").map { String(cString: $0) }

  private static let fixtures: [Fixture] = {
    var all = FaultPositionTests.faults.map { Fixture(what: "fault " + $0.rule, text: MarkedText($0.xml).text) }
    all += FiveFaultsTests.files.map { Fixture(what: "five faults", text: MarkedText($0).text) }
    let bases = examples + more
    all += bases.map { Fixture(what: "example", text: $0) }
    let mutants = bases.flatMap { RelaxNGMutations($0)?.mutants ?? [] }
    all += mutants.enumerated().filter { folder != nil || $0.offset.isMultiple(of: 20) }.map {
      Fixture(what: $0.element.what, text: $0.element.text)
    }
    var known: Set<String> = []
    return all.filter { known.insert($0.text).inserted }
  }()

  @Test func everyFixtureHasAVerdictThatAGrammarShouldReach() {
    var used: Set<String> = []
    var table = ""
    for (index, fixture) in Self.fixtures.enumerated() {
      let verdict = RelaxNGVerdict(fixture.text)
      used.formUnion(verdict.used)
      let name = "f\(index).xml"
      let what = fixture.what.replacing("\n", with: "\\n").replacing("\t", with: " ")
      let rules = verdict.rules.sorted().joined(separator: ",")
      table += "\(name)\t\(verdict.grammar.rawValue)\t\(rules.isEmpty ? "-" : rules)\t\(what)\n"
      if let folder = Self.folder { write(fixture.text, to: folder + "/" + name) }
    }
    #expect(Self.fixtures.count > 300)
    guard let folder = Self.folder else { return }
    write(table, to: folder + "/verdicts.tsv")
    let rows = RelaxNGVerdict.unseenRules.union(RelaxNGVerdict.unseenFindings.map { $0.rule + ": " + $0.words })
    // These come from the rehearsal rules, on paths that no single edit breaks.
    #expect(rows.subtracting(used).subtracting(["rehearsal-end", "endless-path"]).sorted() == [])
    #expect(Self.fixtures.count > 5000)
  }

  private func write(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else {
      Issue.record("cannot write \(path)")
      return
    }
    defer { fclose(file) }
    _ = fputs(text, file)
  }
}
