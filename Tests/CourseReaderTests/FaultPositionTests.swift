import CourseReader
import Diagnostics
import TestSupport
import Testing
import Wording

/// One fault a file: the rule, and the place that design section 3 gives it.
@Suite struct FaultPositionTests {
  /// A fault of its own, marked ① where it must be found; a note is marked ②.
  struct Fault: Sendable, CustomTestStringConvertible {
    let rule: String
    let xml: String
    var testDescription: String { rule + ": " + xml.prefix(60) }

    init(_ rule: String, _ xml: String) {
      self.rule = rule
      self.xml = xml
    }
  }

  static let faults: [Fault] = Self.syntax + Self.names + Self.values + Self.counts + Self.items

  @Test(arguments: faults)
  func pointsAtTheFaultAndNothingElse(_ fault: Fault) throws {
    let marked = MarkedText(fault.xml)
    let reading = CourseReader.read([SourceFile(path: "f.xml", text: marked.text)], background: Self.background)
    let errors = reading.diagnostics.filter { $0.severity == .error }
    let found = errors.map { "\($0.id) \(place($0.range, reading))" }
    let expected = ["\(fault.rule) \(try #require(marked.places.first))"]
    #expect(found == expected)
    if marked.places.count > 1 {
      let note = try #require(errors.first?.notes.first)
      #expect(place(note.range, reading) == marked.places[1].description)
    }
  }

  private func place(_ range: SourceRange, _ reading: Reading) -> String {
    let position = reading.sources[range.file].position(of: Int(range.lower))
    return "\(position.line):\(position.column)"
  }

  static let background = [
    SourceFile(
      path: "sources.xml",
      text: """
        <sources xmlns="urn:amorce:kit:1"><source id="guide"><title>Guide</title></source></sources>
        """),
    SourceFile(path: "safety.xml", text: safety),
  ]

  private static let safety: String = {
    let parts = ["content-note", "agreement", "opt-out", "grounding", "check-in", "disclosure"]
    let body = parts.map { "<\($0) xml:lang=\"fr\">é</\($0)><\($0) xml:lang=\"en\">e</\($0)>" }.joined()
    return "<safety xmlns=\"urn:amorce:kit:1\" id=\"commune\">\(body)</safety>"
  }()

  static func quiz(_ body: String) -> String {
    """
    <quiz xmlns="urn:amorce:kit:1" id="essai">
      <title xml:lang="fr">Été</title> <title xml:lang="en">Summer</title>
      \(body)
    </quiz>
    """
  }

  static let claim = "<claim xml:lang=\"fr\">é</claim><claim xml:lang=\"en\">e</claim>"
  static let fact = "<fact xml:lang=\"fr\">é</fact><fact xml:lang=\"en\">e</fact>"
  static let why = "<why xml:lang=\"fr\">é</why><why xml:lang=\"en\">e</why>"
  static let text = "<text xml:lang=\"fr\">é</text><text xml:lang=\"en\">e</text>"
  static let prompt = "<prompt xml:lang=\"fr\">é</prompt><prompt xml:lang=\"en\">e</prompt>"
  static let feedback = "<feedback xml:lang=\"fr\">é</feedback><feedback xml:lang=\"en\">e</feedback>"

  static func statement(
    _ attributes: String = "id=\"a\" verdict=\"myth\" source=\"guide\"", _ body: String = claim + fact + why
  ) -> String {
    quiz("<statement \(attributes)>\(body)</statement>")
  }

  static func module(_ attributes: String, _ body: String) -> String {
    """
    <module xmlns="urn:amorce:kit:1" \(attributes)>
      <title xml:lang="fr">é</title><title xml:lang="en">e</title>
      <summary xml:lang="fr">é</summary><summary xml:lang="en">e</summary>
      <objective xml:lang="fr">é</objective><objective xml:lang="en">e</objective>
      \(body)
    </module>
    """
  }

  static let low = "id=\"m\" step=\"J\" intensity=\"low\""

  static let syntax: [Fault] = [
    Fault(
      "mismatched-tag",
      statement(
        "id=\"a\" verdict=\"myth\" source=\"guide\"",
        "<②claim xml:lang=\"fr\">é</①clam><claim xml:lang=\"en\">e</claim>" + fact + why)),
    Fault(
      "mismatched-tag",
      quiz(
        "<statement id=\"a\" verdict=\"myth\" source=\"guide\"><②claim xml:lang=\"fr\">é <claim xml:lang=\"en\">e</claim>\(fact)\(why)</①statement>"
      )),
    Fault(
      "mismatched-tag",
      "<①quiz xmlns=\"urn:amorce:kit:1\" id=\"q\"><title xml:lang=\"fr\">é</title><title xml:lang=\"en\">e</title>"),
    Fault("mismatched-tag", statement("id=\"a\" verdict=\"myth\" source=\"guide\"", claim + "</①reply>" + fact + why)),
    Fault("duplicate-attribute", statement("②id=\"a\" verdict=\"myth\" source=\"guide\" ①id=\"b\"")),
    Fault(
      "syntax",
      statement(
        "id=\"a\" verdict=\"myth\" source=\"guide\"",
        "<claim xml:lang=\"fr\">sel ① & poivre</claim><claim xml:lang=\"en\">e</claim>".replacing(" ① &", with: " ①&")
          + fact + why)),
    Fault(
      "syntax",
      statement(
        "id=\"a\" verdict=\"myth\" source=\"guide\"",
        "<claim xml:lang=\"fr\">é①&nbsp;é</claim><claim xml:lang=\"en\">e</claim>" + fact + why)),
    Fault("syntax", statement("id=\"a\" verdict=①myth source=\"guide\"")),
    Fault("syntax", statement() + "①texte"),
    Fault("syntax", statement() + "<①quiz/>"),
    Fault("doctype", "①<!DOCTYPE quiz>\n" + statement()),
    Fault("encoding", "<?xml version=\"1.0\" encoding=\"①ISO-8859-1\"?>\n" + statement()),
  ]

  static let names: [Fault] = [
    Fault("unknown-element", "<①quizz xmlns=\"urn:amorce:kit:1\" id=\"q\"/>"),
    Fault(
      "unknown-element",
      statement(
        "id=\"a\" verdict=\"myth\" source=\"guide\"",
        claim + "<①fct xml:lang=\"fr\">é</fct><fact xml:lang=\"en\">e</fact>" + why)),
    Fault(
      "unknown-element",
      statement(
        "id=\"a\" verdict=\"myth\" source=\"guide\"",
        claim + fact + "<why xml:lang=\"fr\">é <①b>b</b></why><why xml:lang=\"en\">e</why>")),
    Fault(
      "misplaced-element",
      statement("id=\"a\" verdict=\"myth\" source=\"guide\"", claim + fact + why + "<①option id=\"x\"/>")),
    Fault("unknown-attribute", statement("id=\"a\" ①verdit=\"myth\" source=\"guide\"")),
    Fault("unknown-attribute", statement("id=\"a\" verdict=\"myth\" source=\"guide\" ①color=\"red\"")),
    Fault(
      "unknown-attribute",
      quiz("<statement id=\"a\" verdict=\"myth\" source=\"guide\" ①xml:lang=\"fr\">\(claim)\(fact)\(why)</statement>")),
    Fault(
      "unknown-element",
      statement(
        "id=\"a\" verdict=\"myth\" source=\"guide\"",
        claim + fact + why + "<①xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"x\"/>")),
    Fault(
      "missing-attribute", "<①quiz id=\"q\"><title xml:lang=\"fr\">é</title><title xml:lang=\"en\">e</title></quiz>"),
    Fault(
      "bad-value",
      "<quiz xmlns=\"①urn:amorce:kit:2\" id=\"q\"><title xml:lang=\"fr\">é</title><title xml:lang=\"en\">e</title></quiz>"
    ),
  ]

  static let values: [Fault] = [
    Fault("bad-value", statement("id=\"a\" verdict=\"①mith\" source=\"guide\"")),
    Fault("bad-id", statement("id=\"①Été\" verdict=\"myth\" source=\"guide\"")),
    Fault("unknown-ref", statement("id=\"a\" verdict=\"myth\" source=\"①guid\"")),
    Fault("bad-value", statement("id=\"a\" verdict=\"myth\" source=\"guide\" covers=\"①27\"")),
    Fault("bad-value", statement("id=\"a\" verdict=\"myth\" source=\"guide\" audience=\"①everyone\"")),
    Fault("bad-value", statement("id=\"a\" verdict=\"myth\" source=\"guide\" sensitive=\"①yes\"")),
    Fault("bad-value", statement("id=\"a\" verdict=\"myth\" source=\"guide\" reviewed=\"①2026-02-30\" by=\"x\"")),
    Fault(
      "missing-attribute",
      statement("id=\"a\" verdict=\"myth\" source=\"guide\" reviewed=\"2026-02-01\"").replacing(
        "<statement", with: "<①statement")),
    Fault(
      "bad-value",
      statement(
        "id=\"a\" verdict=\"myth\" source=\"guide\"",
        "<claim xml:lang=\"①de\">é</claim><claim xml:lang=\"en\">e</claim><claim xml:lang=\"fr\">é</claim>" + fact + why
      )),
    Fault(
      "bad-value",
      module(
        low,
        "<activity id=\"x\" minutes=\"①cinq\" kind=\"talk\"><title xml:lang=\"fr\">é</title><title xml:lang=\"en\">e</title></activity>"
      )),
    Fault(
      "bad-value",
      module(
        low,
        "<activity id=\"x\" minutes=\"5\" upto=\"①3\" kind=\"talk\"><title xml:lang=\"fr\">é</title><title xml:lang=\"en\">e</title></activity>"
      )),
    Fault("unknown-ref", module(low, "<quiz-ref id=\"①absent\" minutes=\"5\"/>")),
    Fault(
      "bad-value",
      module(
        low,
        "<activity id=\"x\" minutes=\"5\" kind=\"talk\"><title xml:lang=\"fr\">é</title><title xml:lang=\"en\">e</title><figure src=\"①../x.png\"><alt xml:lang=\"fr\">é</alt><alt xml:lang=\"en\">e</alt></figure></activity>"
      )),
  ]

  static let counts: [Fault] = [
    Fault("missing-attribute", quiz("<①statement id=\"a\" source=\"guide\">\(claim)\(fact)\(why)</statement>")),
    Fault("missing-attribute", quiz("<①statement id=\"a\" verdict=\"myth\">\(claim)\(fact)\(why)</statement>")),
    Fault("missing-element", quiz("<①statement id=\"a\" verdict=\"myth\" source=\"guide\">\(claim)\(why)</statement>")),
    Fault(
      "missing-language",
      quiz(
        "<①statement id=\"a\" verdict=\"myth\" source=\"guide\"><②claim xml:lang=\"fr\">é</claim>\(fact)\(why)</statement>"
      )),
    Fault(
      "missing-attribute",
      quiz(
        "<statement id=\"a\" verdict=\"myth\" source=\"guide\"><①claim>é</claim><claim xml:lang=\"en\">e</claim>\(fact)\(why)</statement>"
      )),
    Fault(
      "duplicate-element",
      quiz(
        "<statement id=\"a\" verdict=\"myth\" source=\"guide\"><②claim xml:lang=\"fr\">é</claim><claim xml:lang=\"en\">e</claim><①claim xml:lang=\"fr\">é</claim>\(fact)\(why)</statement>"
      )),
    Fault(
      "empty-element",
      statement(
        "id=\"a\" verdict=\"myth\" source=\"guide\"",
        "<①claim xml:lang=\"fr\">  </claim><claim xml:lang=\"en\">e</claim>" + fact + why)),
    Fault(
      "unexpected-text",
      quiz("<statement id=\"a\" verdict=\"myth\" source=\"guide\"> ①mots \(claim)\(fact)\(why)</statement>")),
    Fault(
      "content-gap",
      quiz("<statement id=\"a\" verdict=\"myth\" source=\"guide\">\(claim)<①gap field=\"fact\"/>\(why)</statement>")),
    Fault(
      "bad-value",
      quiz(
        "<statement id=\"a\" verdict=\"myth\" source=\"guide\">\(claim)\(fact)\(why)<gap field=\"①facts\"/></statement>"
      )),
    Fault(
      "missing-element", module("id=\"m\" step=\"J\" intensity=\"medium\"", "").replacing("<module", with: "<①module")),
    Fault(
      "missing-element",
      module(
        "id=\"m\" step=\"J\" intensity=\"low\"",
        "<activity id=\"x\" minutes=\"5\" kind=\"talk\"><title xml:lang=\"fr\">é</title><title xml:lang=\"en\">e</title><①figure src=\"x.png\"/></activity>"
      )),
  ]

  static let items: [Fault] = [
    Fault(
      "duplicate-id",
      quiz(
        "<statement id=\"②a\" verdict=\"myth\" source=\"guide\">\(claim)\(fact)\(why)</statement><statement id=\"①a\" verdict=\"myth\" source=\"guide\">\(claim)\(fact)\(why)</statement>"
      )),
    Fault(
      "missing-correct",
      quiz(
        "<①choose id=\"a\" source=\"guide\">\(prompt)<option id=\"x\">\(text)\(feedback)</option><option id=\"y\">\(text)\(feedback)</option>\(fact)\(why)</choose>"
      )),
    Fault(
      "duplicate-correct",
      quiz(
        "<choose id=\"a\" source=\"guide\">\(prompt)<option id=\"x\" ②correct=\"true\">\(text)\(feedback)</option><option id=\"y\" ①correct=\"true\">\(text)\(feedback)</option>\(fact)\(why)</choose>"
      )),
    Fault(
      "missing-element",
      quiz(
        "<choose id=\"a\" source=\"guide\">\(prompt)<①option id=\"x\" correct=\"true\">\(text)</option><option id=\"y\">\(text)\(feedback)</option>\(fact)\(why)</choose>"
      )),
    Fault(
      "duplicate-id",
      quiz(
        "<order id=\"a\" source=\"guide\">\(prompt)<option id=\"②x\">\(text)</option><option id=\"①x\">\(text)</option>\(fact)\(why)</order>"
      )),
    Fault(
      "unknown-ref",
      quiz(
        "<sort id=\"a\" source=\"guide\">\(prompt)<category id=\"c\">\(text)</category><category id=\"d\">\(text)</category><option id=\"x\" category=\"c\">\(text)</option><option id=\"y\" category=\"①e\">\(text)</option>\(fact)\(why)</sort>"
      )),
    Fault("unknown-ref", quiz("<item-ref ref=\"①nulle-part\"/>")),
  ]
}
