package import CourseModel
package import Diagnostics
package import Wording
import XMLSource

/// A value, and what was wrong on the way to it; content errors are data, never thrown.
package struct Reading: Sendable {
  package fileprivate(set) var sources: SourceMap
  /// Every problem of the run, in the order of files and places.
  package let diagnostics: [Diagnostic]
  /// The course; nil while there is an error, or when no model was asked for.
  package let course: Course?
  /// The languages of the kit.
  package let languages: [Language]
  private let ids: [IDSpace: [String]]

  fileprivate init(
    sources: SourceMap, diagnostics: [Diagnostic], course: Course?, languages: [Language], ids: [IDSpace: [String]]
  ) {
    self.sources = sources
    self.diagnostics = diagnostics
    self.course = course
    self.languages = languages
    self.ids = ids
  }

  /// The ids that the files give, also those of files with errors, sorted.
  package func ids(_ space: IDSpace) -> [String] { ids[space] ?? [] }

  /// True if nothing stands in the way of using the course.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// Reads the files of a kit: bytes to trees, trees checked, then one course.
package struct CourseReader {
  /// How much is done.
  package enum Scope: Sendable {
    /// Grammar, ids, references, languages; no course is built.
    case structure
    /// Structure and the editorial rules; no course is built.
    case rules
    /// Structure and the course, without the editorial rules: what every command but `check` needs.
    case course
    /// Everything, and the course.
    case everything
    /// The course of some files of a kit, without the editorial rules: what they refer to in files that were not read is
    /// not missed, but for items and sources.
    case part

    var hasRules: Bool { self == .rules || self == .everything }
    var hasCourse: Bool { self == .course || self == .everything || self == .part }
  }

  private var sources = SourceMap()
  private var diagnostics: [Diagnostic] = []
  private var references: [Reference] = []
  private var check = ReferenceCheck()
  private var drafts = CourseDrafts()
  private var facts: KitFacts
  private var editorial = RuleFindings()
  private var names = Vocabulary.compiled.names
  private var languages: [Language]
  private let scope: Scope

  private init(scope: Scope, languages: [Language], asOf: CalendarDate?) {
    self.scope = scope
    facts = KitFacts(asOf: asOf)
    self.languages = languages
  }

  /// Reads files that belong together.
  ///
  /// - Parameters:
  ///   - files: the files to check and build from.
  ///   - background: files of the kit around them, read for their ids and languages only; nothing in them is reported.
  ///   - asOf: the day for which the age of verifications is told; without it no age is looked at.
  package static func read(
    _ files: [SourceFile], background: [SourceFile] = [], scope: Scope = .everything, asOf: CalendarDate? = nil
  ) -> Reading {
    var reader = CourseReader(scope: scope, languages: languages(of: files + background), asOf: asOf)
    for file in files { reader.read(file) }
    reader.readBackground(background)
    return reader.finish()
  }

  /// Reads files one after the other and keeps the bytes of those alone that have a finding: a kit of any size is
  /// checked in the memory of its largest file.
  ///
  /// - Parameter load: reads one file; it is asked a second time for a file with a finding.
  package static func read(
    paths: [String], background: [SourceFile] = [], scope: Scope = .everything, asOf: CalendarDate? = nil,
    load: (String) throws -> SourceFile
  ) rethrows -> Reading {
    let kit = try paths.filter { $0.hasSuffix("kit.xml") }.map(load)
    var reader = CourseReader(scope: scope, languages: languages(of: kit + background), asOf: asOf)
    for path in paths {
      let count = reader.diagnostics.count
      reader.read(try load(path))
      // Standard input cannot be read twice.
      if reader.diagnostics.count == count, path != "-" { reader.sources.forgetLast() }
    }
    reader.readBackground(background)
    var reading = reader.finish()
    for file in Set(reading.diagnostics.flatMap { [$0.range.file] + $0.notes.map(\.range.file) }) {
      if reading.sources.isForgotten(file) { reading.sources.restore(file, from: try load(reading.sources[file].path)) }
    }
    return reading
  }

  /// The languages of the kit file among these, or French and English.
  static func languages(of files: [SourceFile]) -> [Language] {
    for file in files where file.path.hasSuffix("kit.xml") {
      let found = root(of: file) { view in
        view.name == "kit" ? view.list("languages").filter { isIdentifier($0) }.map { Language($0) } : []
      }
      if let found, !found.isEmpty { return found }
    }
    return Language.ofProgram
  }

  /// The default quiz that a kit file names, whatever else is wrong with it.
  package static func defaultQuiz(of kit: SourceFile) -> String? {
    root(of: kit) { $0.attribute("default-quiz") } ?? nil
  }

  /// Looks at the root element of a file, without checking the file.
  private static func root<Value>(of file: SourceFile, _ look: (ElementView) -> Value) -> Value? {
    var names = Vocabulary.compiled.names
    let parsed = XMLParser.parse(file, file: FileID(rawValue: 0), names: &names)
    return parsed.document?.withTree { tree -> Value? in
      guard let root = tree.nodes.firstIndex(where: \.isElement) else { return nil }
      let context = ReadingContext(
        tree: tree, names: names, languages: [], languageName: Vocabulary.compiled.languageName)
      return withExtendedLifetime(context) { look(ElementView(context: context, node: root)) }
    } ?? nil
  }

  private mutating func read(_ source: SourceFile) {
    let file = sources.add(source)
    let parsed = XMLParser.parse(
      source, file: file, names: &names, mayNest: { Vocabulary.compiled.mayNest($0, $1) })
    diagnostics += parsed.diagnostics
    guard let document = parsed.document else {
      check.isIncomplete = true
      return
    }
    document.withTree { tree in validate(tree, parsed) }
  }

  private mutating func validate(_ tree: XMLTree, _ parsed: ParsedXML) {
    let context = context(tree)
    withExtendedLifetime(context) {
      var validator = Validator(context: context, grammar: Vocabulary.compiled)
      let root = validator.run(namespace: parsed.namespace)
      guard let root else {
        check.isIncomplete = true
        // A file that is not ours at all has one reason for it, not two.
        if parsed.isWellFormed { diagnostics += validator.findings.diagnostics }
        return
      }
      let findings = validator.findings
      diagnostics += findings.diagnostics
      diagnostics += check.add(findings.declarations)
      references += findings.references
      guard parsed.isWellFormed, !findings.diagnostics.contains(where: { $0.severity == .error }) else { return }
      if scope.hasRules { EditorialPass.run(tree, root: root.node, facts: &facts, findings: &editorial) }
      if scope.hasCourse { drafts.add(root) }
    }
  }

  private mutating func readBackground(_ files: [SourceFile]) {
    facts.isWhole = files.isEmpty && !check.isIncomplete
    for source in files {
      let parsed = XMLParser.parse(source, file: FileID(rawValue: 0), names: &names)
      guard let document = parsed.document else {
        check.isIncomplete = true
        continue
      }
      let declarations = document.withTree { tree in
        let context = context(tree)
        return withExtendedLifetime(context) {
          var validator = Validator(context: context, grammar: Vocabulary.compiled)
          _ = validator.run(namespace: parsed.namespace)
          return validator.findings.declarations
        }
      }
      check.addQuietly(declarations)
    }
  }

  private func context(_ tree: XMLTree) -> ReadingContext {
    ReadingContext(
      tree: tree, names: names, languages: languages, languageName: Vocabulary.compiled.languageName)
  }

  private mutating func finish() -> Reading {
    let expected = scope == .part ? references.filter { $0.space == .item || $0.space == .source } : references
    var all = diagnostics + check.unknown(expected)
    let hasErrors = all.contains { $0.severity == .error }
    if scope.hasRules {
      facts.isWhole = facts.isWhole && !hasErrors
      editorial.endFiles()
      for rule in EditorialRules.compiled.rules { rule.check(facts, &editorial) }
      all += editorial.diagnostics
    }
    // The rules of writing do not stand in the way of a course that is whole.
    let course = scope.hasCourse && !hasErrors ? drafts.course : nil
    all.sort { $0.range < $1.range }
    return Reading(
      sources: sources, diagnostics: all, course: course, languages: languages, ids: check.ids)
  }
}
