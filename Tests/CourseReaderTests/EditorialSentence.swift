import CourseReader
import Diagnostics
import TestSupport
import Wording

/// One sentence of a kit, in one field and one language; ① stands where a rule must point.
struct EditorialSentence: Sendable {
  /// The rule that must find it; nil for a sentence that no rule may touch.
  let rule: String?
  let field: String
  let text: String

  /// A sentence that a rule must find.
  static func bad(_ rule: String, _ field: String, _ text: String) -> EditorialSentence {
    EditorialSentence(rule: rule, field: field, text: text)
  }

  /// A sentence that is right as it stands.
  static func good(_ field: String, _ text: String) -> EditorialSentence {
    EditorialSentence(rule: nil, field: field, text: text)
  }

  /// What the rules say of the sentence, as `rule line:column`, reminders left out.
  func findings(_ language: String) -> [String] {
    let marked = MarkedText(file(language))
    let reading = CourseReader.read(
      [SourceFile(path: "f.xml", text: marked.text)], background: FaultPositionTests.background, scope: .rules)
    return reading.diagnostics.filter { $0.id != "not-reviewed" }.map { diagnostic in
      let place = reading.sources[diagnostic.range.file].position(of: Int(diagnostic.range.lower))
      return "\(diagnostic.id) \(place.line):\(place.column)"
    }
  }

  /// What they must say.
  func expected(_ language: String) -> [String] {
    guard let rule, let place = MarkedText(file(language)).places.first else { return [] }
    return ["\(rule) \(place)"]
  }

  /// A file that holds the sentence in its field and language.
  func file(_ language: String) -> String {
    func pair(_ name: String, _ own: String? = nil, attributes: String = "") -> String {
      let codes = ["fr", "en"]
      return codes.map { code in
        let words = code == language ? own ?? "Soit." : "Soit."
        return "<\(name)\(attributes) xml:lang=\"\(code)\">\(words)</\(name)>"
      }.joined(separator: "\n")
    }
    func statement(_ verdict: String, _ parts: String) -> String {
      FaultPositionTests.quiz("<statement id=\"a\" verdict=\"\(verdict)\" source=\"guide\">\n\(parts)\n</statement>")
    }
    func own(_ name: String) -> String { pair(name, field == name ? text : nil) }
    switch field {
    case "myth": return statement("myth", pair("claim", text) + pair("fact") + pair("why"))
    case "claim", "fact", "why": return statement("fact", own("claim") + own("fact") + own("why"))
    case "belief": return statement("fact", own("claim") + own("fact") + own("why") + own("belief"))
    case "option", "distractor":
      let options = [("option", "true"), ("distractor", "false")].map { name, correct in
        "<option id=\"\(name)\" correct=\"\(correct)\">\(pair("text", field == name ? text : nil))\(pair("feedback"))</option>"
      }.joined()
      return FaultPositionTests.quiz(
        "<choose id=\"a\" source=\"guide\">\(pair("prompt"))\(options)\(pair("fact"))\(pair("why"))</choose>")
    case "line", "kind-reply":
      let replies =
        "<reply id=\"r\" to=\"z\" good=\"true\">\(pair("text", field == "kind-reply" ? text : nil))\(pair("feedback"))</reply>"
        + "<reply id=\"s\" to=\"z\">\(pair("text"))\(pair("feedback"))</reply>"
      return FaultPositionTests.module(
        FaultPositionTests.low,
        "<rehearsal id=\"p\" supporter=\"teen\" other=\"minor\">\(pair("title"))\(pair("setting"))<turn id=\"t\">"
          + "\(pair("line", field == "line" ? text : nil))\(replies)</turn>"
          + "<end id=\"z\" kind=\"line\">\(pair("text"))</end></rehearsal>")
    case "handout":
      return FaultPositionTests.module(
        FaultPositionTests.low, "<handout id=\"h\">\(pair("title"))\(pair("show", text))</handout>")
    case "source":
      return
        "<sources xmlns=\"urn:amorce:kit:1\"><source id=\"s\" year=\"2020\"><title>\(text)</title></source></sources>"
    case "title":
      return FaultPositionTests.module(
        FaultPositionTests.low, "<activity id=\"x\" minutes=\"5\" kind=\"talk\">\(pair("title", text))</activity>")
    case _:
      return FaultPositionTests.module(
        FaultPositionTests.low,
        "<activity id=\"x\" minutes=\"5\" kind=\"talk\">\(pair("title"))\n\(pair(field, text))</activity>")
    }
  }
}
