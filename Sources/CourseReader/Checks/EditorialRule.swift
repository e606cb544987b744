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
  private struct Place: Hashable {
    let file: FileID
    let rule: String
  }

  /// How many findings one file may have, as in the structural checks.
  private static let mostPerFile = 100

  private var found: [(diagnostic: Diagnostic, mayBeExcepted: Bool)] = []
  private var exceptions: [Place: [Range<UInt32>]] = [:]
  private var inFile: Int?

  /// A file starts: its own findings are counted.
  mutating func startFile() { inFile = 0 }
  /// All files were read: what comes now is of the kit.
  mutating func endFiles() { inFile = nil }

  mutating func add(_ diagnostic: Diagnostic, mayBeExcepted: Bool) {
    if let count = inFile {
      guard count < Self.mostPerFile else { return }
      inFile = count + 1
    }
    found.append((diagnostic, mayBeExcepted))
  }

  /// `<exception rule reason>`: what a person decided to leave as it is, inside one element.
  mutating func addException(_ rule: String, in element: SourceRange) {
    exceptions[Place(file: element.file, rule: rule), default: []].append(element.lower..<element.upper)
  }

  /// The findings that no exception sets aside.
  var diagnostics: [Diagnostic] {
    guard !exceptions.isEmpty else { return found.map(\.diagnostic) }
    let areas = exceptions.mapValues(Self.outermost)
    return found.compactMap { finding in
      let range = finding.diagnostic.range
      guard finding.mayBeExcepted, let own = areas[Place(file: range.file, rule: finding.diagnostic.id.name)] else {
        return finding.diagnostic
      }
      // The last area that starts before the finding is the only one that can hold it.
      var (low, high) = (0, own.count)
      while low < high {
        let middle = (low + high) / 2
        if own[middle].lowerBound <= range.lower { low = middle + 1 } else { high = middle }
      }
      return low > 0 && range.upper <= own[low - 1].upperBound ? nil : finding.diagnostic
    }
  }

  /// The elements that stand in no other of them, in their order; elements never overlap by half.
  private static func outermost(_ areas: [Range<UInt32>]) -> [Range<UInt32>] {
    var out: [Range<UInt32>] = []
    for area in areas.sorted(by: { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }) {
      if let last = out.last, area.upperBound <= last.upperBound { continue }
      out.append(area)
    }
    return out
  }
}
