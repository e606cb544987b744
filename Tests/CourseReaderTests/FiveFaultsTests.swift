import CourseReader
import Diagnostics
import TestSupport
import Testing

/// Five faults in one file: all of them, in one run, and nothing that only follows from them.
@Suite struct FiveFaultsTests {
  @Test(arguments: files)
  func findsAllFive(_ marked: String) {
    let text = MarkedText(marked)
    let reading = CourseReader.read(
      [SourceFile(path: "f.xml", text: text.text)], background: FaultPositionTests.background)
    let found = reading.diagnostics.filter { $0.severity == .error }.map { diagnostic in
      let position = reading.sources[diagnostic.range.file].position(of: Int(diagnostic.range.lower))
      return MarkedText.Place(position.line, position.column)
    }
    #expect(Set(found) == Set(text.places))
    #expect(found.count == 5)
  }

  private static let parts = FaultPositionTests.claim + FaultPositionTests.fact + FaultPositionTests.why

  static let files: [String] = [
    FaultPositionTests.quiz(
      """
      <statement id="a" verdict="①mith" source="guide">\(parts)</statement>
        <②statement id="b" verdict="myth">\(parts)</statement>
        <statement id="c" verdict="fact" source="③guid">\(parts)</statement>
        <statement id="d" verdict="fact" source="guide" ④colour="x">\(parts)</statement>
        <statement id="⑤a" verdict="fact" source="guide">\(parts)</statement>
      """),
    FaultPositionTests.quiz(
      """
      <statement id="a" verdict="myth" source="guide"><claim xml:lang="fr">é</①clain><claim xml:lang="en">e</claim>\(FaultPositionTests.fact)\(FaultPositionTests.why)</statement>
        <②statement id="b" verdict="myth">\(parts)</statement>
        <statement id="c" verdict="③faux" source="guide">\(parts)</statement>
        <statement id="d" verdict="fact" source="guide">④mots\(parts)</statement>
        <statement id="e" verdict="fact" source="guide"><claim xml:lang="fr">sel ⑤& poivre</claim><claim xml:lang="en">e</claim>\(FaultPositionTests.fact)\(FaultPositionTests.why)</statement>
      """),
    FaultPositionTests.quiz(
      """
      <statement id="a" verdict="myth" source="guide"><claim xml:lang="fr">é<claim xml:lang="en">e</claim>\(FaultPositionTests.fact)\(FaultPositionTests.why)</①statement>
        <statement id="②B" verdict="myth" source="guide">\(parts)</statement>
        <③choose id="c" source="guide">\(FaultPositionTests.prompt)<option id="x">\(FaultPositionTests.text)\(FaultPositionTests.feedback)</option><option id="y">\(FaultPositionTests.text)\(FaultPositionTests.feedback)</option>\(FaultPositionTests.fact)\(FaultPositionTests.why)</choose>
        <④statment id="d" verdict="fact" source="guide">\(parts)</statment>
        <⑤statement id="e" verdict="fact" source="guide"><claim xml:lang="fr">é</claim>\(FaultPositionTests.fact)\(FaultPositionTests.why)</statement>
      """),
    FaultPositionTests.quiz(
      """
      <statement id="a" id="a2" verdict="myth" source="guide">\(parts)</statement>
      """.replacing(" id=\"a2\"", with: " ①id=\"a2\"")
        + """

          <statement id="b" verdict="myth" source="guide" covers="②1">\(parts)</statement>
          <statement id="c" verdict="fact" source="guide">\(FaultPositionTests.claim)<③gap field="fact"/>\(FaultPositionTests.why)</statement>
          <statement id="d" verdict="fact" source="guide">\(FaultPositionTests.claim)\(FaultPositionTests.fact)<why xml:lang="fr"><p>a</p> ④b</why><why xml:lang="en">e</why></statement>
          <item-ref ref="⑤rien"/>
        """),
    FaultPositionTests.module(
      "id=\"m\" step=\"①Z\" intensity=\"low\"",
      """
      <activity id="x" minutes="②0" kind="talk"><title xml:lang="fr">é</title><title xml:lang="en">e</title></activity>
        <③activity id="y" minutes="5"><title xml:lang="fr">é</title><title xml:lang="en">e</title></activity>
        <④activity id="z" minutes="5" kind="talk"><title xml:lang="fr">é</title></activity>
        <quiz-ref id="⑤absent" minutes="5"/>
      """),
  ]
}
