import CourseModel
import XMLSource

/// What an element means to the editorial rules, by its name alone.
enum ElementKind: UInt8, CaseIterable {
  case other
  // Files and their parts.
  case kit, module, quiz, activity, handout, rehearsal, safety, service, source, region, turn, end, hardQuestion
  case statement, item, option, category, itemReference, moduleReference, quizReference, leftOut, exception
  // Texts.
  case claim, prompt, text, feedback, fact, why, reply, belief, debrief, say, ask, show, staff, page, line, label

  /// The kind of an element name.
  init(_ name: String) {
    self = Self.byName[name] ?? .other
  }

  private static let byName: [String: ElementKind] = {
    var map: [String: ElementKind] = [
      "kit": .kit, "module": .module, "quiz": .quiz, "activity": .activity, "handout": .handout,
      "rehearsal": .rehearsal, "safety": .safety, "service": .service, "source": .source, "region": .region,
      "turn": .turn, "end": .end, "hard-question": .hardQuestion, "statement": .statement, "option": .option,
      "category": .category, "item-ref": .itemReference, "module-ref": .moduleReference, "quiz-ref": .quizReference,
      "left-out": .leftOut, "exception": .exception, "claim": .claim, "prompt": .prompt, "text": .text,
      "feedback": .feedback, "fact": .fact, "why": .why, "reply": .reply, "belief": .belief, "debrief": .debrief,
      "say": .say, "ask": .ask, "show": .show, "line": .line,
    ]
    for type in QuestionTypeRegistry.all where type.name.rawValue != "statement" { map[type.name.rawValue] = .item }
    for name in ["do", "note", "room", "adaptation", "disclosure", "check-in", "rule"] { map[name] = .staff }
    for name in ["content-note", "agreement", "opt-out", "grounding"] { map[name] = .say }
    for name in ["introduction", "setting", "ul", "ol", "table", "caption", "alt", "confidentiality", "notice"] {
      map[name] = .page
    }
    for name in ["title", "summary", "objective", "prerequisite", "name", "acronym", "hours", "languages", "authority"]
    {
      map[name] = .label
    }
    return map
  }()
}

/// The vocabulary's names as kinds and numbers.
struct EditorialNames: Sendable {
  private let kinds: [UInt8]
  let id: NameID?
  let verdict: NameID?
  let covers: NameID?
  let source: NameID?
  let reviewed: NameID?
  let verified: NameID?
  let correct: NameID?
  let good: NameID?
  let rule: NameID?
  let ref: NameID?
  let year: NameID?
  let read: NameID?
  let checklist: NameID?
  let language: NameID
  let blocks: [Bool]
  let quote: NameID?
  let emphasis: NameID?

  static let compiled = EditorialNames(Vocabulary.compiled)

  private init(_ grammar: CompiledGrammar) {
    let names = grammar.names
    kinds = names.names.map { ElementKind($0).rawValue }
    id = names.known("id")
    verdict = names.known("verdict")
    covers = names.known("covers")
    source = names.known("source")
    reviewed = names.known("reviewed")
    verified = names.known("verified")
    correct = names.known("correct")
    good = names.known("good")
    rule = names.known("rule")
    ref = names.known("ref")
    year = names.known("year")
    read = names.known("read")
    checklist = names.known("checklist")
    language = grammar.languageName
    blocks = grammar.textKinds.map { $0?.isBlock ?? false || $0 == .item || $0 == .row || $0 == .header || $0 == .cell }
    quote = names.known(TextElement.quote.rawValue)
    emphasis = names.known(TextElement.emphasis.rawValue)
  }

  /// The kind of an element.
  @inline(__always)
  func kind(_ name: NameID) -> ElementKind {
    name.index < kinds.count ? ElementKind(rawValue: kinds[name.index]) ?? .other : .other
  }

  /// True for paragraphs, lists, tables and their parts.
  func isBlock(_ name: NameID) -> Bool { name.index < blocks.count && blocks[name.index] }
}
