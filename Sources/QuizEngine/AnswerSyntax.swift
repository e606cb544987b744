package import CourseModel
package import Diagnostics
package import Wording

/// What keeps a text from being an answer, and where in it.
package struct AnswerProblem: Error, Hashable, Sendable {
  package let rule: DiagnosticID
  /// The bytes of the text that it is about.
  package let bytes: Range<Int>
  package let message: Phrase
  package let advice: Phrase?
}

/// The answer syntax of `--answers`, JSON, CSV and the session store (design section 3).
///
/// A statement is `myth`, `fact` or `depends`; a choice its option id; several and orders are ids separated by commas; a
/// sort is `option=category` pairs separated by commas; `pass` answers any item.
package enum AnswerSyntax {
  /// The response that a text stands for.
  package static func parse(
    _ text: String, for interaction: Interaction
  ) throws(AnswerProblem) -> Response {
    let parser = AnswerParser(text: text)
    if text == "pass" { return .pass }
    switch interaction {
    case .verdict:
      let verdicts = Verdict.allCases.map(\.rawValue)
      let word = try parser.known(parser.whole, among: verdicts + ["pass"])
      return Verdict(rawValue: word).map(Response.verdict) ?? .pass
    case .choice(let options, _, let multiple):
      let ids = options.map(\.id.rawValue)
      guard multiple else {
        return .selection([ID(try parser.known(parser.whole, among: ids))])
      }
      return .selection(Set(try parser.distinct(parser.parts, among: ids).map { ID($0) }))
    case .order(let options):
      // Sorted, so that a message that lists them does not give the order away.
      let ids = options.map(\.id.rawValue).sorted()
      let order = try parser.distinct(parser.parts, among: ids)
      try parser.requireAll(ids, in: order)
      return .ordering(order.map { ID($0) })
    case .match(let options, let categories, _):
      return try matching(parser, options: options.map(\.id.rawValue), categories: categories.map(\.id.rawValue))
    }
  }

  private static func matching(
    _ parser: AnswerParser, options: [String], categories: [String]
  ) throws(AnswerProblem) -> Response {
    let pairs = try parser.parts.map { (part) throws(AnswerProblem) in try parser.pair(part) }
    let names = try parser.distinct(pairs.map(\.option), among: options)
    try parser.requireAll(options, in: names)
    var places: [ID<Choice>: ID<Category>] = [:]
    for (name, pair) in zip(names, pairs) {
      places[ID(name)] = ID(try parser.known(pair.category, among: categories))
    }
    return .matching(places)
  }

  /// The text of a response; ids of a selection and pairs of a sort stand in the authored order.
  package static func text(of response: Response, for interaction: Interaction) -> String {
    switch response {
    case .pass: return "pass"
    case .verdict(let verdict): return verdict.rawValue
    case .selection(let picked):
      guard case .choice(let options, _, _) = interaction else { return picked.sorted().joined() }
      return options.map(\.id).filter(picked.contains).joined()
    case .ordering(let order): return order.joined()
    case .matching(let places):
      var options = places.keys.sorted()
      if case .match(let authored, _, _) = interaction { options = authored.map(\.id) }
      return options.compactMap { option in places[option].map { "\(option)=\($0)" } }.joined(separator: ",")
    }
  }
}

extension [ID<Choice>] {
  fileprivate func joined() -> String { map(\.rawValue).joined(separator: ",") }
}
