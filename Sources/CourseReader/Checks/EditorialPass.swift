import CourseModel
import Diagnostics
import XMLSource

/// Walks one valid file: shows each line to the rules that want it, and gathers what rules of the whole kit need.
struct EditorialPass {
  /// Where an element stands.
  private struct Place {
    var parent = ElementKind.other
    var parentNode = 0
    /// The claim around is that of a myth.
    var isMyth = false
    /// The option or reply around helps.
    var isGood = false
    var isInHandout = false
    /// The module around names its sources.
    var hasSource = false
    /// Options are judged: one of `<choose>` or `<select>` may be a distractor.
    var isJudged = false
  }

  private let tree: XMLTree
  private let names = EditorialNames.compiled
  private let rules: EditorialRules
  private var reader: LineReader
  private var unit: ReadingUnit?
  private var facts: KitFacts
  private var findings: RuleFindings

  private init(tree: XMLTree, facts: KitFacts, findings: RuleFindings) {
    self.tree = tree
    rules = .compiled
    reader = LineReader(tree: tree, tables: rules.tables, typographyRules: rules.typography)
    self.facts = facts
    self.findings = findings
  }

  /// Looks at a file that has no structural error.
  static func run(_ tree: XMLTree, root: Int, facts: inout KitFacts, findings: inout RuleFindings) {
    var pass = EditorialPass(tree: tree, facts: facts, findings: findings)
    // What is moved in and out again is not copied.
    facts = KitFacts(asOf: facts.asOf)
    findings = RuleFindings()
    pass.findings.startFile()
    pass.visit(root, Place())
    facts = pass.facts
    findings = pass.findings
  }

  // MARK: Elements

  private mutating func visit(_ node: Int, _ outer: Place) {
    let kind = names.kind(tree.nodes[node].name)
    var place = outer
    place.parent = kind
    place.parentNode = node
    switch language(of: node) {
    case .known(let tongue):
      // A number to call or a word to text is no sentence.
      if outer.parent == .service, kind == .text || kind == .other { return }
      return field(node, kind, outer, tongue)
    case .another: return
    case .none: break
    }
    switch kind {
    case .kit: noteKit(node)
    case .module:
      if let id = hash(names.id, of: node) { facts.ids.insert(id) }
      noteCovers(node)
      place.hasSource = attribute(names.source, of: node) != nil
    case .quiz:
      if let id = hash(names.id, of: node) { facts.ids.insert(id) }
      facts.quizzes.append(QuizFacts(range: tree.nameRange(of: node)))
    case .statement, .item: return item(node, kind, place)
    case .itemReference:
      if let id = hash(names.ref, of: node) { addEntry(.reference(id)) }
    case .activity, .rehearsal:
      noteCovers(node)
      if kind == .rehearsal { noteReview(node) }
      if attribute(names.covers, of: node) != nil, attribute(names.source, of: node) == nil, !place.hasSource {
        facts.unsourced.append(tree.nameRange(of: node))
      }
      return unit(node, place)
    case .handout:
      place.isInHandout = true
      return unit(node, place)
    case .option: place.isGood = !outer.isJudged || isTrue(names.correct, of: node)
    case .reply where outer.parent == .turn: place.isGood = isTrue(names.good, of: node)
    case .service: noteVerification(node, isService: true)
    case .region: noteVerification(node, isService: false)
    case .source:
      if attribute(names.year, of: node) == nil, attribute(names.read, of: node) == nil {
        facts.undatedSources.append(tree.nameRange(of: node))
      }
    case .exception: noteException(node, in: outer.parentNode)
    case .leftOut:
      let left = attribute(names.covers, of: node).map(numbers) ?? []
      facts.kit?.leftOut.formUnion(left)
    case .moduleReference where outer.parent == .kit, .quizReference where outer.parent == .kit:
      if let id = hash(names.id, of: node) { facts.kit?.named.append(id) }
    case _: break
    }
    visitChildren(of: node, place)
  }

  private mutating func visitChildren(of node: Int, _ place: Place) {
    for child in tree.children(of: node) where tree.nodes[child].isElement { visit(child, place) }
  }

  /// An item: its texts are one unit to read.
  private mutating func item(_ node: Int, _ kind: ElementKind, _ place: Place) {
    var place = place
    noteCovers(node)
    noteReview(node)
    if kind == .statement,
      let value = attribute(names.verdict, of: node).flatMap({ Verdict(rawValue: tree.text(of: $0)) })
    {
      place.isMyth = value == .myth
      let statement = StatementFacts(verdict: value)
      if let id = hash(names.id, of: node) { facts.statements[id] = statement }
      addEntry(.statement(statement))
    } else {
      let name = tree.nodes[node].name
      place.isJudged = name == Self.chooseName || name == Self.selectName
      addEntry(.other)
      if let id = hash(names.id, of: node) { facts.otherItems.insert(id) }
    }
    unit(node, place)
    // The claims were read by now: the copy by id follows that of the quiz.
    if kind == .statement, let id = hash(names.id, of: node), let quiz = facts.quizzes.last,
      case .statement(let statement)? = quiz.entries.last
    {
      facts.statements[id] = statement
    }
  }

  private static let chooseName = Vocabulary.compiled.names.known(ChooseQuestion.name.rawValue)
  private static let selectName = Vocabulary.compiled.names.known(SelectQuestion.name.rawValue)

  private mutating func unit(_ node: Int, _ place: Place) {
    unit = ReadingUnit(range: tree.nameRange(of: node))
    visitChildren(of: node, place)
    if let unit, let rule = rules.reading { rule.check(unit, &findings) }
    unit = nil
  }

  private mutating func addEntry(_ entry: QuizFacts.Entry) {
    guard !facts.quizzes.isEmpty else { return }
    facts.quizzes[facts.quizzes.count - 1].entries.append(entry)
  }

  // MARK: Texts

  private func voice(_ kind: ElementKind, _ place: Place) -> Voice {
    switch kind {
    case .claim: place.isMyth ? .myth : .claim
    case .prompt: .prompt
    case .text where place.parent == .reply: place.isGood ? .supporter : .heard
    case .text where place.parent == .option: place.isGood ? .option : .distractor
    case .text where place.parent == .category: .option
    case .text: .page
    case .feedback, .fact, .why: .answer
    case .ask where place.parent == .hardQuestion, .belief, .line: .heard
    case .say, .ask, .debrief: .spoken
    case .show, .page: .page
    case .label: .label
    case _: .staff
    }
  }

  private mutating func field(_ node: Int, _ kind: ElementKind, _ place: Place, _ tongue: Tongue) {
    let voice = voice(kind, place)
    reader.line.tongue = tongue
    reader.line.voice = voice
    reader.line.isHanded = place.isInHandout && voice == .page
    flow(node)
  }

  /// Blocks beside each other, or one line.
  private mutating func flow(_ node: Int) {
    var hasBlock = false
    for child in tree.children(of: node) where tree.nodes[child].isElement && names.isBlock(tree.nodes[child].name) {
      hasBlock = true
      flow(child)
    }
    guard !hasBlock else { return }
    reader.start()
    read(node)
    reader.finish()
    judge()
  }

  private mutating func read(_ node: Int) {
    for child in tree.children(of: node) {
      guard tree.nodes[child].isElement else {
        reader.read(child)
        continue
      }
      let name = tree.nodes[child].name
      let isQuote = name == names.quote
      let isEmphasis = name == names.emphasis
      if isQuote {
        reader.quoteElements += 1
        reader.boundary()
      }
      if isEmphasis { reader.emphasisElements += 1 }
      read(child)
      if isQuote {
        reader.quoteElements -= 1
        reader.boundary()
      }
      if isEmphasis { reader.emphasisElements -= 1 }
    }
  }

  /// Shows a line to the rules that want it.
  private mutating func judge() {
    guard !reader.line.words.isEmpty else { return }
    let voice = reader.line.voice
    if VoiceSet.participants.contains(voice) { unit?[reader.line.tongue] += reader.line.counts }
    if voice == .myth || voice == .claim { noteClaim(reader.line) }
    if reader.line.isHanded { noteHanded(reader.line) }
    var wanted = reader.line.wanted | rules.always[Int(voice.rawValue)]
    while wanted != 0 {
      rules.rules[wanted.trailingZeroBitCount].check(reader.line, &findings)
      wanted &= wanted - 1
    }
  }

  private mutating func noteClaim(_ line: Line) {
    let classes = line.words.reduce(into: WordClass()) { all, word in
      all.formUnion(rules.classes[line.tongue.rawValue][word.id.index])
    }
    if !facts.quizzes.isEmpty {
      let quiz = facts.quizzes.count - 1
      if case .statement(var statement)? = facts.quizzes[quiz].entries.last {
        statement[line.tongue] = classes
        facts.quizzes[quiz].entries[facts.quizzes[quiz].entries.count - 1] = .statement(statement)
      }
    }
    if line.voice == .myth { facts.myths[line.hash(0..<line.words.count)] = line.range(0..<line.words.count) }
  }

  private mutating func noteHanded(_ line: Line) {
    var start = 0
    while start < line.words.count {
      let sentence = start..<line.endOfSentence(from: start)
      facts.handed.append((line.hash(sentence), line.range(sentence)))
      start = sentence.upperBound
    }
  }

  // MARK: Attributes

  private func attribute(_ name: NameID?, of node: Int) -> XMLAttribute? {
    for index in tree.attributeIndices(of: node) where tree.attributes[index].name == name {
      return tree.attributes[index]
    }
    return nil
  }

  private func isTrue(_ name: NameID?, of node: Int) -> Bool {
    attribute(name, of: node).map { tree.bytes(of: $0).elementsEqual("true".utf8) } ?? false
  }

  private func hash(_ name: NameID?, of node: Int) -> UInt64? {
    attribute(name, of: node).map { tree.bytes(of: $0).reduce(LongHash.seed) { LongHash.add($1, to: $0) } }
  }

  private enum FieldLanguage {
    case none, another
    case known(Tongue)
  }

  private func language(of node: Int) -> FieldLanguage {
    guard let attribute = attribute(names.language, of: node) else { return .none }
    let bytes = tree.bytes(of: attribute)
    if bytes.elementsEqual("fr".utf8) { return .known(.french) }
    return bytes.elementsEqual("en".utf8) ? .known(.english) : .another
  }

  private func numbers(_ covers: XMLAttribute) -> [Int] {
    tree.bytes(of: covers).split(whereSeparator: isXMLSpace).map { part in
      part.reduce(0) { $0 * 10 + Int($1 & 15) }
    }
  }

  private mutating func noteCovers(_ node: Int) {
    guard let covers = attribute(names.covers, of: node) else { return }
    for number in numbers(covers) where facts.covered[number] == nil {
      facts.covered[number] = tree.valueRange(of: covers)
    }
  }

  private mutating func noteReview(_ node: Int) {
    if attribute(names.reviewed, of: node) == nil { facts.unreviewed.append(tree.nameRange(of: node)) }
  }

  private mutating func noteKit(_ node: Int) {
    facts.kit = KitFileFacts(
      range: tree.nameRange(of: node),
      checklist: attribute(names.checklist, of: node).flatMap { Int(tree.text(of: $0)) })
  }

  private mutating func noteVerification(_ node: Int, isService: Bool) {
    guard let verified = attribute(names.verified, of: node) else { return }
    let date = CalendarDate(tree.text(of: verified))
    let range = isService && date == nil ? tree.nameRange(of: node) : tree.valueRange(of: verified)
    facts.verifications.append(VerificationFacts(date: date, range: range, isService: isService))
  }

  private mutating func noteException(_ node: Int, in parent: Int) {
    guard let rule = attribute(names.rule, of: node) else { return }
    findings.addException(
      tree.text(of: rule),
      in: SourceRange(file: tree.file, lower: Int(tree.nodes[parent].lower), upper: Int(tree.nodes[parent].upper)))
  }
}

extension Line {
  /// A hash of words in lower case, whatever stands between them.
  func hash(_ range: Range<Int>) -> UInt64 {
    var hash = LongHash.seed
    for index in range {
      let bytes = bytes(words[index])
      for (place, byte) in bytes.enumerated() {
        let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
        let before = place > 0 ? bytes[place - 1] : 0
        hash = LongHash.add(isCapital ? byte | 0x20 : LineReader.lower(before, byte), to: hash)
      }
      hash = LongHash.add(0x20, to: hash)
    }
    return hash
  }
}
