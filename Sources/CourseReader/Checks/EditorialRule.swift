import Diagnostics
import Wording

/// One editorial rule: an id, a page in `docs/rules/`, and what it looks at.
///
/// A rule is one file in `Rules/` and one line in the registry.
protocol EditorialRule: Sendable {
  /// The name of the rule and of its page.
  static var id: DiagnosticID { get }
  static var severity: Severity { get }
  /// The texts that it sees whatever words they hold.
  static var always: VoiceSet { get }
  /// True if it sees every line with an odd dot, bracket or space.
  static var looksAtTypography: Bool { get }
  /// True if an `<exception>` may set it aside: an honest reminder may not.
  static var mayBeExcepted: Bool { get }

  /// Makes the rule, and says which words it looks for.
  init(_ words: inout RuleWords)

  /// Looks at one line.
  func check(_ line: Line, _ findings: inout RuleFindings)
  /// Looks at what all files gave.
  func check(_ kit: KitFacts, _ findings: inout RuleFindings)
}

extension EditorialRule {
  static var severity: Severity { .warning }
  static var always: VoiceSet { .none }
  static var looksAtTypography: Bool { false }
  static var mayBeExcepted: Bool { true }

  func check(_ line: Line, _ findings: inout RuleFindings) {}
  func check(_ kit: KitFacts, _ findings: inout RuleFindings) {}

  /// Records a finding of this rule.
  func report(
    at range: SourceRange, _ message: Phrase, advice: Phrase, notes: [Diagnostic.Note] = [],
    to findings: inout RuleFindings
  ) {
    findings.add(
      Diagnostic(Self.severity, Self.id, at: range, message, advice: advice, notes: notes),
      mayBeExcepted: Self.mayBeExcepted)
  }
}

/// The words of a rule, put into the lexicons of all rules.
struct RuleWords {
  fileprivate(set) var lexicons = Tongue.allCases.map { _ in Lexicon() }
  /// The rule that is being made, as a bit.
  fileprivate(set) var bit: UInt32 = 0

  /// A pattern; lines with a word that it starts with are shown to the rule.
  mutating func pattern(_ text: String, _ tongue: Tongue, lists: [String: String] = [:]) -> WordPattern {
    let pattern = WordPattern(text, lists: lists, in: &lexicons[tongue.rawValue])
    for id in pattern.first.ids { lexicons[tongue.rawValue].want(id, by: bit) }
    return pattern
  }

  /// Some patterns, one a line.
  mutating func patterns(_ text: String, _ tongue: Tongue, lists: [String: String] = [:]) -> [WordPattern] {
    text.split(separator: "\n").map { pattern(String($0), tongue, lists: lists) }
  }

  /// A set of words; lines with one of them are shown to the rule.
  mutating func callers(_ words: String, _ tongue: Tongue) -> WordSet {
    let set = self.set(words, tongue)
    for id in set.ids { lexicons[tongue.rawValue].want(id, by: bit) }
    return set
  }

  /// A set of words that calls nobody.
  mutating func set(_ words: String, _ tongue: Tongue) -> WordSet { WordSet(words, in: &lexicons[tongue.rawValue]) }

  /// Puts words into a class.
  mutating func put(_ words: String, _ tongue: Tongue, into wordClass: WordClass) {
    for id in WordSet(words, in: &lexicons[tongue.rawValue]).ids {
      lexicons[tongue.rawValue].put(id, into: wordClass)
    }
  }
}

/// All rules with their words, made once.
struct EditorialRules: Sendable {
  let rules: [any EditorialRule]
  let tables: [LexiconTables]
  /// The classes of words, by language and word.
  let classes: [[WordClass]]
  /// The rule that looks at how hard one item, activity or handout is to read.
  let reading: ReadingEase?
  /// The rules that look at typography, as bits.
  let typography: UInt32
  /// The rules that always see a voice, as bits, by voice.
  let always: [UInt32]

  static let compiled = EditorialRules(EditorialRuleRegistry.all)

  private init(_ types: [any EditorialRule.Type]) {
    var words = RuleWords()
    SmallWords.put(into: &words)
    var rules: [any EditorialRule] = []
    for (number, type) in types.enumerated() {
      words.bit = 1 << UInt32(number)
      rules.append(type.init(&words))
    }
    self.rules = rules
    reading = rules.lazy.compactMap { $0 as? ReadingEase }.first
    tables = words.lexicons.map { $0.tables() }
    classes = words.lexicons.map(\.classes)
    typography = types.enumerated().reduce(0) { $0 | ($1.element.looksAtTypography ? 1 << UInt32($1.offset) : 0) }
    always = Voice.allCases.map { voice in
      types.enumerated().reduce(0) { $0 | ($1.element.always.contains(voice) ? 1 << UInt32($1.offset) : 0) }
    }
  }
}

/// What the rules found, and where exceptions were recorded.
package struct RuleFindings {
  private var found: [(diagnostic: Diagnostic, mayBeExcepted: Bool)] = []
  private var exceptions: [RecordedException] = []

  mutating func add(_ diagnostic: Diagnostic, mayBeExcepted: Bool) { found.append((diagnostic, mayBeExcepted)) }
  mutating func add(_ exception: RecordedException) { exceptions.append(exception) }

  /// The findings that no exception sets aside.
  var diagnostics: [Diagnostic] {
    guard !exceptions.isEmpty else { return found.map(\.diagnostic) }
    return found.compactMap { finding in
      let isExcepted = finding.mayBeExcepted && exceptions.contains { $0.covers(finding.diagnostic) }
      return isExcepted ? nil : finding.diagnostic
    }
  }
}

/// `<exception rule reason>`: what a person decided to leave as it is, inside one element.
struct RecordedException: Sendable {
  let rule: String
  /// The bytes of the element that holds the exception.
  let place: SourceRange

  func covers(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.id.name == rule && diagnostic.range.file == place.file && diagnostic.range.lower >= place.lower
      && diagnostic.range.upper <= place.upper
  }
}
