import CourseReader
import Diagnostics
import Wording

/// What a grammar should say of a text: the reader's own verdict, without what only a reader can see.
struct RelaxNGVerdict {
  /// The rules of which a grammar sees nothing at all (docs/editors.md has the reasons).
  static let unseenRules: Set<String> = [
    "doctype", "encoding", "duplicate-id", "unknown-ref", "missing-language", "missing-correct", "duplicate-correct",
    "rehearsal-end", "unreachable", "endless-path", "content-gap",
  ]

  /// Of other rules, the findings that it does not see: the rule, and words of the message that tell them apart.
  static let unseenFindings: [(rule: String, words: String)] = [
    ("bad-value", "is less than minutes"), ("bad-value", "has no \""), ("missing-attribute", "A review says"),
    ("missing-attribute", "An address carries"), ("missing-element", "needs at least"),
    ("missing-element", "intensity needs a <safety>"), ("missing-element", "<safety> has no <"),
    ("bad-value", "is not a language of the kit"), ("bad-value", "does not fit languages"),
    ("bad-value", "does not fit language."), ("duplicate-element", "is there twice"),
  ]

  /// What is no XML: a validator stops there and looks at nothing else.
  static let stoppingRules: Set<String> = ["syntax", "mismatched-tag", "duplicate-attribute"]

  /// What a grammar says.
  enum Grammar: String {
    case valid, fault, stop
  }

  /// Every rule of which the reader found something.
  let rules: Set<String>
  /// What a grammar should say.
  let grammar: Grammar
  /// The rows of the two tables that were needed.
  let used: Set<String>

  init(_ text: String) {
    var rules: Set<String> = []
    var seen: Set<String> = []
    var used: Set<String> = []
    // A gap hides from the reader that its field is missing; the grammar does not know that a gap is an excuse.
    for text in text.contains("<gap ") ? [text, Self.withoutGaps(text)] : [text] {
      let reading = CourseReader.read([SourceFile(path: "f.xml", text: text)], scope: .structure)
      for diagnostic in reading.diagnostics where diagnostic.severity == .error {
        rules.insert(diagnostic.id.name)
        if let row = Self.unseenRow(diagnostic, text) {
          used.insert(row)
        } else {
          seen.insert(diagnostic.id.name)
        }
      }
    }
    // jing follows an inclusion, and stops where there is nothing to include.
    let stops = !rules.isDisjoint(with: Self.stoppingRules) || text.contains("<xi:include")
    grammar = stops ? .stop : seen.isEmpty ? .valid : .fault
    self.rules = rules
    self.used = used
  }

  private static func withoutGaps(_ text: String) -> String {
    text.replacing(/<gap [^>]*\/>/, with: "")
  }

  private static func isLanguage(_ text: some StringProtocol) -> Bool {
    (2...8).contains(text.utf8.count) && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }
  }

  /// The row that says why a grammar cannot see this, or nil if it can.
  private static func unseenRow(_ diagnostic: Diagnostic, _ text: String) -> String? {
    let rule = diagnostic.id.name
    if unseenRules.contains(rule) { return rule }
    let message = diagnostic.sentence(in: .english)
    guard let row = unseenFindings.first(where: { $0.rule == rule && message.contains($0.words) }) else { return nil }
    let bytes = Array(text.utf8)
    let value = String(decoding: bytes[Int(diagnostic.range.lower)..<Int(diagnostic.range.upper)], as: UTF8.self)
    let isUnseen =
      switch row.words {
      // A code that no language could have is seen; one that this kit does not have, or has twice, is not.
      case "is not a language of the kit": isLanguage(value)
      case "does not fit languages", "does not fit language.":
        value.contains { !$0.isWhitespace } && value.split(whereSeparator: \.isWhitespace).allSatisfy(isLanguage)
      // Elements that carry a language repeat; one a language is counted by the reader alone.
      case "is there twice":
        String(decoding: bytes[Int(diagnostic.range.upper)...], as: UTF8.self).hasPrefix(" xml:lang=")
      // The shared block needs all its parts in any case; that of a module only without a reference.
      case "<safety> has no <": text.contains("<module")
      case _: true
      }
    return isUnseen ? rule + ": " + row.words : nil
  }
}
